import { Menu, type WebContents } from 'electron';
import { contextItems } from './context-menu-items';

/** Gives a page its context menu: Electron has none by itself. */
export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, params) => {
    const items = contextItems(params);
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}
