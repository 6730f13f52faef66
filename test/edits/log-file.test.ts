import { readdirSync, readlinkSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LogFile } from '../../main/edits/log-file';
import { scratchFolder } from '../support/scratch';
import { handles } from './support/handles';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('LogFile', () => {
  it('goes on behind a write that failed half-way and was cut off', async () => {
    const path = join(scratchFolder(), 'a.log');
    const log = await LogFile.open(path, 0);
    const { failHalfWay } = await handles();
    await log.append(['first'], true);
    failHalfWay();
    await expect(log.append(['torn'], true)).rejects.toThrow('EIO');
    await log.append(['second'], true);
    expect(await readFile(path, 'utf8')).toMatch(/^[0-9a-f]{8} "first"\n[0-9a-f]{8} "second"\n$/);
    await log.close();
  });

  it('takes nothing more once a write that failed cannot be cut off, and says first what failed first', async () => {
    const path = join(scratchFolder(), 'a.log');
    const log = await LogFile.open(path, 0);
    const { failHalfWay, prototype } = await handles();
    await log.append(['first'], true);
    const { length } = log;
    failHalfWay();
    vi.spyOn(prototype, 'truncate').mockRejectedValueOnce(new Error('EROFS: read-only file system'));
    await expect(log.append(['torn'], true)).rejects.toThrow('EIO');
    const torn = await readFile(path);
    await expect(log.append(['second'], true)).rejects.toThrow(
      /could not be cut off again.+EROFS.+Open the library again/,
    );
    expect(await readFile(path)).toEqual(torn);
    expect(log.length).toBe(length);
    expect((await log.read({ from: 0, to: length })).toString()).toContain('"first"');
    await log.close();
  });

  it.skipIf(process.platform !== 'linux')('leaves no file open when it cannot be opened', async () => {
    const path = join(scratchFolder(), 'a.log');
    await (await LogFile.open(path, 0)).close();
    const { prototype } = await handles();
    vi.spyOn(prototype, 'truncate').mockRejectedValueOnce(new Error('EIO: i/o error'));
    await expect(LogFile.open(path, 0)).rejects.toThrow('EIO');
    vi.spyOn(prototype, 'stat').mockRejectedValueOnce(new Error('EIO: i/o error'));
    await expect(LogFile.openForReading(path)).rejects.toThrow('EIO');
    expect(openFiles()).not.toContain(path);
    const handle: FileHandle = await open(path);
    expect(openFiles()).toContain(path);
    await handle.close();
  });
});

/** What this process has open. */
function openFiles(): string[] {
  const folder = '/proc/self/fd';
  return readdirSync(folder).flatMap((name) => {
    try {
      return readlinkSync(join(folder, name));
    } catch {
      // The one that the folder itself was read through.
      return [];
    }
  });
}
