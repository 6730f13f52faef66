import type { KeyboardEvent, MouseEvent } from 'react';
import { count } from '../../format/number';
import { unturned } from '../../ui/unturned';
import { classes } from '../../ui/classes';
import { Twist } from '../../ui/Twist';
import type { FilterNode } from './node';

interface TreeLineProps {
  readonly node: FilterNode;
  /** 2 for what stands directly in a section. */
  readonly level: number;
  readonly active: boolean;
  readonly open: boolean;
  /** The one item that the Tab key stops at. */
  readonly stop: boolean;
  readonly onFilter: (node: FilterNode, combine: boolean) => void;
  readonly onToggle: () => void;
  readonly onFocus: (key: string) => void;
}

const indentPixels = 16;

export function TreeLine({ node, level, active, open, stop, onFilter, onToggle, onFocus }: TreeLineProps) {
  const hasChildren = node.children.length > 0;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onFilter(node, event.ctrlKey || event.metaKey);
    } else if (hasChildren && event.key === (open ? 'ArrowLeft' : 'ArrowRight')) onToggle();
  };

  return (
    <div
      role="treeitem"
      data-roving
      data-filter={node.key}
      className={classes('nav', active && 'is-active', node.count === 0 && 'is-none')}
      style={{ paddingLeft: 8 + (level - 2) * indentPixels }}
      aria-level={level}
      aria-selected={active}
      aria-expanded={hasChildren ? open : undefined}
      tabIndex={stop ? 0 : -1}
      onFocus={() => onFocus(node.key)}
      onClick={(event: MouseEvent) => onFilter(node, event.ctrlKey || event.metaKey)}
      onKeyDown={onKeyDown}
    >
      {node.mark && <span className={`mark is-${node.mark}`} aria-hidden />}
      <span className="truncate" title={node.name}>
        {unturned(node.name)}
      </span>
      {hasChildren && <Twist open={open} onToggle={onToggle} />}
      <span className="nav-count">{count(node.count)}</span>
    </div>
  );
}
