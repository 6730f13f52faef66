import { randomBytes } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Disk, type DiskFile, waitingDisk } from './disk';
import { type ArticleFile, readOnlyDisk } from './file';
import { ArticleRefusal } from './refusal';

/** How a temporary file of ours is named: hidden, so that no walk lists it, and recognisable after a crash. */
export const temporaryName = /^\.galley-[0-9a-f]{16}\.tmp$/;

/** A complete, synced file that waits in its folder under a name of ours. */
export interface Temporary {
  readonly path: string;
  /** As it was when it was written. */
  readonly identity: BigIntStats;
  /** Open until it is settled what becomes of it: its number must not go to another file meanwhile. Whoever settles it closes it. */
  readonly held: DiskFile;
}

/** A new version of a file, waiting beside it. */
export interface Staged {
  readonly file: ArticleFile;
  readonly temporary: Temporary;
}

/**
 * Writes `next` beside the file, with its mode and owner, and syncs it to disk. The file itself is not touched.
 * Libraries for atomic writing are not used: those tried ignore short writes on a full disk.
 * @throws ArticleRefusal `write-failed` (nothing is left behind)
 */
export async function stage(file: ArticleFile, next: Buffer, disk = waitingDisk): Promise<Staged> {
  // It must not be open to more people than the file is, not even for a moment.
  const temporary = await writeTemporary(dirname(file.absolute), next, disk, async (handle, { uid, gid }) => {
    if (uid !== file.stat.uid || gid !== file.stat.gid) await keepOwner(handle, file);
    await handle.chmod(Number(file.stat.mode & 0o7777n));
  });
  return { file, temporary };
}

/**
 * Writes a temporary file, readable for us only, into `folder` and syncs it; `dress` gives it owner and mode.
 * @throws ArticleRefusal `write-failed` (nothing is left behind)
 */
export async function writeTemporary(
  folder: string,
  bytes: Buffer,
  disk: Disk,
  dress: (handle: DiskFile, stat: BigIntStats) => Promise<void>,
): Promise<Temporary> {
  const path = temporaryIn(folder);
  try {
    const held = await disk.open(path, 'wx', 0o600);
    try {
      await held.write(bytes);
      const stat = await held.stat();
      if (stat.size !== BigInt(bytes.length)) throw new Error(`short write: ${stat.size} of ${bytes.length} bytes`);
      await dress(held, stat);
      await held.sync();
      return { path, identity: stat, held };
    } catch (error) {
      await held.close();
      throw error;
    }
  } catch (error) {
    await removeIfPresent(path, disk);
    throw writeFailure(error);
  }
}

/** A new name for a temporary file. */
export function temporaryIn(folder: string): string {
  return join(folder, `.galley-${randomBytes(8).toString('hex')}.tmp`);
}

/** Removes a staged version that will not be used. */
export async function discard({ temporary }: Staged, disk = waitingDisk): Promise<void> {
  await temporary.held.close();
  await removeIfPresent(temporary.path, disk);
}

/** Makes renames in a folder durable. A no-op on Windows, which has no such call. Rejects with the system's error. */
export async function syncFolder(folder: string, disk = waitingDisk): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await disk.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes temporary files that a crash left in the folder. Answers how many. */
export async function sweepTemporaries(folder: string): Promise<number> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return 0;
    throw writeFailure(error);
  }
  const left = names.filter((name) => temporaryName.test(name));
  await Promise.all(left.map((name) => removeIfPresent(join(folder, name))));
  return left.length;
}

async function keepOwner(handle: DiskFile, file: ArticleFile): Promise<void> {
  try {
    await handle.chown(Number(file.stat.uid), Number(file.stat.gid));
  } catch (error) {
    // Only root may give a file away; whoever has write permission may still edit it, as with any editor.
    if (!isCode(error, 'EPERM')) throw error;
  }
}

export async function removeIfPresent(path: string, disk = waitingDisk): Promise<void> {
  try {
    await disk.unlink(path);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
}

export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** No room is left: whatever comes next would fail as well. */
export class DiskFull extends ArticleRefusal {}

const gone = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR']);
const advice: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space, then try again.',
  EDQUOT: 'Your disk quota is used up. Free some space, then try again.',
  EROFS: readOnlyDisk,
  EACCES: 'The folder does not allow new files. Give yourself write permission on it, then try again.',
  EPERM: 'The system does not allow this file to be replaced.',
  EBUSY: 'Another program holds the file. Close it there, then try again.',
  EIO: 'The disk reported an error. Check it before you go on.',
};

export function writeFailure(error: unknown): ArticleRefusal {
  if (error instanceof ArticleRefusal) return error;
  const at = { severity: 'error', line: 1, column: 1 } as const;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (gone.has(code)) {
    const message = 'The file is gone: someone moved, removed or replaced it.';
    return new ArticleRefusal({ ...at, code: 'vanished', message });
  }
  const reason = advice[code] ?? `It could not be written (${code || String(error)}).`;
  const Refusal = code === 'ENOSPC' || code === 'EDQUOT' ? DiskFull : ArticleRefusal;
  return new Refusal({ ...at, code: 'write-failed', message: `${reason} The file is as it was.` });
}
