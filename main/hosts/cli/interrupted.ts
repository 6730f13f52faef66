import type { EntryId, HistoryEntry } from '../../../preload/contract/edit';
import { counted } from './report';
import type { Session } from './session';
import { plain } from './terminal';

/** Says what a crash left in part and how to settle it, a line each; not of `except`, which is being settled. */
export async function tellInterrupted(session: Session, except?: EntryId): Promise<void> {
  const { interrupted } = await session.call('edits.state', null);
  for (const entry of interrupted) if (entry.id !== except) session.terminal.say(sentence(entry, session.given));
}

function sentence({ id, label, files, standing }: HistoryEntry, folder: string): string {
  return (
    `An interrupted change: "${plain(label)}" stands in ${standing.toLocaleString('en-US')} of ${counted(files, 'file')}; ` +
    settling(folder, id)
  );
}

/** How a change that stands in part is settled, a sentence. `folder`: as it was typed. */
export function settling(folder: string, id: EntryId): string {
  return `${command('redo', folder, id)} finishes it, ${command('undo', folder, id)} rolls it back.`;
}

/** The command that settles a change, as people type it, in quotation marks. `folder`: as it was typed. */
export function command(direction: 'undo' | 'redo', folder: string, id: EntryId): string {
  return `"galley ${direction} ${quoted(plain(folder))} ${id}"`;
}

/** Fit to be copied into a shell. */
function quoted(folder: string): string {
  return /^[\p{L}\p{N}_./:~-]+$/u.test(folder) ? folder : `'${folder.replaceAll("'", String.raw`'\''`)}'`;
}
