import type { Door, EntryState, HistoryEntry } from '../../../preload/contract/edit';
import { count, counted } from '../../format/number';
import type { Way } from '../../store/state/history';

const doors: Readonly<Record<Door, string>> = {
  app: 'in the app',
  web: 'in the browser',
  cli: 'on the command line',
};

/** Where a change was made. */
export function doorText(door: Door): string {
  return doors[door];
}

const states: Readonly<Record<EntryState, string>> = { applied: 'Applied', partial: 'Partly', undone: 'Undone' };

export function stateText(state: EntryState): string {
  return states[state];
}

/** In how many files it was made; in how many of them it stands where that is not all or none. */
export function filesText({ files, standing, state }: HistoryEntry): string {
  return state === 'partial' ? `${count(standing)} of ${counted(files, 'file')}` : counted(files, 'file');
}

const ways: Readonly<Record<EntryState, readonly Way[]>> = {
  applied: ['undo'],
  partial: ['undo', 'redo'],
  undone: ['redo'],
};

/** What can be done about a change now, the likelier first. */
export function waysOf(state: EntryState): readonly Way[] {
  return ways[state];
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

/** How many of the changes stand that were made on the day of `now`. */
export function standingToday(history: readonly HistoryEntry[], now: number): number {
  return history.filter(({ at, state }) => state !== 'undone' && sameDay(at, now)).length;
}

/** One line of the list: a heading over the changes below it, or a change. */
export type HistoryLine =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'entry'; readonly entry: HistoryEntry; readonly interrupted: boolean };

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

function dayText(at: number, now: number): string {
  const today = new Date(now);
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1).getTime();
  if (sameDay(at, now)) return 'Today';
  return sameDay(at, yesterday) ? 'Yesterday' : date.format(new Date(at));
}

/** The list: what a crash interrupted on top, then every other change under its day, newest first. */
export function historyLines(
  history: readonly HistoryEntry[],
  interrupted: readonly HistoryEntry[],
  now: number,
): readonly HistoryLine[] {
  const open = new Set(interrupted.map(({ id }) => id));
  const lines: HistoryLine[] = [];
  if (interrupted.length > 0) lines.push({ kind: 'heading', text: 'Interrupted' });
  for (const entry of interrupted) lines.push({ kind: 'entry', entry, interrupted: true });
  let day = '';
  for (const entry of history) {
    if (open.has(entry.id)) continue;
    const text = dayText(entry.at, now);
    if (text !== day) lines.push({ kind: 'heading', text });
    day = text;
    lines.push({ kind: 'entry', entry, interrupted: false });
  }
  return lines;
}
