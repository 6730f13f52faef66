import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Library } from '../../main/library/library';
import { smallLibrary } from '../support/libraries';
import { scanWorkerFile } from '../support/scan-worker';
import { scratchFolder } from '../support/scratch';

const gate = vi.hoisted(() => {
  const waiting: (() => void)[] = [];
  const opened = new Promise<void>((resolve) => {
    waiting.push(resolve);
  });
  return { opened, open: () => waiting.forEach((resolve) => resolve()) };
});

// A machine with much to do: the system's watches hold only after the first scan.
vi.mock('@parcel/watcher', () => ({
  subscribe: () => gate.opened.then(() => ({ unsubscribe: () => Promise.resolve() })),
}));

it('finds what changed between the first scan and the moment from which it is watched', async () => {
  const root = smallLibrary();
  const library = Library.open({ root, cacheFolder: scratchFolder('cache'), workerFile: await scanWorkerFile() });
  onTestFinished(() => library.close());
  await library.ready;
  const file = join(root, '_news/12-herons.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^quality: .*$/m, 'quality: 13'));
  const change = new Promise((resolve) => {
    library.on('changed', resolve);
  });
  gate.open();
  expect(await change).toMatchObject({ origin: 'outside' });
  expect(library.rows([library.idOf('_news/12-herons.md') ?? -1])[0]?.quality).toBe(13);
});
