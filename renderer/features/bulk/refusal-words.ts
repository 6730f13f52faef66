import type { Refusal } from '../../../preload/contract/edit';
import { valueText } from '../../format/field';
import { count, counted } from '../../format/number';
import type { Unfinished } from '../../store/state/bulk';

/** What a conflict is between, in words; empty for anything else. */
export function versionWords({ was, theirs, ours }: Refusal): string {
  const parts = [
    theirs === undefined ? '' : `theirs ${valueText(theirs)}`,
    ours === undefined ? '' : `yours ${valueText(ours)}`,
    was === undefined ? '' : `was ${valueText(was)}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What became of a batch that left something to decide, in a sentence. */
export function unfinishedWords({ changed, left, refused, cancelled }: Unfinished): string {
  const files = new Set(refused.map(({ path }) => path)).size;
  const parts = [
    `${counted(changed, 'file')} changed`,
    left > 0 ? `${count(left)} not begun` : '',
    files > 0 ? `${count(files)} left as ${files === 1 ? 'it is' : 'they are'}` : '',
  ];
  const words = parts.filter((part) => part !== '').join(', ');
  return cancelled ? `Stopped: ${words}` : words;
}
