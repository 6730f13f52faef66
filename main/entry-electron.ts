import { app, dialog, nativeTheme, session, shell } from 'electron';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createApi, type Api } from './api/api';
import { dataFolder as usualDataFolder } from './api/data-folder';
import { systemFault } from './faults/system-fault';
import { offerContextMenu } from './electron/context-menu';
import { DeskWindow } from './electron/desk-window';
import { catchFailures, logFile, note, startLog, tell } from './electron/failures';
import { folderOf } from './electron/launch';
import { keepMenu } from './electron/menu';
import { guardContents, guardSession } from './electron/security';
import { electronServices } from './electron/services';
import { ask, hear } from './electron/typed-api';
import { carryCalls, sendEvent } from './hosts/electron-calls';
import { declareAppScheme, serveAppScheme } from './hosts/electron-protocol';

// Before anything else: the instance lock, the log and Chromium's own files are found through these.
const dataFolder = app.commandLine.getSwitchValue('user-data-dir') || usualDataFolder(process.env, process.platform);
try {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
} catch (error) {
  // Without it there is no place for a log, nor for what Chromium needs to show a window.
  dialog.showErrorBox('Galley could not start.', `Its data folder cannot be used: ${systemFault(error, dataFolder)}`);
  process.exit(1);
}
app.setPath('userData', dataFolder);
app.setPath('sessionData', join(dataFolder, 'browser'));
const logs = join(dataFolder, 'logs');
startLog(logs);
catchFailures();

// Chromium refuses to enable what `--no-sandbox` switched off, as test machines do that run everything as root.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
for (const name of ['dns-prefetch-disable', 'disable-background-networking', 'disable-component-update']) {
  app.commandLine.appendSwitch(name);
}
declareAppScheme();

const asked = folderOf(process.argv, process.defaultApp ? app.getAppPath() : null, process.cwd());
/** Opens a folder that the system names: until the desk is there it waits, because macOS names one before it is. */
let open = (folder: string): void => {
  waiting = folder;
};
let waiting = asked;
app.on('open-file', (event, path) => {
  event.preventDefault();
  open(path);
});

if (app.requestSingleInstanceLock({ folder: asked })) {
  start().catch((error: unknown) => void tell('Galley could not start.', error).finally(() => app.exit(1)));
} else {
  app.quit();
}

async function start(): Promise<void> {
  const development = !app.isPackaged;
  const desk = new DeskWindow({
    preload: join(__dirname, '../preload/preload.js'),
    icon: join(app.getAppPath(), 'assets', 'icons', 'icon.png'),
    stateFile: join(dataFolder, 'window.json'),
    devTools: development,
    onError: note,
  });
  // The preferences are read while Electron gets ready.
  const ready = app.whenReady();
  const api = await createApi({
    door: 'app',
    host: 'electron',
    version: app.getVersion(),
    dataFolder,
    demoFolder: app.isPackaged ? join(process.resourcesPath, 'demo') : join(app.getAppPath(), 'assets', 'demo'),
    workerFile: join(__dirname, 'scan-worker.js'),
    services: electronServices(() => desk.window),
    report: note,
  });
  await ready;

  const remoteImages = () => api.preferences().remoteImages;
  guardSession(session.defaultSession, { devTools: development, remoteImages });
  serveAppScheme(session.defaultSession, { folder: join(__dirname, '../renderer'), remoteImages });
  const stopCalls = carryCalls(api, () => desk.contents);
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents);
    offerContextMenu(contents);
  });

  nativeTheme.themeSource = api.preferences().theme;
  hear(api, 'preferences.changed', ({ theme }) => {
    nativeTheme.themeSource = theme;
  });
  hear(api, 'library.state', (state) => desk.showLibrary(state));
  hear(api, 'edits.progress', (progress) => desk.showProgress(progress));

  open = (folder) => {
    desk.show();
    api.openFolder(folder).catch((error: unknown) => void tell(`“${folder}” could not be opened.`, error));
  };
  if (waiting === null) desk.show();
  else open(waiting);
  followSystem(desk);
  closeProperly(api, stopCalls);
  await keepMenu(
    api,
    {
      command(id) {
        desk.show();
        sendEvent(desk.contents, 'command', id);
      },
      openRecent(recent) {
        desk.show();
        ask(api, 'library.openRecent', { recent }).catch(
          (error: unknown) => void tell('It could not be opened.', error),
        );
      },
      showDataFolder() {
        void openPath(dataFolder);
      },
      showLog() {
        void openPath(logFile(logs));
      },
    },
    note,
  );
}

/** Opens a file or folder of ours with what the system has for it; notes when it has nothing. */
async function openPath(path: string): Promise<void> {
  const problem = await shell.openPath(path);
  if (problem !== '') note(`${path}: ${problem}`);
}

/** Does what the system asks of a running app: come to the front, open a folder. */
function followSystem(desk: DeskWindow): void {
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const folder = typeof data === 'object' && data !== null && 'folder' in data ? data.folder : null;
    if (typeof folder === 'string') open(folder);
    else desk.show();
  });
  app.on('activate', () => desk.show());
  app.on('child-process-gone', (_event, details) => note(details));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

/** Lets the app end only when everything that was decided is written and the library's lock is free. */
function closeProperly(api: Api, stopCalls: () => void): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    stopCalls();
    api
      .close()
      .catch(note)
      .finally(() => {
        closed = true;
        // Not from within this event's own microtasks: Electron would still take itself to be quitting, and stay.
        setImmediate(() => app.quit());
      });
  });
}
