import { useState, type ReactElement, type ReactNode } from 'react';
import { withOnly } from '../../../preload/contract/filter/edit';
import { count } from '../../format/number';
import { useDesk, useDeskStore } from '../../store/context';
import { LineMenu, LineMenuItem } from '../../ui/LineMenu';
import type { FilterNode } from './node';

interface SelectMenuProps {
  /** The element around the lines; a line names its node with `data-filter`. */
  readonly tree: ReactElement;
  readonly nodeOf: (key: string) => FilterNode | undefined;
  readonly children: ReactNode;
}

/** The menu of a line of the sidebar: selects what the line stands for. Right click, or the menu key on the line. */
export function SelectMenu({ tree, nodeOf, children }: SelectMenuProps) {
  const store = useDeskStore();
  const selected = useDesk((s) => s.selected.size);
  const [node, setNode] = useState<FilterNode | null>(null);

  const item = (text: string, how: 'add' | 'remove' | 'replace') => (
    <LineMenuItem
      onClick={() => {
        if (!node) return;
        const { filter, show, selectMatching } = store.getState();
        show('articles');
        // What its count counts: the rest of the filter holds for it too.
        void selectMatching(node.condition === null ? '' : withOnly(filter, node.condition), how);
      }}
    >
      {text}
    </LineMenuItem>
  );

  return (
    <LineMenu
      list={tree}
      attribute="data-filter"
      onOpen={(key) => {
        const next = nodeOf(key) ?? null;
        setNode(next);
        return next !== null;
      }}
      items={
        <>
          {node && item(`Select all ${count(node.count)}`, 'replace')}
          {selected > 0 && item('Add to the selection', 'add')}
          {selected > 0 && item('Take out of the selection', 'remove')}
        </>
      }
    >
      {children}
    </LineMenu>
  );
}
