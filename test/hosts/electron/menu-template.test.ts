import { describe, expect, it } from 'vitest';
import type { MenuItemConstructorOptions } from 'electron';
import { commandIds, commands, type CommandId } from '../../../preload/contract/commands';
import { menuTemplate, type MenuState } from '../../../main/electron/menu-template';

const state: MenuState = {
  platform: 'linux',
  development: false,
  libraryOpen: true,
  recents: [{ recent: 4, title: 'News & Views', folder: '/n', openedAt: 0, missing: false }],
  checked: { 'view.density': true },
  deeds: {},
  keys: {},
};

const choose = ({ click }: MenuItemConstructorOptions) => Reflect.apply(click ?? expect.fail('no click'), null, []);
const roles = (development: boolean) => build({ development }).items.map(({ role }) => role);

function build(change: Partial<MenuState> = {}) {
  const chosen: (string | number)[] = [];
  const template = menuTemplate(
    { ...state, ...change },
    {
      command: (id) => chosen.push(id),
      openRecent: (recent) => chosen.push(recent),
      showDataFolder: () => chosen.push('data'),
      showLog: () => chosen.push('log'),
    },
  );
  const flatten = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
  const items = flatten(template);
  const item = (id: string) => items.find((candidate) => candidate.id === id) ?? expect.fail(`no item ${id}`);
  return { items, item, chosen };
}

describe('the menu bar', () => {
  it('has every command that names a menu, once, and sends its id', () => {
    const { items, item, chosen } = build();
    const expected = commandIds.filter((id) => commands[id].menu !== null);
    expect(items.map(({ id }) => id).filter((id) => id !== undefined && id in commands)).toEqual(
      expect.arrayContaining(expected),
    );
    for (const id of expected) {
      expect(item(id).label).toBe(commands[id].label);
      choose(item(id));
    }
    expect(chosen).toEqual(expected);
  });

  it('says what would be undone', () => {
    const { item } = build({ deeds: { 'edit.undo': 'Published “Bread & salt”' } });
    expect(item('edit.undo').label).toBe('Undo: Published “Bread && salt”');
    expect(item('edit.redo').label).toBe('Redo');
  });

  it('shows the keys as the editor bound them, and no key that Electron has no name for', () => {
    const { item } = build({ keys: { 'article.publish': ['Alt+KeyX'], 'view.history': ['ü'], 'edit.undo': [] } });
    expect(item('article.publish').accelerator).toBe('Alt+X');
    expect(item('view.history')).toMatchObject({ toolTip: 'Key: ü' });
    expect(item('view.history').accelerator).toBe(undefined);
    expect(item('edit.undo').accelerator).toBe(undefined);
  });

  it('shows keys without taking them from the desk', () => {
    const { items, item } = build();
    for (const { accelerator, registerAccelerator } of items) {
      if (accelerator !== undefined) expect(registerAccelerator).toBe(false);
    }
    const shown = Object.fromEntries(
      (['article.publish', 'edit.redo', 'article.qualityUp10', 'view.sidebar'] satisfies CommandId[]).map((id) => [
        id,
        item(id).accelerator,
      ]),
    );
    expect(shown).toEqual({
      'article.publish': 'P',
      'edit.redo': 'CmdOrCtrl+Shift+Z',
      'article.qualityUp10': 'Shift+Plus',
      'view.sidebar': '[',
    });
  });

  it('keeps letters free for typing on macOS, where a shown key is a taken one', () => {
    const { item } = build({ platform: 'darwin' });
    expect(item('article.publish')).toMatchObject({ toolTip: 'Key: p' });
    expect(item('article.publish').accelerator).toBeUndefined();
    expect(item('edit.undo').accelerator).toBe('CmdOrCtrl+Z');
  });

  it('offers without a library only what makes sense without one', () => {
    const { item } = build({ libraryOpen: false });
    expect(item('article.publish').enabled).toBe(false);
    expect(item('library.rescan').enabled).toBe(false);
    expect(item('library.open').enabled).toBe(true);
    expect(item('help.keys').enabled).toBe(true);
  });

  it('ticks what is on', () => {
    expect(build().item('view.density')).toMatchObject({ type: 'checkbox', checked: true });
  });

  it('lists recent libraries, with their names as they are', () => {
    const { items, chosen } = build();
    choose(items.find(({ label }) => label === 'News && Views (/n)') ?? expect.fail('no recent'));
    expect(chosen).toEqual([4]);
    expect(build({ recents: [] }).items.find(({ label }) => label === 'Nothing Yet')?.enabled).toBe(false);
  });

  it('has the developer tools only while developing', () => {
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(false)).not.toContain('reload');
    expect(roles(true)).toContain('toggleDevTools');
  });

  it('shows the log and the data folder', () => {
    const { item, chosen } = build();
    choose(item('help.log'));
    choose(item('help.dataFolder'));
    expect(chosen).toEqual(['log', 'data']);
  });
});
