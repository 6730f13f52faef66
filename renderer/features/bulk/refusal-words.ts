import type { Refusal } from '../../../preload/contract/edit';
import { count, counted } from '../../format/number';
import { versions } from '../../format/versions';
import type { Unfinished } from '../../store/state/bulk';

/** What a conflict is between, in words; empty for anything else. */
export function versionWords(refusal: Refusal): string {
  return versions(refusal)
    .map(([label, words]) => `${label.toLowerCase()} ${words}`)
    .join(' · ');
}

/** Whether the disk did not take a file. */
export function isDiskFailure({ problem }: Refusal): boolean {
  return problem.code === 'write-failed';
}

/** Why a batch that nobody stopped did not come to its end, as a sentence; empty where it did. */
export function causeWords({ left, refused, cancelled }: Unfinished): string {
  return left === 0 || cancelled ? '' : (refused.find(isDiskFailure)?.problem.message ?? '');
}

/** What became of a batch that left something to decide, in a sentence. */
export function unfinishedWords({ way, changed, left, unlisted, refused, cancelled }: Unfinished): string {
  const files = new Set(refused.map(({ path }) => path)).size;
  const parts = [
    `${counted(changed, 'file')} ${way === 'on' ? 'changed' : 'taken back'}`,
    left > 0 ? `${count(left)} not begun` : '',
    files > 0 ? `${count(files)} left as ${files === 1 ? 'it is' : 'they are'}` : '',
    unlisted > 0 ? `${count(unlisted)} more no longer listed` : '',
  ];
  const words = parts.filter((part) => part !== '').join(', ');
  return cancelled ? `Stopped: ${words}` : words;
}
