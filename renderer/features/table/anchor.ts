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
  current: number | null,
  { scrollTop, height, rowHeight }: Viewport,
): number {
  if (scrollTop <= 0) return 0;
  const top = Math.floor(scrollTop / rowHeight);
  const currentAt = current === null ? -1 : before.indexOf(current);
  const inSight = currentAt >= top && currentAt * rowHeight < scrollTop + height;
  const anchorAt = inSight ? currentAt : top;
  const anchor = before[anchorAt];
  const next = anchor === undefined ? -1 : after.indexOf(anchor);
  return next === -1 ? scrollTop : scrollTop + (next - anchorAt) * rowHeight;
}
