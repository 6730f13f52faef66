import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Api } from '../../main/api/api';
import { journalFolder } from '../../main/api/data-folder';
import type { LibraryInfo, LibraryState } from '../../preload/contract/library';
import { electronConnection } from '../../renderer/transport/electron';
import { nextEvent, opened } from '../contract/door';
import { apiOver, openInProcess } from '../contract/in-process';
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

function infoOf(state: LibraryState): LibraryInfo {
  if (state.kind !== 'open' && state.kind !== 'opening') throw new Error(`The library is ${state.kind}.`);
  return state.info;
}

/** What the api told of the library's state from now on. */
function states(api: Api): LibraryState[] {
  const told: LibraryState[] = [];
  api.subscribe((event, payload) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the event says which payload it is
    if (event === 'library.state') told.push(payload as LibraryState);
  });
  return told;
}

it('looks again when the folder that is open is opened, so that every article keeps its id', async () => {
  const root = smallLibrary();
  const { api, connection } = await openInProcess(root);
  try {
    const before = infoOf(await connection.call('library.state', null));
    const chosen = api.session().library.idOf('_news/10-lighthouse.md');
    rmSync(join(root, '_news/03-puppets.md'));
    const looked = nextEvent(
      connection,
      'library.state',
      (state) => state.kind === 'open' && state.info.articles === before.articles - 1,
    );
    const again = infoOf(await api.openFolder(root));
    expect(again.session).toBe(before.session);
    await looked;
    expect(api.session().library.idOf('_news/10-lighthouse.md')).toBe(chosen);
  } finally {
    await api.close();
  }
});

it('begins another session with every other opening', async () => {
  const root = smallLibrary();
  const { api, connection } = await openInProcess(root);
  try {
    const before = infoOf(await connection.call('library.state', null));
    await connection.call('library.close', null);
    expect(infoOf(await api.openFolder(root)).session).not.toBe(before.session);
  } finally {
    await api.close();
  }
});

it('opens a library anew that could only be read, once nobody else holds it', async () => {
  const root = smallLibrary();
  const data = scratchFolder('data');
  const first = await apiOver(data);
  const second = await apiOver(data);
  try {
    await first.openFolder(root);
    const { readOnly, session } = infoOf(await second.openFolder(root));
    expect(readOnly).not.toBeNull();
    await first.close();
    const again = infoOf(await second.openFolder(root));
    expect(again.readOnly).toBeNull();
    expect(again.session).not.toBe(session);
  } finally {
    await first.close();
    await second.close();
  }
});

it('tells that nothing is open when another library took the place of none', async () => {
  const root = smallLibrary();
  const next = smallLibrary();
  const data = scratchFolder('data');
  mkdirSync(join(journalFolder(data, next), 'settings.json'), { recursive: true });
  const api = await apiOver(data);
  try {
    await api.openFolder(root);
    await opened(electronConnection(api));
    const told = states(api);
    await expect(api.openFolder(next)).rejects.toMatchObject({ code: 'unreadable' });
    expect(told.at(-1)).toEqual({ kind: 'none' });
    expect(told.at(-1)).toEqual(await electronConnection(api).call('library.state', null));
  } finally {
    await api.close();
  }
});

it('opens no typed path that is relative: the editor cannot know to what', async () => {
  const api = await apiOver(scratchFolder('data'));
  try {
    await expect(electronConnection(api).call('library.openPath', { path: 'articles' })).rejects.toMatchObject({
      code: 'bad-request',
      message: '“articles” is not a whole path. Type it from the root of the disk on.',
    });
  } finally {
    await api.close();
  }
});
