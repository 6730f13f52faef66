import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Edits } from '../../main/edits/edits';
import type { Operation } from '../../preload/contract/edit';
import { editWorkerFile } from '../support/scan-worker';
import { scratchFolder } from '../support/scratch';

const publish: Operation = { field: 'published', op: 'set', value: true };
const before = '---\ntitle: "A harbour opens"\npublished: false\n---\nText.\n';
const after = before.replace('false', 'true');
const paths = Array.from({ length: 120 }, (_, i) => `_news/${i}.md`);
const poison = '_news/57.md';

/**
 * The product's worker, in a thread that ends when it is given the poisoned file in such a job; of a job to write it
 * leaves a temporary file.
 */
async function mortalWorker(kind: 'decide' | 'write'): Promise<string> {
  const file = join(scratchFolder('worker'), 'mortal.cjs');
  writeFileSync(
    file,
    `const { parentPort } = require('node:worker_threads');
    parentPort.on('message', (job) => {
      const paths = (job.wishes ?? job.orders).map((one) => one.path ?? one.plan.path);
      if (job.kind !== '${kind}' || !paths.includes('${poison}')) return;
      if (job.kind === 'write') require('node:fs').writeFileSync(job.root + '/_news/.galley-0123456789abcdef.tmp', 'half');
      process.exit(7);
    });
    require(${JSON.stringify(await editWorkerFile())});`,
  );
  return file;
}

it.each([
  ['decide', 'unreadable'],
  ['write', 'write-failed'],
] as const)('a worker that dies when it is to %s is replaced, and its file alone is named', async (kind, code) => {
  const root = scratchFolder();
  mkdirSync(join(root, '_news'));
  for (const path of paths) writeFileSync(join(root, path), before);
  const edits = await Edits.open({
    root,
    folder: scratchFolder(),
    door: 'app',
    onState: () => undefined,
    onProgress: () => undefined,
    workerFile: await mortalWorker(kind),
  });
  onTestFinished(() => edits.close());
  const outcome = await edits.edit(paths, [publish]);
  expect(outcome.refused).toMatchObject([{ path: poison, problem: { code } }]);
  expect(outcome.refused[0]?.problem.message).toContain('a worker ended with code 7');
  expect(outcome.written).toHaveLength(paths.length - 1);
  const texts = paths.map((path) => readFileSync(join(root, path), 'utf8'));
  expect(texts.filter((text) => text === after)).toHaveLength(paths.length - 1);
  expect(texts[paths.indexOf(poison)]).toBe(before);
  expect(readdirSync(join(root, '_news'))).toHaveLength(paths.length);
});

it.each([1, 60])('a file that is to be left alone is refused with the reason, beside %i others', async (others) => {
  const root = scratchFolder();
  mkdirSync(join(root, '_news'));
  const some = [...paths.slice(0, others), poison];
  for (const path of some) writeFileSync(join(root, path), before);
  const edits = await Edits.open({
    root,
    folder: scratchFolder(),
    door: 'app',
    onState: () => undefined,
    onProgress: () => undefined,
    leftAlone: (path) => (path === poison ? 'A worker died over it.' : null),
    workerFile: await mortalWorker('decide'),
  });
  onTestFinished(() => edits.close());
  const outcome = await edits.edit([...new Set(some)], [publish]);
  expect(outcome.refused).toMatchObject([{ path: poison, problem: { code: 'unreadable' } }]);
  expect(outcome.refused[0]?.problem.message).toBe('A worker died over it.');
  expect(outcome.written.toSorted()).toEqual(some.filter((path) => path !== poison).toSorted());
  expect(readFileSync(join(root, poison), 'utf8')).toBe(before);
});
