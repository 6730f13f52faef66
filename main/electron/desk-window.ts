import { BrowserWindow, dialog, nativeTheme, screen, type WebContents } from 'electron';
import type { EditProgress } from '../../preload/contract/edit';
import type { LibraryState } from '../../preload/contract/library';
import { deskUrl } from './security';
import { minimumSize, placeWindow } from './window-bounds';
import { readWindowState, writeWindowState } from './window-state';

export interface DeskWindowOptions {
  /** The built preload script, absolute. */
  readonly preload: string;
  /** The window's icon on systems that take it from the window, absolute. */
  readonly icon: string;
  /** Where the window's place is kept, absolute. */
  readonly stateFile: string;
  /** Whether the developer tools may be opened. */
  readonly devTools: boolean;
  readonly onError: (error: unknown) => void;
}

/** The desk's window: one at most, opened when it is needed. */
export class DeskWindow {
  readonly #options: DeskWindowOptions;
  #window: BrowserWindow | null = null;
  #library: LibraryState = { kind: 'none' };

  constructor(options: DeskWindowOptions) {
    this.#options = options;
  }

  /** The desk's page; `null` while the window is closed. */
  get contents(): WebContents | null {
    return this.#window?.webContents ?? null;
  }

  /** The window, as the parent of dialogs; `null` while it is closed. */
  get window(): BrowserWindow | null {
    return this.#window;
  }

  /** Brings the window to the front, opening it first when it is closed. */
  show(): void {
    if (this.#window === null) {
      this.#open();
      return;
    }
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }

  /** Names the library in the title bar. */
  showLibrary(library: LibraryState): void {
    this.#library = library;
    const open = library.kind === 'open' || library.kind === 'opening';
    this.#window?.setTitle(open ? `${library.info.title} – Galley` : 'Galley');
    this.#window?.setRepresentedFilename(open ? library.info.folder : '');
  }

  /** Shows a batch's progress in the taskbar, until it is done. */
  showProgress({ done, total }: EditProgress): void {
    this.#window?.setProgressBar(done < total ? done / total : -1);
  }

  #open(): void {
    const { preload, icon, stateFile, devTools, onError } = this.#options;
    const saved = readWindowState(stateFile);
    const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
    const window = new BrowserWindow({
      ...placeWindow(saved?.bounds ?? null, screens),
      minWidth: minimumSize.width,
      minHeight: minimumSize.height,
      title: 'Galley',
      icon,
      show: false,
      // The desk's own ground, so that nothing flashes before it is drawn.
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#151618' : '#f6f6f4',
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        webSecurity: true,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools,
      },
    });
    this.#window = window;
    if (saved?.maximised === true) window.maximize();
    this.showLibrary(this.#library);
    this.#watchPage(window);
    window.once('ready-to-show', () => window.show());
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('close', () => {
      try {
        writeWindowState(stateFile, { bounds: window.getNormalBounds(), maximised: window.isMaximized() });
      } catch (error) {
        onError(error);
      }
    });
    window.on('closed', () => {
      this.#window = null;
    });
    window.loadURL(deskUrl).catch(onError);
  }

  /** Offers to load the page again when it has died or hangs. What was decided is on disk: nothing is lost with it. */
  #watchPage(window: BrowserWindow): void {
    const offer = async (message: string, other: string, otherwise: () => void) => {
      const detail = 'Every decision is already in its file: loading the desk again loses nothing.';
      const buttons = ['Load Again', other];
      const { response } = await dialog.showMessageBox(window, {
        type: 'error',
        message,
        detail,
        buttons,
        defaultId: 0,
        cancelId: 1,
      });
      if (response !== 0) otherwise();
      else {
        // Without effect on a page that is gone; one that hangs would not let itself be loaded again.
        window.webContents.forcefullyCrashRenderer();
        window.webContents.reload();
      }
    };
    window.webContents.on('render-process-gone', (_event, details) => {
      if (details.reason === 'clean-exit') return;
      this.#options.onError(new Error(`The desk's page is gone: ${details.reason}, exit code ${details.exitCode}.`));
      void offer('The desk has stopped.', 'Close', () => window.close());
    });
    window.on('unresponsive', () => {
      void offer('The desk does not answer.', 'Wait', () => undefined);
    });
  }
}
