import { randomBytes } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Disk, type DiskFile, type FileIdentity, waitingDisk } from './disk';
import { type ArticleFile, safeOpenFlags, sameFile } from './file';
import { ArticleRefusal } from './refusal';

/** How a temporary file of ours is named: hidden, so that no walk lists it, and recognisable after a crash. */
export const temporaryName = /^\.galley-[0-9a-f]{16}\.tmp$/;

/** A complete, synced file that waits in its folder under a name of ours. */
export interface Temporary {
  readonly path: string;
  readonly identity: FileIdentity;
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
    const handle = await disk.open(path, 'wx', 0o600);
    try {
      await handle.write(bytes);
      const stat = await handle.stat();
      if (stat.size !== BigInt(bytes.length)) throw new Error(`short write: ${stat.size} of ${bytes.length} bytes`);
      await dress(handle, stat);
      await handle.sync();
      return { path, identity: stat };
    } finally {
      await handle.close();
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

/**
 * Puts the staged version in the file's place, if the file is still what was read. The folder is not synced yet.
 * Answers `changed` when another writer was there first: their version stands, and the staged one is removed.
 * @throws ArticleRefusal `write-failed` (the old file is whole), `vanished`
 */
export async function commit({ file, temporary }: Staged, disk = waitingDisk): Promise<'written' | 'changed'> {
  try {
    // Kept open across the rename: what a writer does to the old file in that instant can still be read through it.
    const old = await disk.open(file.absolute, safeOpenFlags);
    try {
      // The bytes as well: a write within the same tick of the file system's clock leaves no other trace.
      if (sameFile(await old.stat(), file.stat) && old.holds(file.bytes)) {
        if (await exchange(file, temporary, old, disk)) return 'written';
      }
    } finally {
      await old.close();
    }
    await removeIfPresent(temporary.path, disk);
    return 'changed';
  } catch (error) {
    await removeIfPresent(temporary.path, disk);
    throw writeFailure(error);
  }
}

/**
 * Renames the new version over the file and looks at the old one once more. Where a writer has written into it since it
 * was compared, the old one, which that writer may still have open, gets its name back. Answers whether the new one stands.
 */
async function exchange(file: ArticleFile, temporary: Temporary, old: DiskFile, disk: Disk): Promise<boolean> {
  const spare = temporaryIn(dirname(file.absolute));
  try {
    const replacement = await disk.replace(temporary.path, file.absolute, file.stat, spare);
    if (replacement === 'other') return false;
    if (await untouched(old, file)) return true;
    // Whoever has replaced ours meanwhile wrote last: theirs stands.
    if (replacement === 'kept') await disk.replace(spare, file.absolute, temporary.identity, null);
    else await rescue(file, temporary, old, disk);
    return false;
  } finally {
    await dropSpare(spare, disk);
  }
}

/** What became of the file is settled by now; a hidden name that stays is swept by a later recovery. */
async function dropSpare(spare: string, disk: Disk): Promise<void> {
  try {
    await disk.unlink(spare);
  } catch {
    // Never made, renamed back, or a disk that fails: none makes what was written untrue.
  }
}

/** Without hard links the old file has lost its name for good: its bytes are put back. */
async function rescue(file: ArticleFile, temporary: Temporary, old: DiskFile, disk: Disk): Promise<void> {
  const theirs = await old.read(Number((await old.stat()).size));
  const put = (await stage(file, theirs, disk)).temporary;
  await disk.replace(put.path, file.absolute, temporary.identity, null);
  await removeIfPresent(put.path, disk);
}

/** File systems count time in ticks of up to 10 ms: what was written longer ago than this shows another write. In milliseconds. */
const tick = 50;

/** Whether nobody has written into the open file since it was read; its names do not count. */
async function untouched(old: DiskFile, file: ArticleFile): Promise<boolean> {
  const { mtimeNs, size } = await old.stat();
  if (mtimeNs !== file.stat.mtimeNs || size !== file.stat.size) return old.holds(file.bytes);
  return Date.now() - Number(file.stat.mtimeMs) > tick || old.holds(file.bytes);
}

/** Removes a staged version that will not be used. */
export async function discard(staged: Staged, disk = waitingDisk): Promise<void> {
  await removeIfPresent(staged.temporary.path, disk);
}

/** Makes renames in a folder durable. A no-op on Windows, which has no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await waitingDisk.open(folder, 'r');
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
  EROFS: 'The library is on a read-only disk.',
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
