import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { AppInfo, EventName, Events, Method } from '../../preload/contract/contract';
import type { Door } from '../../preload/contract/edit';
import { type CallError, GalleyError } from '../../preload/contract/errors';
import type { LibraryState, Welcome } from '../../preload/contract/library';
import type { Preferences } from '../../preload/contract/preferences';
import type { Reply } from '../../preload/contract/wire';
import { ArticleRefusal } from '../articles/refusal';
import { PreferencesFile } from '../preferences/preferences-file';
import { demoCopy } from './demo-copy';
import { articleHandlers, editHandlers, type Handlers, queryHandlers } from './handlers';
import { lensHandlers } from './lens-handlers';
import { checkedLink } from './link';
import { MissingFolders } from './missing-folders';
import { isMethod, parseInput } from './schemas';
import { realFolder, Session } from './session';
import { reviewHandlers } from './review-handlers';
import { settingsHandlers } from './settings-handlers';
import { takenBackHandlers } from './taken-back-handlers';
import { topicHandlers } from './topic-handlers';
import { Turns } from './turns';
import { viewsHandlers } from './views-handlers';

/** What only a host can do. */
export interface HostServices {
  /** Asks for a folder; `null` when the editor cancels. Absent where the host has no dialog: then a path is typed. */
  readonly chooseFolder?: () => Promise<string | null>;
  readonly showInFolder: (path: string) => Promise<void>;
  readonly openInEditor: (path: string) => Promise<void>;
  readonly openLink: (url: string) => Promise<void>;
}

export interface ApiOptions {
  readonly door: Door;
  readonly host: AppInfo['host'];
  readonly version: string;
  readonly dataFolder: string;
  readonly demoFolder: string;
  /** The built scan worker; the edit worker stands beside it. */
  readonly workerFile: string;
  readonly services: HostServices;
  /** Told of defects: errors that no code expects. The caller gets a sentence only. */
  readonly report?: (error: unknown) => void;
}

export type EventListener = <E extends EventName>(event: E, payload: Events[E]) => void;

export interface Api {
  /** Validates and answers one call. Never throws. */
  call(method: string, input: unknown): Promise<Reply<unknown>>;
  /** Answers a function that ends the subscription. */
  subscribe(listener: EventListener): () => void;
  /** Opens a folder named by the entry, not by the renderer. `write: false` leaves the writing lock to others. Throws GalleyError. */
  openFolder(path: string, options?: { readonly write: boolean }): Promise<LibraryState>;
  preferences(): Preferences;
  /** What the editor should be told by now, a sentence each: of the open library, or of the preferences alone. */
  notes(): readonly string[];
  /** The opened library, for hosts that look at it directly (command line). Throws GalleyError `no-library`. */
  session(): Session;
  close(): Promise<void>;
}

/** Opens the preferences and implements the contract over the services. */
export async function createApi(options: ApiOptions): Promise<Api> {
  const preferences = await PreferencesFile.open(options.dataFolder);
  const listeners = new Set<EventListener>();
  const turns = new Turns();
  const missing = new MissingFolders();
  let opened: Session | null = null;
  let switching: Promise<unknown> = Promise.resolve();

  const emit: EventListener = (event, payload) => {
    for (const listener of listeners) listener(event, payload);
  };
  const session = (): Session => {
    if (opened === null) throw new GalleyError('no-library', 'No library is open.');
    return opened;
  };
  const state = (): LibraryState => opened?.state() ?? { kind: 'none' };
  const tellState = (): void => emit('library.state', state());

  const close = async (): Promise<void> => {
    const closing = opened;
    opened = null;
    await closing?.close();
  };

  /** One at a time: an opening that is overtaken by another is closed before the other begins. */
  const switchTo = (work: () => Promise<void>): Promise<LibraryState> => {
    const turn = switching.then(async () => {
      try {
        await work();
      } finally {
        // Also when it failed: what was open before may be closed by then.
        tellState();
      }
      return state();
    });
    switching = turn.catch(() => undefined);
    return turn;
  };

  const open = async (path: string, write: boolean): Promise<void> => {
    // Before anything is closed: a mistyped folder must not cost the editor the open one.
    const root = await realFolder(path);
    // The command line is no place where an editor looks for recent libraries.
    const remember = ({ library }: Session): Promise<void> =>
      options.door === 'cli' ? Promise.resolve() : preferences.noteOpened(root, library.info().title, Date.now());
    // The status says to the editor why a folder cannot be read; anything else is a defect.
    const report = (error: unknown): void => {
      if (!(error instanceof GalleyError)) options.report?.(error);
    };
    if (opened?.canGoOn(root) === true) {
      // Another session would count the articles anew, and what the desk has selected would be other ones.
      opened.library.rescan().catch(report);
      return remember(opened);
    }
    await close();
    const { dataFolder, workerFile, door } = options;
    const begun = await Session.open({
      root,
      dataFolder,
      workerFile,
      door,
      write,
      notes: preferences.notes,
      emit,
      report: (error) => options.report?.(error),
    });
    opened = begun;
    await remember(begun);
    // Again with the title, which the scan finds.
    begun.library.ready.then(() => remember(begun)).catch(report);
  };

  const openFolder: Api['openFolder'] = (path, { write } = { write: true }) => switchTo(() => open(path, write));

  const welcome = async (): Promise<Welcome> => {
    const { recents } = preferences;
    const gone = await missing.among(recents.map(({ folder }) => folder));
    return {
      recents: recents.map(({ recent, title, folder, openedAt }) => {
        return { recent, title, folder, openedAt, missing: gone.has(folder) };
      }),
      demo: existsSync(options.demoFolder),
      chooser: options.services.chooseFolder === undefined ? 'path' : 'dialog',
    };
  };

  const handlers: Handlers<Method> = {
    'app.report': ({ message, details }) => {
      options.report?.(`The desk’s page: ${message}\n${details}`);
      return null;
    },
    'app.info': () => ({
      version: options.version,
      host: options.host,
      platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
      dataFolder: options.dataFolder,
    }),
    'preferences.read': () => preferences.preferences,
    'preferences.write': async (patch) => {
      const written = await preferences.write(patch);
      emit('preferences.changed', written);
      return written;
    },
    'library.welcome': welcome,
    'library.choose': async () => {
      if (options.services.chooseFolder === undefined) {
        throw new GalleyError('unsupported', 'Here a folder is opened by its path.');
      }
      const folder = await options.services.chooseFolder();
      return folder === null ? state() : openFolder(folder);
    },
    'library.openPath': ({ path }) => {
      if (options.services.chooseFolder !== undefined) {
        throw new GalleyError('unsupported', 'Here folders are opened with the system’s dialog.');
      }
      if (!isAbsolute(path)) {
        throw new GalleyError('bad-request', `“${path}” is not a whole path. Type it from the root of the disk on.`);
      }
      return openFolder(path);
    },
    'library.openRecent': ({ recent }) => {
      const known = preferences.recents.find((one) => one.recent === recent);
      if (known === undefined) throw new GalleyError('not-found', 'This library is no longer in the list.');
      return openFolder(known.folder);
    },
    'library.forgetRecent': async ({ recent }) => {
      await preferences.forget(recent);
      return welcome();
    },
    'library.openDemo': () => switchTo(async () => open(await demoCopy(options.demoFolder, options.dataFolder), true)),
    'library.close': () => switchTo(close),
    'library.state': state,
    'library.cancelScan': () => {
      session().library.cancelScan();
      return state();
    },
    'library.rescan': async () => {
      await session().library.rescan();
      return state();
    },
    ...queryHandlers(session),
    ...articleHandlers(session),
    'articles.showInFolder': async ({ id }) => {
      await options.services.showInFolder(join(session().library.root, session().row(id).path));
      return null;
    },
    'articles.openInEditor': async ({ id }) => {
      await options.services.openInEditor(join(session().library.root, session().row(id).path));
      return null;
    },
    'links.open': async ({ url }) => {
      const checked = checkedLink(url);
      await options.services.openLink(checked);
      return { url: checked };
    },
    ...editHandlers(session),
    ...topicHandlers(session),
    ...lensHandlers(session),
    ...settingsHandlers(session),
    ...reviewHandlers(session),
    ...takenBackHandlers(session),
    ...viewsHandlers(session),
  };

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties the method to its input
  const answer = async <M extends Method>(method: M, input: unknown): Promise<Reply<unknown>> => {
    const parsed = parseInput(method, input);
    if (!parsed.ok) return { ok: false, error: { code: 'bad-request', message: parsed.message } };
    try {
      await turns.take(method);
      return { ok: true, value: await handlers[method](parsed.input) };
    } catch (error) {
      return { ok: false, error: callError(error, options.report) };
    }
  };

  return {
    call: (method, input) =>
      isMethod(method)
        ? answer(method, input)
        : Promise.resolve({ ok: false, error: { code: 'bad-request', message: 'There is no such method.' } }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openFolder,
    preferences: () => preferences.preferences,
    notes: () => opened?.info().notes ?? preferences.notes,
    session,
    close: async () => {
      await switching;
      await close();
    },
  };
}

function callError(error: unknown, report: ApiOptions['report']): CallError {
  if (error instanceof GalleyError) {
    const { code, message, problem } = error;
    return problem === undefined ? { code, message } : { code, message, problem };
  }
  if (error instanceof ArticleRefusal) {
    return { code: 'refused', message: error.problem.message, problem: error.problem };
  }
  report?.(error);
  return {
    code: 'internal',
    message: `Something went wrong in Galley: ${error instanceof Error ? error.message : String(error)}`,
  };
}
