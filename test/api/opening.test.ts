import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { journalFolder } from '../../main/api/data-folder';
import { apiOver } from '../contract/in-process';
import { smallLibrary } from '../support/libraries';
import { scratchFolder } from '../support/scratch';

it('says why a library cannot be opened, and holds nothing of it then', async () => {
  const root = smallLibrary();
  const data = scratchFolder('data');
  const settings = join(journalFolder(data, root), 'settings.json');
  mkdirSync(settings, { recursive: true });
  const api = await apiOver(data);
  try {
    const message = `The settings of this library cannot be read: ${settings} is a folder where a file is expected. Move it away, then try again.`;
    await expect(api.openFolder(root)).rejects.toMatchObject({ code: 'unreadable', message });
    rmdirSync(settings);
    expect(await api.openFolder(root)).toMatchObject({ info: { readOnly: null } });
  } finally {
    await api.close();
  }
});
