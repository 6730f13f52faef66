import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import { anchoredScroll } from './anchor';

interface Following {
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly ids: Uint32Array;
  readonly current: ArticleId | null;
  readonly rowHeight: number;
  readonly headHeight: number;
  /** The scroller's, which is another when something comes to stand under it. */
  readonly height: number;
  /** Where the last list that had rows stood, in CSS pixels. */
  readonly kept: () => number;
}

/**
 * Keeps the current row in sight when it moves, and in its place on the screen when the list becomes another. Before the
 * virtualizer is asked for its rows.
 */
export function useFollowing({
  virtualizer,
  ids,
  current,
  rowHeight,
  headHeight,
  height: outer,
  kept,
}: Following): void {
  const before = useRef({ ids, current, rowHeight, outer });
  const [drawn, setDrawn] = useState(ids);
  if (drawn !== ids) {
    setDrawn(ids);
    // Known before the rows are drawn, or those of the old place would be drawn for nothing.
    const scrollTop = drawn.length === 0 ? kept() : (virtualizer.scrollElement?.scrollTop ?? 0);
    const viewport = { scrollTop, height: outer - headHeight, rowHeight };
    // oxlint-disable-next-line react/immutability -- the virtualizer is no value but a place; React is told by the state above
    virtualizer.scrollOffset = anchoredScroll(drawn, ids, current, viewport);
  }

  useLayoutEffect(() => {
    const element = virtualizer.scrollElement;
    const last = before.current;
    before.current = { ids, current, rowHeight, outer };
    if (!element) return;
    const height = element.clientHeight - headHeight;
    if (last.ids !== ids) element.scrollTo({ top: virtualizer.scrollOffset ?? 0 });
    if (last.rowHeight !== rowHeight) element.scrollTo({ top: (element.scrollTop / last.rowHeight) * rowHeight });
    if (current === null || (last.current === current && last.outer === outer)) return;
    const top = ids.indexOf(current) * rowHeight;
    if (top < 0) return;
    // Only what was in sight is kept there when the table is made lower.
    const wasInSight = top >= element.scrollTop && top <= element.scrollTop + last.outer - headHeight;
    if (last.current === current && !wasInSight) return;
    if (top < element.scrollTop) element.scrollTo({ top });
    else if (top + rowHeight > element.scrollTop + height) element.scrollTo({ top: top + rowHeight - height });
  }, [virtualizer, ids, current, rowHeight, headHeight, outer]);
}
