import { describe, expect, it } from 'vitest';
import { accelerator } from '../../../main/electron/accelerator';
import { contextItems } from '../../../main/electron/context-menu-items';
import { folderOf } from '../../../main/electron/launch';
import { mayLoad, mayNavigate } from '../../../main/electron/security';
import { placeWindow } from '../../../main/electron/window-bounds';

describe('requests', () => {
  const none = { remoteImages: false, devTools: false };

  it('reach the desk’s own files and nothing else', () => {
    expect(mayLoad({ url: 'app://galley/assets/a.js', resourceType: 'script' }, none)).toBe(true);
    for (const url of [
      'app://other/a.js',
      'app://galley.evil/a',
      'https://x.example/a.png',
      'http://x.example/',
      'file:///etc/passwd',
      'ws://x/',
      'devtools://devtools/a',
    ]) {
      expect([url, mayLoad({ url, resourceType: 'image' }, none)]).toEqual([url, false]);
    }
  });

  it('reach https pictures when the editor allows it, and only pictures', () => {
    const images = { ...none, remoteImages: true };
    expect(mayLoad({ url: 'https://x.example/a.png', resourceType: 'image' }, images)).toBe(true);
    for (const resourceType of ['script', 'xhr', 'subFrame', 'ping', 'media', 'font']) {
      expect(mayLoad({ url: 'https://x.example/a.png', resourceType }, images)).toBe(false);
    }
    expect(mayLoad({ url: 'http://x.example/a.png', resourceType: 'image' }, images)).toBe(false);
  });
});

describe('navigation', () => {
  it('goes nowhere but to the desk again', () => {
    expect(mayNavigate('app://galley/index.html', true)).toBe(true);
    expect(mayNavigate('app://galley/index.html', false)).toBe(false);
    for (const url of [
      'https://x.example/',
      'file:///etc/passwd',
      'app://galley/other.html',
      'javascript:alert(1)',
      'data:text/html,x',
    ]) {
      expect(mayNavigate(url, true)).toBe(false);
    }
  });
});

describe('accelerators', () => {
  it('say what the desk’s keys say', () => {
    const keys = [
      '$mod+O',
      '$mod+Shift+Z',
      'F5',
      '/',
      '+',
      '-',
      'Shift++',
      'Shift+_',
      'p',
      'Enter',
      '?',
      'ArrowDown',
      'Escape',
    ];
    expect(keys.map(accelerator)).toEqual([
      'CmdOrCtrl+O',
      'CmdOrCtrl+Shift+Z',
      'F5',
      '/',
      'Plus',
      '-',
      'Shift+Plus',
      'Shift+-',
      'P',
      'Enter',
      '?',
      'Down',
      'Esc',
    ]);
  });
});

describe('the folder on the command line', () => {
  it('is the first word that is no switch and not the app', () => {
    expect(folderOf(['/e', '/app', 'news'], '/app', '/home')).toBe('/home/news');
    expect(folderOf(['/e', '.', '/news'], '/app', '/app')).toBe('/news');
    expect(folderOf(['/e', '-r', '/loader.js', '--inspect=0', '/app', '--x', '/news'], '/app', '/')).toBe('/news');
    expect(folderOf(['/e', '/app'], '/app', '/')).toBeNull();
    expect(folderOf(['/galley', '--no-sandbox', '/news'], null, '/')).toBe('/news');
    expect(folderOf(['/galley'], null, '/')).toBeNull();
  });
});

describe('the window’s place', () => {
  const screen = { x: 0, y: 25, width: 1920, height: 1055 };

  it('is where it was, if that is on a screen', () => {
    const saved = { x: 100, y: 100, width: 1000, height: 700 };
    expect(placeWindow(saved, [screen])).toEqual(saved);
    const second = { x: -1280, y: 0, width: 1280, height: 1024 };
    expect(placeWindow({ ...saved, x: -1200 }, [screen, second])).toEqual({ ...saved, x: -1200 });
  });

  it('is the usual one when the screen is gone or the title bar cannot be reached', () => {
    for (const [x, y] of [
      [-1200, 100],
      [1900, 100],
      [100, -300],
      [100, 2000],
    ] as const) {
      expect(placeWindow({ x, y, width: 1000, height: 700 }, [screen])).toEqual({ width: 1440, height: 900 });
    }
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({ width: 1024, height: 700 });
  });

  it('fits the screen it is on', () => {
    expect(placeWindow({ x: 0, y: 25, width: 4000, height: 3000 }, [screen])).toMatchObject({
      width: 1920,
      height: 1055,
    });
  });
});

describe('the context menu', () => {
  const roles = (isEditable: boolean, selectionText: string) =>
    contextItems({ isEditable, selectionText, editFlags: flags }).map(({ role }) => role);

  const flags = {
    canUndo: false,
    canRedo: false,
    canCut: true,
    canCopy: true,
    canPaste: true,
    canDelete: true,
    canSelectAll: true,
    canEditRichly: false,
  };

  it('offers the clipboard where there is text, and nothing elsewhere', () => {
    expect(roles(true, '')).toContain('paste');
    expect(roles(false, 'word')).toEqual(['copy']);
    expect(roles(false, ' ')).toEqual([]);
  });
});
