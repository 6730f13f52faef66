import { count } from '../../format/number';
import type { Progress } from '../../store/state/bulk';

/** Before that many milliseconds a rate would be a guess. */
const settled = 400;

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

/** Rate and time left in words, empty while they are not known. */
export function paceWords({ done, total, since, at }: Progress): string {
  const elapsed = at - since;
  if (elapsed < settled || done === 0 || done >= total) return '';
  const perSecond = (done / elapsed) * 1000;
  const rate = perSecond < 10 ? perSecond.toFixed(1) : count(Math.round(perSecond));
  return `${rate} a second, about ${duration((total - done) / perSecond)} left`;
}
