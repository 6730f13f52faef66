import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import { anchoredScroll } from './anchor';

interface Following {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly ids: Uint32Array;
  readonly current: ArticleId | null;
  readonly rowHeight: number;
  readonly headHeight: number;
  /** The scroller's, which is another when something comes to stand under it. */
  readonly height: number;
}

/** Keeps the current row in sight when it moves, and in its place on the screen when the list becomes another. */
export function useFollowing({ scroller, ids, current, rowHeight, headHeight, height: outer }: Following): void {
  const before = useRef({ ids, current, rowHeight, outer });

  useLayoutEffect(() => {
    const element = scroller.current;
    const last = before.current;
    before.current = { ids, current, rowHeight, outer };
    if (!element) return;
    const height = element.clientHeight - headHeight;
    if (last.ids !== ids) {
      const viewport = { scrollTop: element.scrollTop, height, rowHeight };
      element.scrollTo({ top: anchoredScroll(last.ids, ids, current, viewport) });
    }
    if (last.rowHeight !== rowHeight) element.scrollTo({ top: (element.scrollTop / last.rowHeight) * rowHeight });
    if (current === null || (last.current === current && last.outer === outer)) return;
    const top = ids.indexOf(current) * rowHeight;
    if (top < 0) return;
    // Only what was in sight is kept there when the table is made lower.
    const wasInSight = top >= element.scrollTop && top <= element.scrollTop + last.outer - headHeight;
    if (last.current === current && !wasInSight) return;
    if (top < element.scrollTop) element.scrollTo({ top });
    else if (top + rowHeight > element.scrollTop + height) element.scrollTo({ top: top + rowHeight - height });
  }, [scroller, ids, current, rowHeight, headHeight, outer]);
}
