import { app, Menu } from 'electron';
import type { CommandId } from '../../preload/contract/commands';
import type { LibraryState, RecentLibrary } from '../../preload/contract/library';
import type { Preferences } from '../../preload/contract/preferences';
import type { Api } from '../api/api';
import { menuTemplate, type MenuActions, type MenuState } from './menu-template';

function checkedCommands({ density, remoteImages, panes }: Preferences): Partial<Record<CommandId, boolean>> {
  return {
    'view.sidebar': !panes.sidebarCollapsed,
    'view.reading': !panes.readingCollapsed,
    'view.density': density === 'dense',
    'view.images': remoteImages,
  };
}

async function recentLibraries(api: Api): Promise<readonly RecentLibrary[]> {
  const reply = await api.call('library.welcome', null);
  if (!reply.ok) throw new Error(reply.error.message);
  return (reply.value as { readonly recents: readonly RecentLibrary[] }).recents;
}

/**
 * Sets the menu bar and keeps it in step with the library and the preferences. `onError` takes what goes wrong while
 * it is brought up to date: the menus then stay as they were.
 */
export async function keepMenu(api: Api, actions: MenuActions, onError: (error: unknown) => void): Promise<void> {
  let libraryOpen = false;
  let recents = await recentLibraries(api);
  let drawn = '';

  const draw = () => {
    const state: MenuState = {
      platform: process.platform,
      development: !app.isPackaged,
      libraryOpen,
      recents,
      checked: checkedCommands(api.preferences()),
    };
    // A pane that is being resized changes the preferences all the time; the menus only show a few of them.
    const next = JSON.stringify(state);
    if (next === drawn) return;
    drawn = next;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions)));
  };

  draw();
  api.subscribe((event, payload) => {
    if (event === 'preferences.changed') draw();
    if (event !== 'library.state') return;
    const { kind } = payload as LibraryState;
    libraryOpen = kind === 'open' || kind === 'opening';
    recentLibraries(api).then((read) => {
      recents = read;
      draw();
    }, onError);
  });
}
