import { dialog, shell, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { GalleyError } from '../../preload/contract/errors';
import type { HostServices } from '../api/api';

/** What the api asks of the system, done by Electron. `parent`: the window that dialogs belong to, if it is open. */
export function electronServices(parent: () => BrowserWindow | null): HostServices {
  return {
    async chooseFolder() {
      const options: OpenDialogOptions = {
        title: 'Open a folder of Markdown articles',
        buttonLabel: 'Open',
        properties: ['openDirectory'],
      };
      const window = parent();
      const chosen = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    showInFolder(path) {
      shell.showItemInFolder(path);
      return Promise.resolve();
    },
    async openInEditor(path) {
      const problem = await shell.openPath(path);
      if (problem !== '') throw new GalleyError('unsupported', `The system did not open the file: ${problem}`);
    },
    // The api has checked that it is http or https.
    openLink: (url) => shell.openExternal(url),
  };
}
