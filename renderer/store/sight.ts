import type { ArticleId } from '../../preload/contract/article';
import type { Screen } from '../../preload/contract/library';

/** Which part of the list is on the screen, in articles. */
export interface Sight {
  /** The place of the topmost one, from 0. */
  readonly first: number;
  /** How many there is room for. */
  readonly count: number;
}

/** Before the table has said what there is room for. */
export const atFirst: Sight = { first: 0, count: 50 };

/** Rows beyond the edges of the screen that are drawn, too. */
const beyond = 10;
/** As many as the contract lets come along. */
const most = 200;

/** Whether a place in the list is on the screen. */
export function isInSight(at: number, { first, count }: Sight): boolean {
  return at >= first && at < first + count;
}

/**
 * The place of what stays where it is when the list becomes another: the current article when it is in sight, else the
 * topmost one. At the very top nothing does, so that a list that grows is not carried away.
 */
export function anchorAt(ids: Uint32Array, current: ArticleId | null, sight: Sight): number {
  const at = current === null || sight.first === 0 ? -1 : ids.indexOf(current);
  return at !== -1 && isInSight(at, sight) ? at : sight.first;
}

/** What to ask for besides the order of another list, so that the screen can be drawn at once. */
export function screenOf(ids: Uint32Array, current: ArticleId | null, sight: Sight): Screen {
  const at = anchorAt(ids, current, sight);
  const anchor = sight.first === 0 ? null : (ids[at] ?? null);
  const above = Math.min(most, at - sight.first + beyond);
  return { anchor, at, above, below: Math.min(most, sight.first + sight.count - at + beyond) };
}

/**
 * The current article when the list becomes another. One that left it makes room: the one that takes its place in the
 * list when it was in sight, else the topmost one on the screen.
 */
export function followed(
  before: Uint32Array,
  after: Uint32Array,
  current: ArticleId | null,
  sight: Sight,
): ArticleId | null {
  if (current !== null && after.includes(current)) return current;
  const was = current === null ? -1 : before.indexOf(current);
  const at = was !== -1 && isInSight(was, sight) ? was : topAfter(before, after, sight);
  return after[Math.min(at, after.length - 1)] ?? null;
}

/** The article that a question took from the editor, and what is current in its stead. */
export interface Strayed {
  readonly from: ArticleId;
  readonly to: ArticleId | null;
}

/**
 * The same after a question of the editor's: the article that an earlier question took away comes back with the list
 * that holds it, unless the editor has gone on to another one since.
 */
export function followedBack(
  before: Uint32Array,
  after: Uint32Array,
  { current, strayed, sight }: { current: ArticleId | null; strayed: Strayed | null; sight: Sight },
): { readonly current: ArticleId | null; readonly strayed: Strayed | null } {
  const from = strayed !== null && strayed.to === current ? strayed.from : current;
  if (from !== null && after.includes(from)) return { current: from, strayed: null };
  const to = followed(before, after, current, sight);
  return { current: to, strayed: from === null ? null : { from, to } };
}

function topAfter(before: Uint32Array, after: Uint32Array, { first }: Sight): number {
  const top = first === 0 ? undefined : before[first];
  const at = top === undefined ? -1 : after.indexOf(top);
  return at === -1 ? first : at;
}
