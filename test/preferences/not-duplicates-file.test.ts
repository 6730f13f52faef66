import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NotDuplicatesFile } from '../../main/preferences/not-duplicates-file';
import { scratchFolder } from '../support/scratch';

const stories = (...paths: readonly string[]) => paths.map((path) => ({ path }));

describe('NotDuplicatesFile', () => {
  it('remembers pairs over a restart, until they are taken back', async () => {
    const folder = scratchFolder();
    const file = await NotDuplicatesFile.open(folder);
    await file.add(stories('a.md', 'b.md', 'c.md'));
    await file.add(stories('c.md', 'b.md', 'a.md'));
    await file.add(stories('d.md', 'a.md'));
    const again = await NotDuplicatesFile.open(folder);
    expect([again.has('c.md', 'a.md'), again.has('a.md', 'd.md'), again.has('b.md', 'd.md')]).toEqual([
      true,
      true,
      false,
    ]);
    await again.remove(['b.md', 'a.md', 'c.md']);
    expect([again.has('c.md', 'a.md'), again.has('a.md', 'd.md')]).toEqual([false, true]);
  });

  it('knows moved articles by their new paths, over a restart', async () => {
    const folder = scratchFolder();
    const file = await NotDuplicatesFile.open(folder);
    await file.add([{ path: 'a.md', identity: 7 }, { path: 'b.md' }]);
    await file.move(
      new Map([
        ['a.md', 'new/a.md'],
        ['b.md', 'new/b.md'],
      ]),
    );
    const again = await NotDuplicatesFile.open(folder);
    expect([again.has('new/b.md', 'new/a.md'), again.has('a.md', 'b.md')]).toEqual([true, false]);
    expect(again.groups).toEqual([[{ path: 'new/a.md', identity: 7 }, { path: 'new/b.md' }]]);
    expect(again.notes).toEqual([]);
  });

  it('keeps a damaged file aside, and takes only what is valid from another', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'not-duplicates.json'), '[["a.md","b.md"');
    const file = await NotDuplicatesFile.open(folder);
    expect(file.notes).toHaveLength(1);
    expect(readdirSync(folder).some((name) => name.includes('damaged'))).toBe(true);
    writeFileSync(join(folder, 'not-duplicates.json'), '[["a.md","b.md"],["x.md"],7,{"a":1},["a.md",8]]');
    const other = await NotDuplicatesFile.open(folder);
    expect([other.has('a.md', 'b.md'), other.has('x.md', 'x.md')]).toEqual([true, false]);
  });
});
