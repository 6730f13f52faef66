import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PreferencesFile } from '../../main/preferences/preferences-file';
import { defaultPreferences } from '../../preload/contract/preferences';
import { remount, smallDisk } from '../support/small-disk';
import { temporaryFolder } from '../support/folder';

describe('PreferencesFile', () => {
  it('begins with the defaults and keeps what is set', async () => {
    const folder = await temporaryFolder();
    const file = await PreferencesFile.open(folder);
    expect(file.preferences).toEqual(defaultPreferences);
    await file.write({ theme: 'dark' });
    await file.write({ density: 'dense' });
    const again = await PreferencesFile.open(folder);
    expect(again.preferences).toEqual({ ...defaultPreferences, theme: 'dark', density: 'dense' });
  });

  it('does not lose what another door wrote meanwhile', async () => {
    const folder = await temporaryFolder();
    const one = await PreferencesFile.open(folder);
    const other = await PreferencesFile.open(folder);
    await one.write({ theme: 'dark' });
    await other.write({ density: 'dense' });
    expect(other.preferences).toMatchObject({ theme: 'dark', density: 'dense' });
  });

  it('does not lose one of many writes at once', async () => {
    const file = await PreferencesFile.open(await temporaryFolder());
    await Promise.all([file.write({ theme: 'dark' }), file.noteOpened('/a', 'A', 1), file.write({ density: 'dense' })]);
    expect(file.preferences).toMatchObject({ theme: 'dark', density: 'dense' });
    expect(file.recents).toHaveLength(1);
  });

  it('takes what is valid from a strange file and defaults for the rest', async () => {
    const folder = await temporaryFolder({
      'preferences.json': JSON.stringify({
        preferences: { theme: 'dark', density: 'huge', panes: { sidebar: -5 } },
        recents: [{ recent: 0, title: 'A', folder: '/a', openedAt: 1 }, 'junk', { recent: 'x' }],
      }),
    });
    const file = await PreferencesFile.open(folder);
    expect(file.preferences).toEqual({ ...defaultPreferences, theme: 'dark' });
    expect(file.recents).toEqual([{ recent: 0, title: 'A', folder: '/a', openedAt: 1 }]);
  });

  it('keeps the keys that are keys, each command by itself', async () => {
    const keys = {
      'article.publish': ['x', 'Shift+F5'],
      'article.read': ['(a|b)'],
      'edit.undo': 'z',
      'no.such': ['y'],
      ['__proto__']: ['p'],
      'help.keys': [],
    };
    const folder = await temporaryFolder({
      'preferences.json': JSON.stringify({ preferences: { keys, recentCommands: ['no.such'] } }),
    });
    const { preferences } = await PreferencesFile.open(folder);
    expect(preferences.keys).toEqual({ 'article.publish': ['x', 'Shift+F5'], 'help.keys': [] });
    expect(preferences.recentCommands).toEqual([]);
  });

  it('keeps a damaged file aside and says so', async () => {
    const folder = await temporaryFolder({ 'preferences.json': '{"preferences": {"theme"' });
    const file = await PreferencesFile.open(folder);
    expect(file.notes.join()).toContain('could not be read');
    await file.write({ theme: 'light' });
    const names = await readdir(folder);
    const kept = names.find((name) => name.includes('damaged'));
    expect(await readFile(join(folder, kept ?? ''), 'utf8')).toBe('{"preferences": {"theme"');
    await writeFile(join(folder, 'preferences.json'), '[]');
    expect((await PreferencesFile.open(folder)).preferences).toEqual(defaultPreferences);
  });

  it('goes on without a damaged file that cannot be kept aside, and writes nothing over it', async ({ skip }) => {
    const disk = smallDisk(64) ?? skip('needs the right to mount a file system');
    const path = join(disk, 'preferences.json');
    await writeFile(path, '{"preferences":');
    remount(disk, 'ro');
    const file = await PreferencesFile.open(disk);
    expect(file.preferences).toEqual(defaultPreferences);
    expect(file.notes).toEqual([expect.stringMatching(/cannot be kept aside: the disk of .+ is mounted read-only/)]);
    await expect(file.write({ theme: 'dark' })).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/^The preferences cannot be kept: the disk of /) as string,
    });
    expect(file.preferences).toEqual(defaultPreferences);
    expect(await readdir(disk)).toEqual(['preferences.json']);
  });

  it.each([
    ['of another kind', '[1, 2]'],
    ['of another program', '{"window":{"zoom":2}}'],
    ['with values of a later version', '{"preferences":{"theme":"sepia"},"recents":[]}'],
  ])('keeps a copy of a file %s before it writes its own, once, and says so', async (_, stored) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'preferences.json'), stored);
    const file = await PreferencesFile.open(folder);
    expect(file.notes).toEqual([expect.stringContaining('does not understand')]);
    await file.write({ theme: 'dark' });
    await file.write({ theme: 'light' });
    const kept = (await readdir(folder)).filter((name) => name.includes('.kept-'));
    expect(kept).toHaveLength(1);
    expect(await readFile(join(folder, kept[0] ?? ''), 'utf8')).toBe(stored);
    expect((await PreferencesFile.open(folder)).notes).toEqual([]);
  });

  it('takes an empty file for a damaged one', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'preferences.json'), '');
    const file = await PreferencesFile.open(folder);
    expect(file.preferences).toEqual(defaultPreferences);
    expect(file.notes).toEqual([expect.stringContaining('could not be read')]);
  });

  it('lists recent libraries newest first, each once, with a steady number', async () => {
    const file = await PreferencesFile.open(await temporaryFolder());
    await file.noteOpened('/a', 'A', 1);
    await file.noteOpened('/b', 'B', 2);
    await file.noteOpened('/a', 'A again', 3);
    expect(file.recents.map((one) => [one.recent, one.title])).toEqual([
      [0, 'A again'],
      [1, 'B'],
    ]);
    await file.forget(0);
    expect(file.recents.map((one) => one.folder)).toEqual(['/b']);
  });
});
