import { commandIds, commands, type CommandId } from '../../../preload/contract/commands';
import type { ViewId } from '../../../preload/contract/views';
import { fuzzy, runScore } from './fuzzy';
import { otherNames } from './other-names';

/** Something the palette leads to. */
export type Target =
  | { readonly kind: 'command'; readonly command: CommandId }
  | { readonly kind: 'topic' | 'provider'; readonly name: string }
  | { readonly kind: 'view'; readonly id: ViewId };

export interface Entry {
  readonly key: string;
  readonly label: string;
  /** What kind of thing it is: a command's group, “Topic”, … */
  readonly kind: string;
  readonly target: Target;
  readonly possible: boolean;
  /** Places of the label's characters that were typed. */
  readonly at: readonly number[];
  /** By which of its other names it was found; empty when by its label. */
  readonly also: string;
}

/** More than so many are not shown: typing more finds them. */
const mostShown = 60;

/** So much less counts a word that is not in the label. */
const behindLabels = 6;

export type Unfound = Omit<Entry, 'at' | 'also'>;

/** What hands do by themselves is looked up last, and what is done once a day (another folder, the window). */
const seldom: ReadonlySet<string> = new Set(['Move', 'Select', 'Window']);

/** The commands in the order to offer them when nothing is typed: the ones last used, and those that are possible, first. */
export function commandEntries(recent: readonly CommandId[], possible: (command: CommandId) => boolean): Unfound[] {
  const used = new Set(recent);
  const rank = ({ target: { command }, kind, possible: can }: (typeof all)[number]): number =>
    (can ? 0 : 4) + (used.has(command) ? 0 : seldom.has(kind) ? 2 : 1);
  const others = commandIds.filter((id) => !used.has(id) && id !== 'help.palette');
  const all = [...recent, ...others].map((command) => ({
    key: command,
    label: commands[command].label,
    kind: commands[command].group,
    target: { kind: 'command', command } as const,
    possible: possible(command),
  }));
  return all.toSorted((a, b) => rank(a) - rank(b));
}

/** What is offered for what was typed, the best first. Places to go to are offered only when something is typed. */
export function found(entries: readonly Unfound[], goTo: readonly Unfound[], typed: string): readonly Entry[] {
  if (typed.trim() === '') return entries.map((entry) => ({ ...entry, at: [], also: '' }));
  return [...entries, ...goTo]
    .flatMap((entry) => {
      const hit = hitOf(entry, typed);
      // What cannot be done now is worth finding, but after what can.
      return hit ? [{ ...entry, ...hit, score: hit.score - (entry.possible ? 0 : 20) }] : [];
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostShown);
}

type Hit = Pick<Entry, 'at' | 'also'> & { readonly score: number };

/** The better of what the label holds, letter by letter, and what the other names say in whole beginnings. */
function hitOf({ label, target }: Unfound, typed: string): Hit | null {
  const byLabel = fuzzy(label, typed);
  const names = target.kind === 'command' ? otherNames(target.command, label, typed) : null;
  const score = names === null ? 0 : runScore(typed) - behindLabels;
  if (names !== null && (byLabel === null || byLabel.score < score)) return { at: [], also: names.join(', '), score };
  return byLabel && { ...byLabel, also: '' };
}
