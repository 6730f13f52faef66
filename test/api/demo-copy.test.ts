import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { demoCopy } from '../../main/api/demo-copy';
import { writeFiles } from '../support/libraries';
import { scratchFolder } from '../support/scratch';

function demo(): string {
  const folder = scratchFolder('demo');
  writeFiles(folder, { '_config.yml': 'title: Reader\n', '_news/a.md': 'a', '_news/b.md': 'b' });
  return folder;
}

it('copies the demo once, and keeps what was edited in the copy', async () => {
  const data = scratchFolder('data');
  const copy = await demoCopy(demo(), data);
  expect(readdirSync(join(copy, '_news'))).toEqual(['a.md', 'b.md']);
  writeFileSync(join(copy, '_news/a.md'), 'edited');
  expect(await demoCopy(demo(), data)).toBe(copy);
  expect(readFileSync(join(copy, '_news/a.md'), 'utf8')).toBe('edited');
});

it('leaves nothing of a copy that broke off, and copies all of it the next time', async () => {
  const data = scratchFolder('data');
  const broken = demo();
  // What it meets there cannot be copied: it breaks off as on a full disk.
  execFileSync('mkfifo', [join(broken, 'zz')]);
  await expect(demoCopy(broken, data)).rejects.toThrow(/FIFO/);
  expect(readdirSync(data)).toEqual([]);
  const copy = await demoCopy(demo(), data);
  expect(readdirSync(join(copy, '_news'))).toEqual(['a.md', 'b.md']);
});

it('is copied by several at once', async () => {
  const data = scratchFolder('data');
  const folder = demo();
  const copies = await Promise.all([demoCopy(folder, data), demoCopy(folder, data), demoCopy(folder, data)]);
  expect(new Set(copies).size).toBe(1);
  expect(readdirSync(data)).toEqual(['demo']);
});
