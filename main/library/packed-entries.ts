import type { FolderEntry } from '../articles/folder';

/** Entries of a walk in the form that crosses threads fastest: 50,000 small objects would hold main up. */
export interface PackedEntries {
  /** Each path followed by NUL, which no path contains. */
  readonly paths: string;
  readonly irregular: Uint8Array;
  readonly twins: Uint8Array;
}

export function packEntries(entries: readonly FolderEntry[]): PackedEntries {
  return {
    paths: entries.map(({ path }) => `${path}\0`).join(''),
    irregular: Uint8Array.from(entries, ({ irregular }) => Number(irregular)),
    twins: Uint8Array.from(entries, ({ twin }) => Number(twin)),
  };
}

export function unpackEntries({ paths, irregular, twins }: PackedEntries): readonly FolderEntry[] {
  return paths
    .split('\0')
    .slice(0, -1)
    .map((path, at) => ({ path, irregular: irregular[at] === 1, twin: twins[at] === 1 }));
}
