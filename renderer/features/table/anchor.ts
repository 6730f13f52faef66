import type { ArticleId } from '../../../preload/contract/article';
import { anchorAt } from '../../store/sight';

/** What is on screen, in rows and CSS pixels. */
export interface Viewport {
  readonly scrollTop: number;
  readonly height: number;
  readonly rowHeight: number;
}

/**
 * Where to scroll when the list becomes another, so that what the editor looks at stays where it is: the current row
 * when it is in sight, else the topmost row. At the very top the list stays at its top.
 */
export function anchoredScroll(
  before: Uint32Array,
  after: Uint32Array,
  current: ArticleId | null,
  { scrollTop, height, rowHeight }: Viewport,
): number {
  if (scrollTop <= 0) return 0;
  const first = Math.floor(scrollTop / rowHeight);
  const at = anchorAt(before, current, { first, count: Math.ceil((scrollTop + height) / rowHeight) - first });
  const anchor = before[at];
  const next = anchor === undefined ? -1 : after.indexOf(anchor);
  const wanted = next === -1 ? scrollTop : scrollTop + (next - at) * rowHeight;
  return Math.max(0, Math.min(wanted, after.length * rowHeight - height));
}
