import { appendFileSync, chmodSync, mkdirSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Operation } from '../../preload/contract/edit';
import { Edits } from '../../main/edits/edits';
import { BrokenOff } from '../../main/edits/write-entry';
import { editWorkerFile } from '../support/scan-worker';
import { scratchFolder } from '../support/scratch';
import { smallDisk } from '../support/small-disk';

const publish: Operation = { field: 'published', op: 'set', value: true };
const before = '---\ntitle: "A harbour opens"\npublished: false\n---\nText.\n';
const after = before.replace('false', 'true');
const paths = Array.from({ length: 200 }, (_, i) => `_news/${i}.md`);
const defect = new Error('a defect');

function nothing(): void {}

describe.each([false, true])('an entry that a defect breaks off (in workers: %s)', (workers) => {
  it('is ended by what the files hold, and is finished or rolled back', async () => {
    const root = scratchFolder();
    const folder = scratchFolder();
    mkdirSync(join(root, '_news'));
    for (const path of paths) writeFileSync(join(root, path), before);
    const defects = [defect];
    const options = { root, folder, door: 'app', onState: nothing } as const;
    const edits = await Edits.open({
      ...options,
      ...(workers ? { workerFile: await editWorkerFile() } : {}),
      onProgress: () => {
        for (const one of defects.splice(0)) throw one;
      },
    });
    onTestFinished(() => edits.close());
    const read = (): string[] => paths.map((path) => readFileSync(join(root, path), 'utf8'));
    const plan = await edits.plan(paths, [publish]);
    // The last to be begun: it is left whatever the others come to.
    const last = paths.at(-1) ?? '';
    chmodSync(join(root, last), 0o444);
    const broken: unknown = await edits.apply(plan).catch((error: unknown) => error);
    if (!(broken instanceof BrokenOff)) throw broken;
    expect(broken.cause).toBe(defect);
    expect(broken.written).toEqual(paths.filter((path) => readFileSync(join(root, path), 'utf8') === after));
    expect(broken.written).not.toEqual([]);
    expect(new Set(read())).toEqual(new Set([before, after]));
    expect(readdirSync(join(root, '_news'))).toHaveLength(paths.length);
    const standing = { id: broken.entry, state: 'partial', files: 200, standing: broken.written.length };
    expect(edits.state()).toMatchObject({ undo: standing, interrupted: [standing] });
    const looking = await Edits.openReadOnly({ ...options, onProgress: nothing });
    expect(looking.state()).toEqual(edits.state());
    await looking.close();

    chmodSync(join(root, last), 0o644);
    await edits.redo(broken.entry);
    expect(new Set(read())).toEqual(new Set([after]));
    expect(edits.state().interrupted).toEqual([]);
    await edits.undo(broken.entry);
    expect(new Set(read())).toEqual(new Set([before]));
  });
});

it('says which files stand when the end cannot be recorded, and the next start finds it', async ({ skip }) => {
  const folder = smallDisk(256) ?? skip('needs the right to mount a file system');
  const root = scratchFolder();
  mkdirSync(join(root, '_news'));
  for (const path of paths) writeFileSync(join(root, path), before);
  const options = { root, folder, door: 'app', onState: nothing, workerFile: await editWorkerFile() } as const;
  const filler = join(folder, 'filler');
  const edits = await Edits.open({
    ...options,
    // By now the journal has the plans.
    onProgress: () => {
      try {
        for (;;) appendFileSync(filler, Buffer.alloc(1024));
      } catch (error) {
        expect(error).toMatchObject({ code: 'ENOSPC' });
      }
    },
  });
  onTestFinished(() => edits.close().catch(nothing));
  const plan = await edits.plan(paths, [publish]);
  // What was not made is named in the end, which does not fit into the block of its journal then.
  for (const path of paths.slice(5)) chmodSync(join(root, path), 0o444);
  const broken: unknown = await edits.apply(plan).catch((error: unknown) => error);
  if (!(broken instanceof BrokenOff)) throw broken;
  expect(broken.cause).toMatchObject({ code: 'journal' });
  expect(broken.message).toContain('The change is made, but the edit journal cannot be written');
  expect(broken.written).toEqual(paths.slice(0, 5));
  unlinkSync(filler);
  await edits.close();
  const next = await Edits.open({ ...options, onProgress: nothing });
  expect(next.state().interrupted).toMatchObject([{ id: broken.entry, standing: 5 }]);
  await next.close();
});
