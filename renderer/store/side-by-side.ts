import type { ArticleId } from '../../preload/contract/article';
import type { View } from './state/views';

/** Articles side by side: one stays, the others pass by beside it. */
export interface Compared {
  readonly pinned: ArticleId;
  /** The others, in order. */
  readonly others: readonly ArticleId[];
  /** The place of the first of the others that is shown. */
  readonly at: number;
  /** The one that keys act on. */
  readonly focused: ArticleId;
  readonly from: View;
}

/** How many of the others stand beside the pinned one. */
const beside = 2;

/** What is shown, from left to right. */
export function columnsOf({ pinned, others, at }: Compared): readonly ArticleId[] {
  return [pinned, ...others.slice(at, at + beside)];
}

/** With the next column to act on; the others move on under the last one. At an end nothing changes. */
export function movedColumn(compared: Compared, step: 1 | -1): Compared {
  const shown = columnsOf(compared);
  const next = shown[shown.indexOf(compared.focused) + step];
  const { others, pinned } = compared;
  const scrolls = step === 1 ? next === undefined : next === pinned && compared.at > 0;
  if (!scrolls) return next === undefined ? compared : { ...compared, focused: next };
  const at = compared.at + step;
  const focused = step === 1 ? others[at + beside - 1] : others[at];
  return focused === undefined || at < 0 ? compared : { ...compared, at, focused };
}

/** With the focused article pinned in the place of the one that was. */
export function pinnedFocused(compared: Compared): Compared {
  const { pinned, others, focused } = compared;
  if (focused === pinned) return compared;
  return { ...compared, pinned: focused, others: others.map((id) => (id === focused ? pinned : id)) };
}
