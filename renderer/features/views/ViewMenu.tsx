import { useState, type ReactElement, type ReactNode } from 'react';
import type { SavedView, ViewId } from '../../../preload/contract/views';
import { useDeskStore } from '../../store/context';
import { LineMenu, LineMenuItem, LineMenuRule } from '../../ui/LineMenu';

interface ViewMenuProps {
  readonly views: readonly SavedView[];
  /** The element around the lines; a line names its view with `data-view`. */
  readonly list: ReactElement;
  readonly onRename: (id: ViewId) => void;
  readonly onPlace: (id: ViewId, by: number) => void;
  readonly children: ReactNode;
}

const item = (text: string, keys: string | null, onClick: () => void): ReactNode => (
  <LineMenuItem {...(keys === null ? {} : { keys })} onClick={onClick}>
    {text}
  </LineMenuItem>
);

/** What can be done to a view. Right click, or the menu key on its line. */
export function ViewMenu({ views, list, onRename, onPlace, children }: ViewMenuProps) {
  const store = useDeskStore();
  const [view, setView] = useState<SavedView | null>(null);

  const { shareSaved, removeSaved, restoreBuiltIn } = store.getState();

  return (
    <LineMenu
      list={list}
      attribute="data-view"
      onOpen={(id) => {
        const next = views.find((one) => one.id === id) ?? null;
        setView(next);
        return next !== null;
      }}
      items={
        <>
          {view && view.origin !== 'built-in' && (
            <>
              {item('Rename…', 'F2', () => onRename(view.id))}
              {view.origin === 'own'
                ? item('Share with the team', null, () => void shareSaved(view.id, true))
                : item('Keep for me only', null, () => void shareSaved(view.id, false))}
            </>
          )}
          {view && (
            <>
              {item('Move up', 'Alt+ArrowUp', () => onPlace(view.id, -1))}
              {item('Move down', 'Alt+ArrowDown', () => onPlace(view.id, 1))}
              {item(view.origin === 'built-in' ? 'Hide' : 'Remove', 'Delete', () => void removeSaved(view.id))}
              <LineMenuRule />
              {item('Bring back the built-in views', null, () => void restoreBuiltIn())}
            </>
          )}
        </>
      }
    >
      {children}
    </LineMenu>
  );
}
