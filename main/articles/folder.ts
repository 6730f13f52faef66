import { type Dirent, readdirSync, statSync } from 'node:fs';

/** One name in a library that says it is an article. */
export interface FolderEntry {
  /** Relative to the root, `/` between parts. */
  readonly path: string;
  /** Anything but a regular file: a link, folder, FIFO, socket or device, or a name that cannot be opened as text. */
  readonly irregular: boolean;
  /** Another name in the same folder differs only in case or Unicode normal form. */
  readonly twin: boolean;
}

/** What the walk could not or would not enter, as paths relative to the root. */
export interface WalkNotes {
  readonly unreadable: readonly string[];
  readonly linked: readonly string[];
}

export interface Walk {
  /** Says whether a folder (with all in it) or a file is left out. Dot-names never get this far. */
  skips(path: string, name: string, folder: boolean): boolean;
  visit(entry: FolderEntry): void;
  stopped(): boolean;
}

/** As Jekyll's `markdown_ext` names them when nobody sets it. */
const markdown = /\.(?:md|markdown|mkdown|mkdn|mkd)$/i;

/** True for names of Markdown files that are not hidden. */
export function isArticleName(name: string): boolean {
  return markdown.test(name) && !name.startsWith('.');
}

/**
 * Visits every Markdown name under `root`, folder by folder in order of their names. Never follows a link.
 * Synchronous: for the scan worker.
 * @throws the system's error when `root` itself cannot be listed
 */
export function walkFolder(root: string, walk: Walk): WalkNotes {
  const notes = { unreadable: [] as string[], linked: [] as string[] };
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined && !walk.stopped(); folder = waiting.pop()) {
    const entries = list(root, folder, notes.unreadable);
    const inside = folder === '' ? '' : `${folder}/`;
    const twins = twinsAmong(entries);
    const folders: string[] = [];
    for (const entry of entries) {
      const { name } = entry;
      const path = inside + name;
      if (name.startsWith('.') || walk.skips(path, name, entry.isDirectory())) continue;
      if (entry.isDirectory()) {
        if (name.includes('\uFFFD')) notes.unreadable.push(path);
        else folders.push(path);
      }
      if (markdown.test(name)) {
        const irregular = !entry.isFile() || name.includes('\uFFFD');
        walk.visit({ path, irregular, twin: twins.has(name) });
      } else if (entry.isSymbolicLink() && leadsToFolder(`${root}/${path}`)) {
        notes.linked.push(path);
      }
    }
    waiting.push(...folders.toReversed());
  }
  return notes;
}

function list(root: string, folder: string, unreadable: string[]): Dirent[] {
  try {
    const entries = readdirSync(`${root}/${folder}`, { withFileTypes: true });
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (folder === '') throw error;
    // A folder that went away while we walked has nothing to tell; one that refuses has.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) unreadable.push(folder);
    return [];
  }
}

function leadsToFolder(absolute: string): boolean {
  try {
    return statSync(absolute).isDirectory();
  } catch {
    // Dangling, or a loop: nothing is left out by not following it.
    return false;
  }
}

/** Without capitals and without what has several forms: a name that is one with no other. */
const singular = /^[ -@[-~]*$/;

/** The names that would be one name on a file system that ignores case or normal form. */
function twinsAmong(entries: readonly Dirent[]): ReadonlySet<string> {
  const twins = new Set<string>();
  if (entries.every(({ name }) => singular.test(name))) return twins;
  const seen = new Map<string, string>();
  for (const { name } of entries) {
    const plain = name.normalize('NFC').toLowerCase();
    const other = seen.get(plain);
    if (other === undefined) seen.set(plain, name);
    else twins.add(name).add(other);
  }
  return twins;
}
