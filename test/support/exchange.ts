import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameSwap } from '../../main/articles/swap';
import { scratchFolder } from './scratch';

/** Whether this system, and the disk with its folder for temporary files, exchanges two names in one step. */
export async function exchangesNames(): Promise<boolean> {
  const folder = scratchFolder('exchange');
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  const swap = await nameSwap();
  if (swap === null) return false;
  for (const path of [one, other]) writeFileSync(path, path);
  try {
    swap(one, other);
    return true;
  } catch {
    return false;
  }
}
