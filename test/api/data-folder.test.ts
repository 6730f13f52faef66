import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dataFolder, journalFolder } from '../../main/api/data-folder';

it('is where Electron keeps an app’s data, unless named', () => {
  expect(dataFolder({ GALLEY_DATA_DIR: '/x' }, 'linux')).toBe('/x');
  expect(dataFolder({}, 'linux')).toBe(join(homedir(), '.config', 'Galley'));
  expect(dataFolder({ XDG_CONFIG_HOME: '/c' }, 'linux')).toBe(join('/c', 'Galley'));
  expect(dataFolder({}, 'darwin')).toBe(join(homedir(), 'Library', 'Application Support', 'Galley'));
  expect(dataFolder({ APPDATA: '/roaming' }, 'win32')).toBe(join('/roaming', 'Galley'));
});

it('gives every library a folder of its own', () => {
  expect(journalFolder('/d', '/a')).toBe(journalFolder('/d', '/a'));
  expect(journalFolder('/d', '/a')).not.toBe(journalFolder('/d', '/b'));
});
