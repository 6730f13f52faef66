import { ContextMenu } from '@base-ui/react/context-menu';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './Kbd';

interface LineMenuProps {
  /** The element around the lines. */
  readonly list: ReactElement;
  /** The attribute by which a line names what it stands for. */
  readonly attribute: `data-${string}`;
  /** Told what the line stands for that the menu is asked for. Answers whether there is a menu for it. */
  readonly onOpen: (name: string) => boolean;
  readonly items: ReactNode;
  readonly children: ReactNode;
}

/** The menu of the lines of a list: right click, or the menu key on a line. */
export function LineMenu({ list, attribute, onOpen, items, children }: LineMenuProps) {
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger
        render={list}
        onContextMenu={(event) => {
          const line = event.target instanceof Element ? event.target.closest(`[${attribute}]`) : null;
          if (!onOpen(line?.getAttribute(attribute) ?? '')) event.preventBaseUIHandler();
        }}
      >
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="floating">
          <ContextMenu.Popup className="menu">{items}</ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

interface LineMenuItemProps {
  /** In tinykeys notation. */
  readonly keys?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function LineMenuItem({ keys, onClick, children }: LineMenuItemProps) {
  return (
    <ContextMenu.Item className="menu-item" onClick={onClick}>
      <span className="menu-tick" />
      {children}
      {keys !== undefined && <Kbd keys={keys} />}
    </ContextMenu.Item>
  );
}

export function LineMenuRule() {
  return <ContextMenu.Separator className="menu-line" />;
}
