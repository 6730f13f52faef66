import { useRef, useState } from 'react';
import { count } from '../../format/number';
import { Picker } from '../../ui/Picker';
import { Popover } from '../../ui/Popover';
import type { FilterNode } from './node';

interface MoreListProps {
  readonly title: string;
  readonly nodes: readonly FilterNode[];
  readonly stop: boolean;
  readonly onFocus: () => void;
  readonly onFilter: (node: FilterNode, combine: boolean) => void;
}

/** The last line of a section that is too long to list: all of it, found by typing. */
export function MoreList({ title, nodes, stop, onFocus, onFilter }: MoreListProps) {
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const byName = new Map(nodes.map((node) => [node.name, node]));
  return (
    <Popover
      title={title}
      open={open}
      onOpenChange={setOpen}
      initialFocus={input}
      trigger={
        <button
          type="button"
          role="treeitem"
          aria-level={2}
          aria-selected={false}
          data-roving
          className="nav nav-more"
          tabIndex={stop ? 0 : -1}
          onFocus={onFocus}
        >
          {count(nodes.length)} more…
        </button>
      }
    >
      <Picker
        label={title}
        inputRef={input}
        options={nodes.map((node) => ({ value: node.name, detail: count(node.count) }))}
        onPick={(name) => {
          const node = byName.get(name);
          if (node) onFilter(node, false);
          setOpen(false);
        }}
      />
    </Popover>
  );
}
