import { link, lstat, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Disk, waitingDisk } from './disk';
import { type ArticleFile, resolveInside, sameFile } from './file';
import { safeOpenFlags } from './open-flags';
import { refuse } from './refusal';
import { isCode, removeIfPresent, syncFolder, temporaryIn, writeFailure, writeTemporary } from './write';

/** A complete, synced file that waits beside the place where it is to appear. */
export interface StagedFile {
  readonly absolute: string;
  readonly temporary: string;
}

/**
 * Writes a new file beside its place, making the folders on the way. Nothing appears under its name yet.
 * @param path relative to `root`, which must be a real path
 * @param mode its permissions
 * @throws ArticleRefusal `outside`, `write-failed` (nothing is left behind)
 */
export async function stageNew(root: string, path: string, bytes: Buffer, mode: number): Promise<StagedFile> {
  await makeFolders(root, dirname(path));
  const absolute = await resolveInside(root, path, waitingDisk);
  const temporary = await writeTemporary(dirname(absolute), bytes, waitingDisk, async (handle) => {
    await handle.chmod(mode);
  });
  await temporary.held.close();
  return { absolute, temporary: temporary.path };
}

/**
 * Lets the staged file appear under its name, unless there is something of that name: nothing is ever overwritten. The
 * folder is not synced yet. Answers `changed` when something was there; the staged file is removed.
 * @throws ArticleRefusal `write-failed`
 */
export async function appear({ absolute, temporary }: StagedFile): Promise<'written' | 'changed'> {
  try {
    await link(temporary, absolute);
    return 'written';
  } catch (error) {
    if (isCode(error, 'EEXIST')) return 'changed';
    throw writeFailure(error);
  } finally {
    await removeIfPresent(temporary);
  }
}

/**
 * Removes a file that is still what was read. The folder is not synced yet. Answers `changed` when it is not.
 * @throws ArticleRefusal `vanished`, `write-failed`
 */
export async function vanish(file: ArticleFile, disk = waitingDisk): Promise<'written' | 'changed'> {
  try {
    const old = await disk.open(file.absolute, safeOpenFlags);
    try {
      if (!sameFile(await old.stat(), file.stat) || !old.holds(file.bytes)) return 'changed';
      // Taken away under another name first: what another writer put there in that instant is not lost with it.
      const taken = temporaryIn(dirname(file.absolute));
      await disk.rename(file.absolute, taken);
      const { dev, ino } = await disk.lstat(taken);
      const ours = dev === file.stat.dev && ino === file.stat.ino && old.holds(file.bytes);
      if (!ours) await giveBack(taken, file.absolute, disk);
      await removeIfPresent(taken, disk);
      return ours ? 'written' : 'changed';
    } finally {
      await old.close();
    }
  } catch (error) {
    throw writeFailure(error);
  }
}

/** Gives a file its name back, unless somebody has made another of that name. */
async function giveBack(taken: string, absolute: string, disk: Disk): Promise<void> {
  try {
    await disk.link(taken, absolute);
  } catch (error) {
    // Where there are no hard links, a rename must do.
    if (!isCode(error, 'EEXIST')) await disk.rename(taken, absolute);
  }
}

/** Makes the folders of a relative path one by one, so that none is made behind a link. */
async function makeFolders(root: string, path: string): Promise<void> {
  let folder = root;
  for (const name of path.split(/[\\/]/)) {
    if (name === '.') continue;
    if (name === '' || name === '..') refuse('outside', 'This path leads out of the library.');
    const parent = folder;
    folder = join(parent, name);
    try {
      await mkdir(folder);
      await syncFolder(parent);
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw writeFailure(error);
      if (!(await lstat(folder)).isDirectory())
        refuse('outside', `${name} is a link or a file where a folder belongs.`);
    }
  }
}
