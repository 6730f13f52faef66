import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallLibrary } from '../support/libraries';
import { remount, smallDisk } from '../support/small-disk';
import { Galley } from './galley';

describe('a data folder that cannot be used', () => {
  const library = smallLibrary();

  it.each([
    { door: 'list', args: ['list', library, '--count'] },
    { door: 'serve', args: ['serve', library] },
  ])('is said with what to do, without a stack: $door', async ({ args }) => {
    const galley = new Galley();
    const { dataFolder } = galley;
    rmdirSync(dataFolder);
    writeFileSync(dataFolder, '');
    expect(await galley.run(args)).toEqual({
      code: 2,
      out: '',
      err: `galley: The preferences cannot be read: ${dataFolder} is a file where a folder is expected. Move it away, or name another folder with GALLEY_DATA_DIR.\n`,
    });
  });

  it('is said of a file in it that is a folder', async () => {
    const galley = new Galley();
    const preferences = join(galley.dataFolder, 'preferences.json');
    mkdirSync(preferences);
    expect(await galley.run(['list', library])).toEqual({
      code: 2,
      out: '',
      err: `galley: The preferences cannot be read: ${preferences} is a folder where a file is expected. Move it away, then try again.\n`,
    });
  });

  it('is enough for reading where it is on a read-only disk', async ({ skip }) => {
    const disk = smallDisk(64) ?? skip('needs the right to mount a file system');
    writeFileSync(join(disk, 'preferences.json'), '{"theme":');
    remount(disk, 'ro');
    const galley = new Galley(disk);
    const counted = await galley.run(['list', library, '--count']);
    expect(counted).toMatchObject({ code: 0, out: '12\n' });
    expect(counted.err).toMatch(/^The preferences in .+ are not understood, and cannot be kept aside: .+ read-only\./);
    const changed = await galley.run(['set', library, '--all', '--heat', '3']);
    expect(changed).toMatchObject({ code: 2, out: '' });
    expect(changed.err).toMatch(
      /where edits are recorded, cannot be used: the disk of .+ is mounted read-only\. Mount/,
    );
  });
});
