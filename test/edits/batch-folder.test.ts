import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BatchFolder } from '../../main/edits/batch-folder';
import { Journal } from '../../main/edits/journal';
import type { FilePlan } from '../../main/edits/transition';
import { scratchFolder } from '../support/scratch';
import { handles } from './support/handles';

const id = '1-00000001';
const plans = Array.from({ length: 20 }, (_, i): FilePlan => ({ path: `${i}.md`, transitions: [] }));

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the plans of a large entry that cannot be written', () => {
  it('leave nothing', async () => {
    const folder = scratchFolder();
    const { failHalfWay } = await handles();
    failHalfWay();
    await expect(new BatchFolder(folder).write(id, plans)).rejects.toThrow('EIO');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('say what failed first, also when they cannot be removed', async () => {
    const folder = scratchFolder();
    const batches = join(folder, 'batches');
    const { failHalfWay } = await handles();
    const journal = await Journal.open(folder, true);
    const moved = (): void => {
      rmSync(batches, { recursive: true });
      writeFileSync(batches, 'a file where the folder was');
    };
    failHalfWay(moved);
    await expect(new BatchFolder(batches).write(id, plans)).rejects.toThrow('EIO');
    rmSync(batches);
    mkdirSync(batches);
    failHalfWay(moved);
    const head = { id, kind: 'edit', of: null, part: false, at: 0, door: 'cli', label: 'Published' } as const;
    const begun = journal.begin({ ...head, files: plans.length, changes: 0 }, plans);
    await expect(begun).rejects.toThrow('Nothing was changed: the edit journal cannot be written (EIO');
    await journal.close();
  });
});
