import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DismissalsFile } from '../../main/preferences/dismissals-file';
import { temporaryFolder } from '../support/folder';

describe('DismissalsFile', () => {
  it('keeps what was dismissed, for single articles and for all', async () => {
    const folder = join(await temporaryFolder(), 'libraries', 'x');
    const file = await DismissalsFile.open(folder);
    await Promise.all([
      file.dismiss('A', ['a.md']),
      file.dismiss('A', ['b.md', 'a.md']),
      file.dismiss('__proto__', null),
    ]);
    for (const one of [file, await DismissalsFile.open(folder)]) {
      expect(['a.md', 'b.md', 'c.md'].map((path) => one.has('A', path))).toEqual([true, true, false]);
      expect(one.has('__proto__', 'c.md')).toBe(true);
      expect(one.has('constructor', 'c.md')).toBe(false);
    }
    await file.dismiss('A', null);
    await file.dismiss('A', ['d.md']);
    expect((await DismissalsFile.open(folder)).has('A', 'c.md')).toBe(true);
  });

  it('takes in what another door dismissed', async () => {
    const folder = await temporaryFolder();
    const [one, other] = [await DismissalsFile.open(folder), await DismissalsFile.open(folder)];
    await one.dismiss('A', ['a.md']);
    await other.dismiss('B', ['b.md']);
    expect(other.has('A', 'a.md')).toBe(true);
  });

  it('keeps a damaged file aside and says so, and passes over what is not a dismissal', async () => {
    const folder = await temporaryFolder({ 'dismissals.json': '{' });
    const file = await DismissalsFile.open(folder);
    expect(file.notes.join()).toContain('The dismissed suggestions');
    expect((await readdir(folder)).some((name) => name.startsWith('dismissals.json.damaged-'))).toBe(true);
    await writeFile(join(folder, 'dismissals.json'), '[1, {"topic": "A", "paths": ["a.md"]}, {"topic": 2}]');
    expect((await DismissalsFile.open(folder)).has('A', 'a.md')).toBe(true);
  });
});
