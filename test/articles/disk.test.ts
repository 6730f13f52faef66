import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { blockingDisk, type Replacement } from '../../main/articles/disk';
import { scratchFolder } from '../support/scratch';

it('a file that another program renames over all the time is another file, and never gone', async () => {
  const folder = scratchFolder();
  const file = join(folder, 'a.md');
  writeFileSync(file, 'theirs');
  const crawler = spawn(
    process.execPath,
    [
      '-e',
      `const { renameSync, writeFileSync } = require('node:fs');
    console.log('on it');
    for (;;) { writeFileSync('theirs.tmp', 'theirs'); renameSync('theirs.tmp', 'a.md'); }`,
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(crawler, 'exit');
  await once(crawler.stdout, 'data');
  const became = new Map<Replacement, number>();
  try {
    for (let i = 0; i < 2_000; i += 1) {
      const [ours, spare] = [join(folder, `${i}.ours`), join(folder, `${i}.spare`)];
      writeFileSync(ours, 'ours');
      const replacement = await blockingDisk.replace(ours, file, lstatSync(file, { bigint: true }), spare);
      became.set(replacement, (became.get(replacement) ?? 0) + 1);
      if (replacement === 'other') unlinkSync(ours);
    }
  } finally {
    crawler.kill('SIGKILL');
    await ended;
  }
  expect(became.get('unnamed')).toBeUndefined();
  expect(became.get('kept')).toBeGreaterThan(0);
  expect(became.get('other')).toBeGreaterThan(0);
  expect(readdirSync(folder).filter((name) => name.endsWith('.ours'))).toEqual([]);
});
