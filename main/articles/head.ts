import { type Stats, closeSync, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import type { Problem } from '../../preload/contract/article';
import { asRefusal, maxArticleBytes } from './file';
import { safeOpenFlags } from './open-flags';
import { type Summary, emptySummary } from './head-reading';
import { summarise } from './summary';

/** What tells one version of a file from another without reading it. Times in milliseconds since the epoch. */
export interface Stamp {
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
  /** `youngInode` when the file was so fresh that a second write could still get the same times. */
  readonly inode: number;
}

/** What a library lists of one file. */
export type Head =
  | { readonly kind: 'article'; readonly summary: Summary; readonly stamp: Stamp }
  | { readonly kind: 'no-front-matter'; readonly stamp: Stamp }
  | { readonly kind: 'vanished' };

export const youngInode = -1;

/** File systems count time in ticks of up to 10 ms: within one, two versions look the same. In milliseconds. */
const tick = 50;
const firstRead = 8 * 1024;
let space = Buffer.allocUnsafe(64 * 1024);

/**
 * Reads as much of a file as its row needs. Synchronous: for the scan worker, and for single files.
 * Never follows a link, never waits on a FIFO; what cannot be read is an article with a problem, not an error.
 * @param root the library's real path
 * @param path relative to it, `/` between parts
 */
export function readHead(root: string, path: string): Head {
  const absolute = `${root}/${path}`;
  const name = path.slice(path.lastIndexOf('/') + 1);
  let file: number;
  try {
    file = openSync(absolute, safeOpenFlags);
  } catch (error) {
    return unopenable(absolute, name, error);
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return blank(name, stampOf(stat), notAFile);
    return readOpen(file, name, stat);
  } catch (error) {
    return blank(name, stampOf(fstatSync(file)), asRefusal(error).problem);
  } finally {
    closeSync(file);
  }
}

/** The same for what is known not to be a regular file: opening a device could do more than read it. */
export function describeIrregular(root: string, path: string): Head {
  const absolute = `${root}/${path}`;
  const name = path.slice(path.lastIndexOf('/') + 1);
  let stat: Stats;
  try {
    stat = lstatSync(absolute);
  } catch (error) {
    if (name.includes('\uFFFD')) return blank(name, absent, nameNotUtf8);
    return unreachable(name, error);
  }
  return stat.isFile() ? readHead(root, path) : blank(name, stampOf(stat), stat.isSymbolicLink() ? symlink : notAFile);
}

/** The same for a file that must not be read. Its stamp is one that a later start does not take for known. */
export function describeUnread(root: string, path: string, message: string): Head {
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    const stamp = { ...stampOf(lstatSync(`${root}/${path}`)), inode: youngInode };
    return blank(name, stamp, whole('unreadable', message));
  } catch (error) {
    return unreachable(name, error);
  }
}

/** @param stat of the file itself, not of what it links to */
export function stampOf(stat: Stats): Stamp {
  const age = Math.abs(Date.now() - stat.ctimeMs);
  return {
    size: stat.size,
    modified: stat.mtimeMs,
    changed: stat.ctimeMs,
    inode: age < tick ? youngInode : stat.ino,
  };
}

function readOpen(file: number, name: string, stat: Stats): Head {
  const stamp = stampOf(stat);
  if (stat.size === 0) return blank(name, stamp, empty);
  let length = 0;
  for (let want = firstRead; ; want = Math.min(want * 64, maxArticleBytes)) {
    if (space.length < want) space = Buffer.concat([space.subarray(0, length)], want);
    const end = readUpTo(file, length, want, stat.size);
    const reading = summarise(space.subarray(0, end.length), end.reached, name);
    if (reading.kind === 'no-front-matter') return { kind: 'no-front-matter', stamp };
    if (reading.kind === 'article') return { kind: 'article', summary: withFile(reading.summary, stat), stamp };
    if (end.length >= maxArticleBytes) return blank(name, stamp, tooLarge);
    if (end.reached) throw new Error(`the summary of ${name} asked for more than the whole file`);
    length = end.length;
  }
}

/** Fills `space` from `length` up to `want` bytes; `reached`: the file, `size` bytes long when it was opened, has no more. */
function readUpTo(file: number, length: number, want: number, size: number): { length: number; reached: boolean } {
  let at = length;
  while (at < want) {
    const read = readSync(file, space, at, want - at, at);
    at += read;
    if (read === 0 || at === size) return { length: at, reached: true };
  }
  return { length: at, reached: false };
}

function withFile(summary: Summary, stat: Stats): Summary {
  const found: Problem[] = [];
  if (stat.size > maxArticleBytes) found.push(tooLarge);
  if (stat.nlink > 1) found.push(hardLinked);
  if ((stat.mode & 0o222) === 0) found.push(readOnly);
  return found.length === 0 ? summary : { ...summary, problems: [...summary.problems, ...found] };
}

function unopenable(absolute: string, name: string, error: unknown): Head {
  let stat: Stats;
  try {
    stat = lstatSync(absolute);
  } catch {
    return unreachable(name, error);
  }
  if (stat.isSymbolicLink()) return blank(name, stampOf(stat), symlink);
  if (!stat.isFile()) return blank(name, stampOf(stat), notAFile);
  return blank(name, stampOf(stat), asRefusal(error).problem);
}

function unreachable(name: string, error: unknown): Head {
  const { problem } = asRefusal(error);
  return problem.code === 'vanished' ? { kind: 'vanished' } : blank(name, absent, problem);
}

function blank(name: string, stamp: Stamp, problem: Problem): Head {
  const summary = { ...emptySummary, title: name, problems: [problem] };
  return { kind: 'article', summary, stamp };
}

const absent: Stamp = { size: 0, modified: 0, changed: 0, inode: 0 };
const whole = (code: Problem['code'], message: string): Problem => ({
  code,
  severity: 'error',
  line: 1,
  column: 1,
  message,
});
const notAFile = whole('not-a-file', 'This is not a regular file. Galley leaves it alone.');
const empty = whole('empty', 'The file is empty.');
const symlink = whole('symlink', 'This is a link. Galley does not read or write through links.');
const tooLarge = whole('too-large', 'The file is larger than 16 MB. Galley leaves it alone.');
const hardLinked = whole(
  'hard-linked',
  'The file has more than one name (hard link); replacing it would separate them. Edit it by hand.',
);
const readOnly = whole('read-only', 'The file is read-only. Give it write permission, then try again.');
const nameNotUtf8 = whole('name-not-utf8', 'The file’s name is not valid UTF-8. Rename it, then edit it.');
