import type { Site } from './site';

const named = 3;

/** What an editor should know of the library as a whole, one sentence each. */
export function libraryNotes(
  site: Site,
  walked: { readonly unreadable: readonly string[]; readonly linked: readonly string[] },
  failures: { readonly watching: string | null; readonly cache: string | null },
): readonly string[] {
  const notes = [...site.notes];
  if (walked.unreadable.length > 0) notes.push(`Folders that cannot be read: ${listed(walked.unreadable)}.`);
  if (walked.linked.length > 0) notes.push(`Linked folders, which are not followed: ${listed(walked.linked)}.`);
  if (failures.watching !== null) {
    notes.push(`Changes made outside show up after a minute, or when the window is focused: ${failures.watching}.`);
  }
  if (failures.cache !== null) notes.push(`The index cannot be kept for the next start: ${failures.cache}.`);
  return notes;
}

function listed(paths: readonly string[]): string {
  const rest = paths.length - named;
  return paths.slice(0, named).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
