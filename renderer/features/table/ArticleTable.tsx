import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { ArticleId, ArticleRow } from '../../../preload/contract/article';
import type { Column } from '../../../preload/contract/library';
import { togglePublished } from '../../commands/decide';
import { places } from '../../commands/places';
import { useDesk, useDeskStore } from '../../store/context';
import { overlay } from '../../store/predict';
import { useSize } from '../../ui/useSize';
import { groupName } from '../../format/group';
import { GroupHead } from './GroupHead';
import { Header } from './Header';
import { articlesBefore, groupAt, idsOfGroup, linesOf } from './lines';
import { type Choice, Row, rowElementId } from './Row';
import { useSelectedShare } from './useSelectedShare';
import { useColumns } from './useColumns';
import { useFollowing } from './useFollowing';
import { withCurrent } from '../../ui/with-current';

const rowHeights = { comfortable: 52, dense: 32 } as const;
const headHeight = 32;
const rowPadding = 8;
/** The column of the boxes that select. */
const boxWidth = 36;
/** Rows are asked for in blocks of this many, so that scrolling asks seldom. */
const block = 50;
const restMilliseconds = 150;

interface ArticleTableProps {
  /** What stands in place of rows when there are none. */
  readonly empty: ReactNode;
  /** Reads the article (double click), as Enter does. */
  readonly onRead: () => void;
}

export function ArticleTable({ empty, onRead }: ArticleTableProps) {
  const store = useDeskStore();
  const ids = useDesk((s) => s.ids);
  const groups = useDesk((s) => s.groups);
  const groupedBy = useDesk((s) => s.groupedBy);
  const lines = useMemo(() => linesOf(ids, groups), [ids, groups]);
  const rows = useDesk((s) => s.rows);
  const stale = useDesk((s) => s.stale);
  const predictions = useDesk((s) => s.predictions);
  const decisions = useDesk((s) => s.decisions);
  const current = useDesk((s) => s.current);
  const selected = useDesk((s) => s.selected);
  const share = useSelectedShare();
  const sort = useDesk((s) => s.preferences.sort);
  const dense = useDesk((s) => s.preferences.density === 'dense');
  const scroller = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(scroller);
  const { placed, resize, resetWidth } = useColumns(width - rowPadding - boxWidth);
  const rowHeight = dense ? rowHeights.dense : rowHeights.comfortable;
  const currentIndex = current === null ? -1 : lines.indexOf(current);

  const kept = (): number => store.getState().scrollTop;
  // oxlint-disable-next-line react/incompatible-library -- there is no compiler here that would memoise its functions
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: headHeight,
    overscan: 8,
    isScrollingResetDelay: restMilliseconds,
    initialOffset: kept,
    rangeExtractor: withCurrent(currentIndex),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useFollowing({ virtualizer, ids: lines, current, rowHeight, headHeight, height, kept });

  const drawn = virtualizer.getVirtualItems();
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  // With what comes next when scrolling on, either way.
  const firstBlock = Math.max(0, Math.floor(startIndex / block) - 1);
  const lastBlock = Math.floor(endIndex / block) + 3;
  useEffect(() => {
    const wanted = lines.subarray(firstBlock * block, lastBlock * block).filter((line) => groupAt(line) === null);
    store.getState().wantRows([...wanted]);
  }, [store, lines, stale, firstBlock, lastBlock]);

  const scrollTop = virtualizer.isScrolling ? null : virtualizer.scrollOffset;
  useEffect(() => {
    // An empty list has no place: where the one before it stood is kept for the next.
    if (scrollTop === null || lines.length === 0) return;
    const top = Math.floor(scrollTop / rowHeight);
    const count = Math.ceil((scrollTop + height - headHeight) / rowHeight) - top;
    store.setState({ scrollTop, sight: { first: articlesBefore(groups, top), count } });
  }, [store, scrollTop, height, rowHeight, groups, lines]);

  const onChoose = useCallback(
    (id: ArticleId, how: Choice) => {
      const { setCurrent, extendTo, toggleSelected } = store.getState();
      if (how === 'go') setCurrent(id);
      else if (how === 'extend') extendTo(id);
      else toggleSelected(id);
    },
    [store],
  );
  const onSelectAll = useCallback(() => {
    const { selectAll, unselectView } = store.getState();
    if (share === 'all') unselectView();
    else selectAll();
  }, [store, share]);
  const onTogglePublished = useCallback(
    (id: ArticleId) => {
      store.getState().setCurrent(id);
      togglePublished(store.getState());
    },
    [store],
  );
  const onUndo = useCallback(
    (id: ArticleId) => {
      const decision = store.getState().decisions.get(id);
      if (decision) void store.getState().undo({ entry: decision.entry, id });
    },
    [store],
  );
  const onOpen = useCallback(
    (_: ArticleId, column: Column) => {
      if (column === 'quality' || column === 'topics') store.getState().openPanel(column);
      else if (column !== 'published') onRead();
    },
    [store, onRead],
  );

  const template = useMemo(
    () => [boxWidth, ...placed.map(({ width }) => width)].map((width) => `${width}px`).join(' '),
    [placed],
  );
  const withProvider = !placed.some(({ column }) => column === 'provider');
  const shownRow = (id: ArticleId): ArticleRow | undefined => {
    const row = rows.get(id);
    return row && overlay(row, predictions);
  };

  const groupHead = (at: number, index: number, top: number): ReactNode => {
    const group = groups?.[at];
    if (!groups || !group || groupedBy === null) return null;
    const members = idsOfGroup(ids, groups, at);
    const held = selected.countIn(members);
    return (
      <GroupHead
        key={`group-${at}`}
        name={groupName(groupedBy, group.name)}
        size={group.count}
        index={index}
        top={top}
        span={placed.length + 1}
        selected={held === 0 ? 'none' : held === members.length ? 'all' : 'some'}
        onSelect={() => store.getState().selectSome(members, held < members.length)}
      />
    );
  };

  return (
    <div
      ref={scroller}
      id={places.grid}
      role="grid"
      tabIndex={0}
      aria-label="Articles"
      aria-rowcount={lines.length + 1}
      aria-colcount={placed.length + 1}
      aria-multiselectable
      aria-activedescendant={current !== null && currentIndex !== -1 ? rowElementId(current) : undefined}
      className="grid scrolls"
      data-density={dense ? 'dense' : 'comfortable'}
      style={{ '--grid-columns': template, '--row-height': `${rowHeight}px` }}
    >
      <div role="rowgroup" className="head-group">
        <Header
          selected={share}
          onSelectAll={onSelectAll}
          columns={placed}
          sort={sort}
          onSort={(column, add) => store.getState().sortBy(column, add)}
          onResize={resize}
          onResetWidth={resetWidth}
        />
      </div>
      <div role="rowgroup" className="rows" style={{ height: virtualizer.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const id = lines[index];
          if (id === undefined) return null;
          const head = groupAt(id);
          if (head !== null) return groupHead(head, index, start - headHeight);
          return (
            <Row
              key={id}
              id={id}
              row={shownRow(id)}
              index={index}
              top={start - headHeight}
              current={id === current}
              selected={selected.has(id)}
              dense={dense}
              columns={placed}
              withProvider={withProvider}
              decided={decisions.get(id)?.label ?? null}
              onChoose={onChoose}
              onOpen={onOpen}
              onTogglePublished={onTogglePublished}
              onUndo={onUndo}
            />
          );
        })}
      </div>
      {ids.length === 0 && empty}
    </div>
  );
}
