import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { createKeybindingsHandler } from 'tinykeys';
import { commandIds, type CommandId } from '../../preload/contract/commands';
import { keyTable, type KeyTable } from '../../preload/contract/keys';
import { meansIn } from '../../preload/contract/meaning';
import { useConnection, useDesk, useDeskStore } from '../store/context';
import { fires, placeOf } from './firing';
import { createHandlers } from './handlers';
import { counts, pressOnce } from './held';
import { createHere, type Here, isOfScreen, screenOf, type ScreenHandlers } from './here';
import { pageRows } from './page';
import { isPossible } from './possible';

type Run = (command: CommandId) => void;
type Applies = (command: CommandId) => boolean;

const RunContext = createContext<Run | null>(null);
const KeysContext = createContext<KeyTable>(keyTable({}));
const HereContext = createContext<Here>(createHere());

/** Runs a command by its id, for buttons and menus. */
export function useRun(): Run {
  const run = useContext(RunContext);
  if (!run) throw new Error('useRun needs a CommandsProvider above it');
  return run;
}

/** The keys of every command, as the editor bound them. */
export function useKeyTable(): KeyTable {
  return useContext(KeysContext);
}

/** The key of a command that buttons and tips show; `undefined` when it has none. */
export function useKey(command: CommandId): string | undefined {
  return useKeyTable()[command][0];
}

/** Says what commands do on the screen that calls this, for as long as it is on the page. */
export function useScreenCommands(handlers: ScreenHandlers): void {
  const here = useContext(HereContext);
  // In step with what is painted: the next key is for what is seen.
  useLayoutEffect(() => here.provide(handlers), [here, handlers]);
}

/** Tells whether a command would do something now. */
export function usePossible(): (command: CommandId) => boolean {
  const store = useDeskStore();
  const here = useContext(HereContext);
  return useCallback((command) => isPossible(command, store.getState(), here), [store, here]);
}

/** Runs a command when its key is pressed, if it should fire where the focus is. */
function onKey(command: CommandId, run: Run, applies: Applies, event: KeyboardEvent): void {
  const pressed = { key: event.key, code: event.code, withMod: event.ctrlKey || event.metaKey };
  if (event.defaultPrevented || event.isComposing || !applies(command)) return;
  if (!fires(command, pressed, placeOf(document.activeElement))) return;
  // Also keeps Electron's menu from running the command a second time.
  event.preventDefault();
  if (counts(command, event)) run(command);
}

/** The listener for all keys of all commands. What does not apply where the editor is leaves its key alone. */
export function keyHandler(run: Run, applies: Applies, table: KeyTable): (event: KeyboardEvent) => void {
  const holders = new Map<string, CommandId[]>();
  for (const command of commandIds) {
    for (const keys of table[command]) holders.set(keys, [...(holders.get(keys) ?? []), command]);
  }
  const bindings = [...holders].map(
    ([keys, all]) =>
      [keys, (event: KeyboardEvent) => all.forEach((command) => onKey(command, run, applies, event))] as const,
  );
  return createKeybindingsHandler(Object.fromEntries(bindings));
}

/** A native menu knows nothing of text fields: there its undo is the text's. */
function runFromMenu(command: CommandId, run: Run): void {
  const textCommand = command === 'edit.undo' ? 'undo' : command === 'edit.redo' ? 'redo' : null;
  if (textCommand && placeOf(document.activeElement).typing) {
    // Deprecated and without a successor: nothing else undoes typing.
    document.execCommand(textCommand);
  } else {
    run(command);
  }
}

/** Listens to keys and native menus for as long as it is on the page. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const store = useDeskStore();
  const connection = useConnection();
  const [here] = useState(createHere);
  const handlerOf = useMemo(() => {
    const handlers: ScreenHandlers = createHandlers({ store, connection, pageRows });
    return (command: CommandId) =>
      here.handlerOf(command) ?? (isOfScreen(command, screenOf(store.getState())) ? undefined : handlers[command]);
  }, [store, connection, here]);
  const run = useMemo<Run>(() => (command) => handlerOf(command)?.(), [handlerOf]);
  const bound = useDesk((s) => s.preferences.keys);
  const table = useMemo(() => keyTable(bound), [bound]);
  const applies = useMemo<Applies>(
    () => (command) => meansIn(command, screenOf(store.getState())) && handlerOf(command) !== undefined,
    [store, handlerOf],
  );

  useEffect(() => {
    const onKeyDown = keyHandler(run, applies, table);
    window.addEventListener('keydown', pressOnce, true);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', pressOnce, true);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [run, applies, table]);

  useEffect(() => {
    return connection.subscribe('command', (command) => {
      if (applies(command)) runFromMenu(command, run);
    });
  }, [applies, run, connection]);

  return (
    <RunContext value={run}>
      <HereContext value={here}>
        <KeysContext value={table}>{children}</KeysContext>
      </HereContext>
    </RunContext>
  );
}
