import { cp, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isCode } from '../articles/write';

/**
 * The editable copy of the demo in the data folder, made when there is none; its path. It is there as a whole or not at
 * all: what a crash leaves of a copy has another name.
 * @throws the system's error when it cannot be made
 */
export async function demoCopy(demoFolder: string, dataFolder: string): Promise<string> {
  const copy = join(dataFolder, 'demo');
  if (await isThere(copy)) return copy;
  const begun = await mkdtemp(`${copy}-`);
  try {
    await cp(demoFolder, begun, { recursive: true });
    await rename(begun, copy);
  } catch (error) {
    await rm(begun, { recursive: true, force: true });
    // Another door was quicker.
    if (!(await isThere(copy))) throw error;
  }
  return copy;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if (isCode(error, 'ENOENT')) return false;
      throw error;
    },
  );
}
