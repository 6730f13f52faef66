import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock, unheldSince } from '../../main/edits/lock';
import { temporaryFolder } from '../support/folder';

describe('takeLock', () => {
  it('is held by one, and free again after its release', async () => {
    const folder = await temporaryFolder();
    const first = await takeLock(folder, 'app');
    expect(first.kind).toBe('held');
    const second = await takeLock(folder, 'cli');
    expect(second).toEqual({ kind: 'taken', by: `the desktop app (process ${process.pid})` });
    if (first.kind === 'held') await first.release();
    expect((await takeLock(folder, 'cli')).kind).toBe('held');
  });

  it('says since which lock nobody holds it, and another number once somebody did', async () => {
    const folder = await temporaryFolder();
    expect(await unheldSince(join(folder, 'absent'))).toBe(0);
    expect(await unheldSince(folder)).toBe(0);
    const lock = await takeLock(folder, 'app');
    expect(await unheldSince(folder)).toBeNull();
    if (lock.kind === 'held') await lock.release();
    expect(await unheldSince(folder)).toBe(1);
    const next = await takeLock(folder, 'app');
    if (next.kind === 'held') await next.release();
    expect(await unheldSince(folder)).toBe(2);
  });

  it('says why a folder cannot be used', async () => {
    const folder = join(await temporaryFolder({ file: '' }), 'file');
    const refused = {
      code: 'journal',
      message: expect.stringContaining(`${folder}, where edits are recorded`) as string,
    };
    await expect(takeLock(folder, 'cli')).rejects.toMatchObject(refused);
    await expect(unheldSince(folder)).rejects.toMatchObject(refused);
  });

  it('is taken over from a process that was killed', async () => {
    const folder = await temporaryFolder();
    expect((await takeLock(folder, 'app')).kind).toBe('held');
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(child, 'spawn');
    const lock = JSON.parse(await readFile(join(folder, 'lock-1'), 'utf8')) as Record<string, unknown>;
    await writeFile(join(folder, 'lock-1'), JSON.stringify({ ...lock, pid: child.pid, started: '' }));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect((await takeLock(folder, 'app')).kind).toBe('held');
  });

  it('is taken over when the process id belongs to another process by now, and when the file is damaged', async () => {
    const folder = await temporaryFolder();
    await takeLock(folder, 'app');
    const lock = JSON.parse(await readFile(join(folder, 'lock-1'), 'utf8')) as Record<string, unknown>;
    if (process.platform === 'linux') {
      await writeFile(join(folder, 'lock-1'), JSON.stringify({ ...lock, started: 'another-boot/1' }));
      expect((await takeLock(folder, 'app')).kind).toBe('held');
    }
    const [newest] = (await readdir(folder)).toSorted().toReversed();
    await writeFile(join(folder, newest ?? ''), '{');
    expect((await takeLock(folder, 'app')).kind).toBe('held');
  });

  it('goes to exactly one of many that ask at once, also over a dead one', async () => {
    const folder = await temporaryFolder({ 'lock-7': '{"damaged":' });
    const attempts = await Promise.all(Array.from({ length: 12 }, () => takeLock(folder, 'web')));
    expect(attempts.filter((attempt) => attempt.kind === 'held')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['lock-8']);
  });
});
