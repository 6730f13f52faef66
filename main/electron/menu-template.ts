import type { MenuItemConstructorOptions } from 'electron';
import { commandIds, commands, type Command, type CommandId, withoutLibrary } from '../../preload/contract/commands';
import { type BoundKeys, keyTable, type KeyTable } from '../../preload/contract/keys';
import type { RecentLibrary } from '../../preload/contract/library';
import { accelerator, isChord } from './accelerator';

/** What the menus show, besides the commands. */
export interface MenuState {
  readonly platform: NodeJS.Platform;
  /** Not packaged: the developer tools are offered. */
  readonly development: boolean;
  readonly libraryOpen: boolean;
  readonly recents: readonly RecentLibrary[];
  /** The commands that stand for something switched on. */
  readonly checked: Readonly<Partial<Record<CommandId, boolean>>>;
  /** What a command would act on now, in words. */
  readonly deeds: Readonly<Partial<Record<CommandId, string>>>;
  /** What the editor bound in place of the commands' own keys. */
  readonly keys: BoundKeys;
}

export interface MenuActions {
  command(id: CommandId): void;
  openRecent(recent: number): void;
  showDataFolder(): void;
  showLog(): void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** Everything that an item is made from. */
interface Making extends MenuState {
  readonly table: KeyTable;
}

/** What a menu shows of a text from a library: `&` alone would underline the next letter. */
function plain(text: string): string {
  return text.replaceAll('&', '&&');
}

function commandItem(id: CommandId, state: Making, actions: MenuActions): MenuItemConstructorOptions {
  const { label }: Command = commands[id];
  const deed = state.deeds[id];
  const [key] = state.table[id];
  const checked = state.checked[id];
  // macOS registers whatever a menu shows, and a letter registered there cannot be typed into a text any more.
  const shown = key !== undefined && (state.platform !== 'darwin' || isChord(key)) ? accelerator(key) : null;
  return {
    id,
    label: deed === undefined ? label : plain(`${label}: ${deed}`),
    enabled: state.libraryOpen || withoutLibrary.has(id),
    click: () => actions.command(id),
    ...(checked === undefined ? {} : { type: 'checkbox' as const, checked }),
    // The desk listens to its keys itself, because it knows where the focus is: menus only show them.
    ...(shown === null ? {} : { accelerator: shown, registerAccelerator: false }),
    ...(key !== undefined && shown === null ? { toolTip: `Key: ${key}` } : {}),
  };
}

/** The commands of one menu in their order, a line between groups. */
function commandItems(menu: Command['menu'], state: Making, actions: MenuActions): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = [];
  let group: Command['group'] | undefined;
  for (const id of commandIds) {
    const command: Command = commands[id];
    if (command.menu !== menu) continue;
    if (group !== undefined && group !== command.group) items.push(separator);
    group = command.group;
    items.push(commandItem(id, state, actions));
  }
  return items;
}

function recentItems({ recents }: MenuState, actions: MenuActions): MenuItemConstructorOptions {
  const submenu = recents.map(({ recent, title, folder, missing }) => ({
    label: plain(`${title} (${folder})`),
    enabled: !missing,
    click: () => actions.openRecent(recent),
  }));
  return { label: 'Open Recent', submenu: submenu.length > 0 ? submenu : [{ label: 'Nothing Yet', enabled: false }] };
}

/** The whole menu bar as plain data: every command that names a menu, and what the system expects besides. */
export function menuTemplate(given: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const state: Making = { ...given, table: keyTable(given.keys) };
  const mac = state.platform === 'darwin';
  const file = commandItems('file', state, actions);
  const edit = commandItems('edit', state, actions);
  const developer: MenuItemConstructorOptions[] = [separator, { role: 'reload' }, { role: 'toggleDevTools' }];
  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        ...file.slice(0, 1),
        recentItems(state, actions),
        ...file.slice(1),
        separator,
        { role: mac ? 'close' : 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        ...edit.slice(0, 2),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        ...edit.slice(2),
      ],
    },
    {
      label: '&View',
      submenu: [
        ...commandItems('view', state, actions),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(state.development ? developer : []),
      ],
    },
    { label: '&Article', submenu: commandItems('article', state, actions) },
    ...(mac ? [{ role: 'windowMenu' as const }] : []),
    {
      role: 'help',
      label: '&Help',
      submenu: [
        ...commandItems('help', state, actions),
        separator,
        { id: 'help.log', label: 'Show Log', click: () => actions.showLog() },
        { id: 'help.dataFolder', label: 'Show Data Folder', click: () => actions.showDataFolder() },
        ...(mac ? [] : [{ role: 'about' as const }]),
      ],
    },
  ];
}
