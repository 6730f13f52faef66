import type { EntryId, HistoryEntry } from '../../../preload/contract/edit';
import { GalleyError } from '../../../preload/contract/errors';
import { exitCodes, type ExitCode } from './exit-code';
import { command, settling, tellInterrupted } from './interrupted';
import { entryFiles } from './plan';
import { counted, notBegun, refusalLine } from './report';
import type { Session } from './session';
import { plain } from './terminal';
import { exitCodeOf, write } from './writing';

/** Which way: a change is taken back, or made again. */
export type Direction = 'undo' | 'redo';

const words = {
  undo: { done: 'Undid', files: 'put back', settled: 'undone', already: 'is undone already' },
  redo: { done: 'Redid', files: 'changed', settled: 'applied', already: 'stands already' },
} as const;

/**
 * Takes a change back, or makes it again, through whichever door it was made: the named one, else the newest that can be.
 * Prints the files it wrote; those changed since are left and said on stderr. One that is as it is wanted already is said to be so.
 */
export async function takeBack(session: Session, direction: Direction, id: EntryId | undefined): Promise<ExitCode> {
  const { terminal } = session;
  const entry = id === undefined ? await newest(session, direction) : await named(session, id);
  await tellInterrupted(session, entry?.id);
  if (entry === null) {
    terminal.say(`There is nothing to ${direction}.${direction === 'redo' ? await newestInPart(session) : ''}`);
    return exitCodes.refused;
  }
  const label = `"${plain(entry.label)}"`;
  if (entry.state === words[direction].settled) {
    terminal.say(`${label} ${words[direction].already}.`);
    return exitCodes.refused;
  }
  const before = await standing(session, entry.id);
  const outcome = await write(session, () => session.call(`edits.${direction}`, { entry: entry.id }));
  const after = await standing(session, entry.id);
  const written = [...after].flatMap(([path, fields]) => (fields === before.get(path) ? [] : path));
  await terminal.print(written.map((path) => `${plain(path)}\n`).join(''));
  for (const refusal of outcome.refused) terminal.say(refusalLine(refusal));
  const files = new Set(outcome.refused.map(({ path }) => path)).size;
  const left = files === 0 ? '' : `, left ${counted(files, 'file')} as ${files === 1 ? 'it is' : 'they are'}`;
  const { done, files: did } = words[direction];
  terminal.say(`${done} ${label}: ${did} ${counted(written.length, 'file')}${left}${notBegun(outcome.left)}.`);
  return exitCodeOf(terminal, outcome, `${command(direction, session.given, entry.id)} goes on with the rest.`);
}

/** What a crash interrupted can be taken back, too. */
async function newest(session: Session, direction: Direction): Promise<HistoryEntry | null> {
  const { interrupted, undo, redo } = await session.call('edits.state', null);
  if (direction === 'redo') return redo ?? interrupted.at(-1) ?? null;
  const entries = [...interrupted, undo].filter((one) => one !== null);
  return entries.toSorted((a, b) => b.at - a.at)[0] ?? null;
}

/** Of the newest change, where it stands in part, as after a full disk: how to settle it. A redo takes it by its name only. */
async function newestInPart(session: Session): Promise<string> {
  const [entry] = await session.call('edits.history', { limit: 1 });
  if (entry?.state !== 'partial') return '';
  const { id, label, files, standing: stands } = entry;
  const where = `in ${stands.toLocaleString('en-US')} of ${counted(files, 'file')}`;
  return ` The newest change, "${plain(label)}", stands ${where}; ${settling(session.given, id)}`;
}

async function named(session: Session, id: EntryId): Promise<HistoryEntry> {
  for await (const entries of history(session)) {
    const entry = entries.find((one) => one.id === id);
    if (entry !== undefined) return entry;
  }
  throw new GalleyError('not-found', `There is no change ${id} in the history; "galley history" lists them.`);
}

/** All changes, newest first, in batches. */
export async function* history(session: Session): AsyncGenerator<readonly HistoryEntry[]> {
  const limit = 1000;
  let before: EntryId | undefined;
  do {
    const entries = await session.call('edits.history', { limit, ...(before === undefined ? {} : { before }) });
    yield entries;
    before = entries.length < limit ? undefined : entries.at(-1)?.id;
  } while (before !== undefined);
}

/** By path, which of the entry's fields stand. */
async function standing(session: Session, entry: EntryId): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>();
  for await (const files of entryFiles(session, entry)) {
    for (const { path, fields } of files) paths.set(path, fields.map((field) => field.standing).join());
  }
  return paths;
}
