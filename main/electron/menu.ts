import { app, Menu } from 'electron';
import type { CommandId } from '../../preload/contract/commands';
import type { UndoState } from '../../preload/contract/edit';
import { GalleyError } from '../../preload/contract/errors';
import type { LibraryState } from '../../preload/contract/library';
import type { Preferences } from '../../preload/contract/preferences';
import type { Api } from '../api/api';
import { ask, hear } from './typed-api';
import { menuTemplate, type MenuActions, type MenuState } from './menu-template';

function checkedCommands({ density, remoteImages, panes }: Preferences): Partial<Record<CommandId, boolean>> {
  return {
    'view.sidebar': !panes.sidebarCollapsed,
    'view.reading': !panes.readingCollapsed,
    'view.density': density === 'dense',
    'view.images': remoteImages,
  };
}

function deedsOf({ undo, redo }: UndoState): MenuState['deeds'] {
  return { ...(undo && { 'edit.undo': undo.label }), ...(redo && { 'edit.redo': redo.label }) };
}

async function deedsNow(api: Api): Promise<MenuState['deeds']> {
  try {
    return deedsOf(await ask(api, 'edits.state', null));
  } catch (error) {
    // It was closed meanwhile.
    if (error instanceof GalleyError && error.code === 'no-library') return {};
    throw error;
  }
}

/**
 * Sets the menu bar and keeps it in step with the library and the preferences. `onError` takes what goes wrong while
 * it is brought up to date: the menus then stay as they were.
 */
export async function keepMenu(api: Api, actions: MenuActions, onError: (error: unknown) => void): Promise<void> {
  let libraryOpen = false;
  let recents: MenuState['recents'] = [];
  let deeds: MenuState['deeds'] = {};
  let drawn = '';

  const draw = () => {
    const state: MenuState = {
      platform: process.platform,
      development: !app.isPackaged,
      libraryOpen,
      recents,
      deeds,
      checked: checkedCommands(api.preferences()),
      keys: api.preferences().keys,
    };
    // A pane that is being resized changes the preferences all the time; the menus only show a few of them.
    const next = JSON.stringify(state);
    if (next === drawn) return;
    drawn = next;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions)));
  };

  const followLibrary = async ({ kind }: LibraryState) => {
    libraryOpen = kind === 'open' || kind === 'opening';
    ({ recents } = await ask(api, 'library.welcome', null));
    deeds = libraryOpen ? await deedsNow(api) : {};
    draw();
  };

  hear(api, 'preferences.changed', draw);
  hear(api, 'edits.state', (state) => {
    deeds = deedsOf(state);
    draw();
  });
  hear(api, 'library.state', (state) => {
    followLibrary(state).catch(onError);
  });
  await followLibrary(await ask(api, 'library.state', null));
}
