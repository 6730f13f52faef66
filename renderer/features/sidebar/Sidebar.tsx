import { useMemo, useState, type ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';
import { clicked, conditionsIn, searchedFor } from '../../../preload/contract/filter/edit';
import { printFilter } from '../../../preload/contract/filter/print';
import { useKey, useRun } from '../../commands/useCommands';
import { commandWords } from '../../format/command';
import { useDesk, useDeskStore } from '../../store/context';
import { isFiltered } from '../../store/views';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { Tip } from '../../ui/Tip';
import { useRoving } from '../../ui/useRoving';
import { filterCount } from './filter-count';
import { MoreList } from './MoreList';
import type { FilterNode } from './node';
import { nodeByKey, sectionsOf, type Section } from './nodes';
import { SelectMenu } from './SelectMenu';
import { TreeLine } from './TreeLine';

function toggled(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
}

/** The sidebar: one tree of everything the library can be filtered by, with counts. */
export function Sidebar({ views }: { readonly views: ReactNode }) {
  const store = useDeskStore();
  const run = useRun();
  const topicsKey = useKey('view.topics');
  const facets = useDesk((s) => s.counts);
  const filter = useDesk((s) => s.filter);
  const seen = useDesk((s) => isFiltered(s.view));
  // Sections are kept as they are left; what lies below one differs from library to library.
  const turnedSections = useDesk((s) => s.preferences.turnedSections);
  const [turnedNodes, setTurnedNodes] = useState<readonly string[]>([]);
  const [stop, setStop] = useState('all');
  const { ref: treeRef, onKeyDown } = useRoving();
  const sections = useMemo(() => (facets ? sectionsOf(facets) : []), [facets]);
  const searched = useMemo(() => searchedFor(filter), [filter]);
  const conditions = useMemo(() => conditionsIn(filter), [filter]);
  const asked = useMemo(() => new Set(conditions.map(printFilter)), [conditions]);
  const set = useMemo(() => filterCount(filter), [filter]);
  const isActive = ({ condition, filter: own }: FilterNode): boolean =>
    condition === null ? searched === filter : asked.has(own);

  const toggleSection = (key: string): void =>
    void store.getState().savePreferences({ turnedSections: toggled(turnedSections, key) });

  const onFilter = (node: FilterNode, combine: boolean): void => {
    const { filter: now, setFilter, showFiltered } = store.getState();
    // From another view, what is active already is gone back to and not taken out.
    if (seen || !isActive(node)) {
      setFilter(node.condition === null ? searchedFor(now) : clicked(now, node.condition, combine));
    }
    showFiltered();
  };

  /** It, or something below it, is asked for. "All" is no condition. */
  const isChosen = (one: FilterNode): boolean =>
    (one.condition !== null && asked.has(one.filter)) || one.children.some(isChosen);

  const lines = (nodes: readonly FilterNode[], level: number) =>
    nodes.flatMap((node): React.ReactNode[] => {
      const open = node.startsClosed === turnedNodes.includes(node.key);
      return [
        <TreeLine
          key={node.key}
          node={node}
          level={level}
          active={seen && isActive(node)}
          open={open}
          stop={stop === node.key}
          onFilter={onFilter}
          onToggle={() => setTurnedNodes(toggled(turnedNodes, node.key))}
          onFocus={setStop}
        />,
        ...(open ? lines(node.children, level + 1) : []),
      ];
    });

  const sectionLines = (section: Section) => {
    const { key, name, nodes, more } = section;
    const open = section.startsClosed === turnedSections.includes(key);
    const hidden = !open && seen && [...nodes, ...more].some(isChosen);
    // What is found by typing and active stands with the listed ones, or nothing would show it.
    const chosen = more.filter(isActive);
    return (
      <div key={key} role="none" className="nav-section">
        <div
          role="treeitem"
          data-roving
          aria-label={name}
          className="nav-head"
          aria-level={1}
          aria-selected={false}
          aria-expanded={open}
          tabIndex={stop === key ? 0 : -1}
          onFocus={() => setStop(key)}
          onClick={() => toggleSection(key)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ' ' || event.key === (open ? 'ArrowLeft' : 'ArrowRight'))
              toggleSection(key);
          }}
        >
          <span>{name}</span>
          {hidden && <span className="nav-set" role="img" aria-label="filtered" />}
          <ChevronRight size={12} className={classes('nav-twist', open && 'is-open')} aria-hidden />
          {key === 'topics' && (
            <Tip label={commandWords('view.topics')} keys={topicsKey}>
              <button
                type="button"
                className="nav-edit"
                // One stop for the whole tree; the key of the command does the same.
                tabIndex={-1}
                onClick={(event) => {
                  event.stopPropagation();
                  run('view.topics');
                }}
              >
                Edit…
              </button>
            </Tip>
          )}
        </div>
        {open && lines([...nodes, ...chosen], 2)}
        {open && more.length > 0 && (
          <MoreList
            title={name}
            nodes={more}
            stop={stop === `${key}:more`}
            onFocus={() => setStop(`${key}:more`)}
            onFilter={onFilter}
          />
        )}
      </div>
    );
  };

  return (
    <div className="sidebar">
      {views}
      <SelectMenu
        nodeOf={(key) => nodeByKey(sections, key)}
        tree={
          // The label and the keys are given here; what is in it comes from the menu's trigger.
          <div
            role="tree"
            aria-label="Filters"
            aria-multiselectable
            className="scrolls sidebar-tree"
            ref={treeRef}
            onKeyDown={onKeyDown}
          />
        }
      >
        {sections.map(sectionLines)}
      </SelectMenu>
      {searched !== filter && (
        <div className="sidebar-foot">
          <span className="truncate muted">{set > 1 ? `${set} filters` : 'Filtered'}</span>
          <Button look="link" small onClick={() => store.getState().setFilter(searchedFor(store.getState().filter))}>
            Show all
          </Button>
        </div>
      )}
    </div>
  );
}
