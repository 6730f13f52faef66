import { link, lstat, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { waitingDisk } from './disk';
import { type ArticleFile, resolveInside, safeOpenFlags, sameFile } from './file';
import { refuse } from './refusal';
import { isCode, removeIfPresent, syncFolder, writeFailure, writeTemporary } from './write';

/** A complete, synced file that waits beside the place where it is to appear. */
export interface StagedFile {
  readonly absolute: string;
  readonly temporary: string;
}

/**
 * Writes a new file beside its place, making the folders on the way. Nothing appears under its name yet.
 * @param path relative to `root`, which must be a real path
 * @throws ArticleRefusal `outside`, `write-failed` (nothing is left behind)
 */
export async function stageNew(root: string, path: string, bytes: Buffer): Promise<StagedFile> {
  await makeFolders(root, dirname(path));
  const absolute = await resolveInside(root, path, waitingDisk);
  return { absolute, temporary: await writeTemporary(dirname(absolute), 0o644, bytes) };
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
export async function vanish(file: ArticleFile): Promise<'written' | 'changed'> {
  try {
    // Kept open across the removal: what a writer does to the file in that instant can still be read through it.
    const old = await waitingDisk.open(file.absolute, safeOpenFlags);
    try {
      const now = await old.stat();
      if (!sameFile(now, file.stat) || !(await old.read(file.bytes.length)).equals(file.bytes)) return 'changed';
      await waitingDisk.unlink(file.absolute);
      const after = await old.stat();
      if (after.mtimeNs === file.stat.mtimeNs && after.size === file.stat.size) return 'written';
      const theirs = await old.read(Number(after.size));
      const temporary = await writeTemporary(dirname(file.absolute), 0o644, theirs);
      await appear({ absolute: file.absolute, temporary });
      return 'changed';
    } finally {
      await old.close();
    }
  } catch (error) {
    throw writeFailure(error);
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
