import { type FileHandle, open } from 'node:fs/promises';
import { vi } from 'vitest';

interface Handles {
  /** What every open file of `node:fs/promises` has its calls from. */
  readonly prototype: FileHandle;
  /** Has the next appending write half of its bytes and fail as a broken disk does. */
  readonly failHalfWay: (meanwhile?: () => void) => void;
}

/** The open files of this process, for making their calls fail. To be restored with `vi.restoreAllMocks`. */
export async function handles(): Promise<Handles> {
  const handle = await open(import.meta.filename);
  await handle.close();
  const prototype: FileHandle = Object.getPrototypeOf(handle);
  return {
    prototype,
    failHalfWay: (meanwhile) => {
      vi.spyOn(prototype, 'appendFile').mockImplementationOnce(async function fail(this: FileHandle, data) {
        const bytes = Buffer.from(String(data));
        await this.write(bytes, 0, Math.ceil(bytes.length / 2));
        meanwhile?.();
        throw new Error('EIO: i/o error, write');
      });
    },
  };
}
