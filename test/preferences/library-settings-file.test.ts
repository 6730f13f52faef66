import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LibrarySettingsFile } from '../../main/preferences/library-settings-file';
import { temporaryFolder } from '../support/folder';

describe('LibrarySettingsFile', () => {
  it('keeps what was set, and an empty patch changes nothing', async () => {
    const folder = join(await temporaryFolder(), 'libraries', 'x');
    const file = await LibrarySettingsFile.open(folder);
    expect(file.settings).toEqual({ threshold: null });
    expect(await file.write({ threshold: 70 })).toEqual({ threshold: 70 });
    expect(await file.write({})).toEqual({ threshold: 70 });
    expect((await LibrarySettingsFile.open(folder)).settings).toEqual({ threshold: 70 });
    await file.write({ threshold: null });
    expect((await LibrarySettingsFile.open(folder)).settings).toEqual({ threshold: null });
  });

  it.each([
    '{"threshold": "70"}',
    '{"threshold": 1e99}',
    '{"threshold": 0.5}',
    '[1]',
    '7',
    '{"__proto__": {"threshold": 9}}',
  ])('reads %s as nothing set', async (text) => {
    const folder = await temporaryFolder({ 'settings.json': text });
    const file = await LibrarySettingsFile.open(folder);
    expect(file.settings).toEqual({ threshold: null });
    expect(file.notes).toEqual([expect.stringContaining('a copy is kept')]);
  });

  it('keeps a damaged file aside and says so', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'settings.json'), '{"threshold": 7');
    const file = await LibrarySettingsFile.open(folder);
    expect(file.settings).toEqual({ threshold: null });
    expect(file.notes.join()).toContain('The settings of this library');
    expect((await readdir(folder)).some((name) => name.startsWith('settings.json.damaged-'))).toBe(true);
  });
});
