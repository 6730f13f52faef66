import { type BigIntStats, constants } from 'node:fs';
import { dirname, isAbsolute, join, normalize, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Disk, type DiskFile, waitingDisk } from './disk';
import { safeOpenFlags } from './open-flags';
import { ArticleRefusal, refuse } from './refusal';

/** Larger files are not articles: refused before they are read. In bytes. */
export const maxArticleBytes = 16 * 1024 * 1024;

/** A regular file inside the library, read whole, with what is needed to see whether it changed since. */
export interface ArticleFile {
  /** Relative to the library, `/` between parts. */
  readonly path: string;
  readonly absolute: string;
  readonly bytes: Buffer;
  readonly stat: BigIntStats;
}

/**
 * Reads the article at `path` (relative to `root`, which must be a real path). Never follows a link, never waits on a
 * FIFO, never leaves the library.
 * @throws ArticleRefusal `outside`, `vanished`, `symlink`, `not-a-file`, `too-large`, `name-not-utf8`, `unreadable`
 */
export async function readArticleFile(root: string, path: string, disk = waitingDisk): Promise<ArticleFile> {
  const absolute = pathInside(root, path);
  // Both are asked at once: each answer is a way to another thread and back.
  const regular = settled(refuseIrregular(absolute, disk));
  await refuseLinkedFolder(absolute, disk);
  await regular;
  const file = await opened(absolute, disk);
  try {
    const stat = await file.stat();
    if (!stat.isFile()) refuse('not-a-file', 'This is not a regular file. Galley leaves it alone.');
    if (stat.size > maxArticleBytes) refuse('too-large', 'The file is larger than 16 MB. Galley leaves it alone.');
    return { path, absolute, bytes: await file.read(Number(stat.size)), stat };
  } catch (error) {
    throw asRefusal(error);
  } finally {
    await file.close();
  }
}

/** What another program wrote into so recently may still be half of what it writes. In milliseconds. */
export const settling = 25;
/** So long a file into which others write all the time is waited for. In milliseconds. */
const patience = 1_000;

/**
 * As `readArticleFile`, but waits while somebody is writing into the file: its bytes may be half of a whole.
 * @throws ArticleRefusal as `readArticleFile`; `write-failed` when it does not come to rest
 */
export async function readSettledFile(root: string, path: string, disk = waitingDisk): Promise<ArticleFile> {
  const until = performance.now() + patience;
  for (;;) {
    const file = await readArticleFile(root, path, disk);
    const { mtimeNs, ctimeNs, mtimeMs, size } = file.stat;
    // A file that was renamed into place, as ours are, got its last change of name after that of its bytes.
    const age = mtimeNs === ctimeNs ? Math.abs(Date.now() - Number(mtimeMs)) : settling;
    // Of another length: somebody has begun to write since it was opened.
    const whole = BigInt(file.bytes.length) === size;
    if (age >= settling && whole) return file;
    if (performance.now() > until) refuse('write-failed', keepsRewriting);
    await setTimeout(whole ? settling - age : settling);
  }
}

export const keepsRewriting = 'Another program keeps rewriting this file. Try again when it is done.';

/**
 * Says whether the file may be replaced: a rename would silently override a read-only mark and separate hard links.
 * @throws ArticleRefusal `read-only`, `hard-linked`, `vanished`
 */
export async function refuseUnwritable(file: ArticleFile, disk = waitingDisk): Promise<void> {
  if (file.stat.nlink > 1n) {
    refuse(
      'hard-linked',
      'The file has more than one name (hard link); replacing it would separate them. Edit it by hand.',
    );
  }
  if ((file.stat.mode & 0o222n) === 0n) refuse('read-only', readOnlyFile);
  try {
    await disk.access(file.absolute, constants.W_OK);
  } catch (error) {
    const refusal = asRefusal(error);
    if (refusal.problem.code === 'vanished') throw refusal;
    refuse('read-only', isReadOnlyDisk(error) ? readOnlyDisk : readOnlyFile);
  }
}

const readOnlyFile = 'The file is read-only. Give it write permission, then try again.';
export const readOnlyDisk = 'The disk of this library is mounted read-only. Mount it for writing, then try again.';

function isReadOnlyDisk(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EROFS';
}

/** True when both were taken of the same, unchanged file. */
export function sameFile(a: BigIntStats, b: BigIntStats): boolean {
  return a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs;
}

/**
 * The absolute path of `path` (relative to `root`, which must be a real path), if no link leads there.
 * @throws ArticleRefusal `outside`, `name-not-utf8`, `vanished` when its folder is not there
 */
export async function resolveInside(root: string, path: string, disk: Disk): Promise<string> {
  const absolute = pathInside(root, path);
  await refuseLinkedFolder(absolute, disk);
  return absolute;
}

function pathInside(root: string, path: string): string {
  if (path.includes('\uFFFD')) refuse('name-not-utf8', 'The file’s name is not valid UTF-8. Rename it, then edit it.');
  const clean = normalize(path);
  if (path === '' || path.includes('\0') || isAbsolute(clean) || clean === '..' || clean.startsWith(`..${sep}`)) {
    refuse('outside', 'This path leads out of the library.');
  }
  return join(root, clean);
}

async function refuseLinkedFolder(absolute: string, disk: Disk): Promise<void> {
  const folder = dirname(absolute);
  // The walk never enters a linked folder: a difference means that one was put there since.
  if ((await realFolder(folder, disk)) !== folder) {
    refuse('outside', 'A folder on the way to this file is a link. Galley does not write through links.');
  }
}

async function realFolder(folder: string, disk: Disk): Promise<string> {
  try {
    return await disk.realpath(folder);
  } catch (error) {
    throw asRefusal(error);
  }
}

async function refuseIrregular(absolute: string, disk: Disk): Promise<void> {
  try {
    const stat = await disk.lstat(absolute);
    if (stat.isSymbolicLink()) refuse('symlink', 'This is a link. Galley does not read or write through links.');
    if (!stat.isFile()) refuse('not-a-file', 'This is not a regular file. Galley leaves it alone.');
  } catch (error) {
    throw asRefusal(error);
  }
}

async function opened(absolute: string, disk: Disk): Promise<DiskFile> {
  try {
    return await disk.open(absolute, safeOpenFlags);
  } catch (error) {
    throw asRefusal(error);
  }
}

/** A promise whose failure is asked for later, or never: it does not end the process meanwhile. */
export function settled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** Turns an I/O error of reading into the refusal that says what to do; passes refusals through. */
export function asRefusal(error: unknown): ArticleRefusal {
  if (error instanceof ArticleRefusal) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const at = { line: 1, column: 1, severity: 'error' } as const;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new ArticleRefusal({ ...at, code: 'vanished', message: 'The file is gone: someone moved or removed it.' });
    case 'ELOOP':
      return new ArticleRefusal({
        ...at,
        code: 'symlink',
        message: 'This is a link. Galley does not read or write through links.',
      });
    case 'EACCES':
    case 'EPERM':
      return new ArticleRefusal({
        ...at,
        code: 'unreadable',
        message: 'Permission denied. Make the file readable, then try again.',
      });
    default:
      return new ArticleRefusal({
        ...at,
        code: 'unreadable',
        message: `The file cannot be read (${code || String(error)}).`,
      });
  }
}
