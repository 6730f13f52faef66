import type { ArticleId } from '../../preload/contract/article';
import type { Grouping, RowGroup } from '../../preload/contract/library';

/** The list on screen after an edit of ours, and how many of its rows no longer belong into it. */
export interface Held {
  readonly ids: Uint32Array;
  readonly departed: number;
}

/**
 * Keeps rows where they are under the editor's hands: an edit may take its row out of the filter or move it in the
 * order, and it should neither vanish nor jump before the next question is asked. When rows arrived that the list does
 * not have (an undo brought them back), the fresh list is shown instead.
 */
export function hold(shown: Uint32Array, fresh: Uint32Array): Held {
  let highest = 0;
  for (const id of shown) if (id > highest) highest = id;
  const isShown = new Uint8Array(highest + 1);
  for (const id of shown) isShown[id] = 1;
  const arrived = fresh.some((id) => isShown[id] !== 1);
  return arrived ? { ids: fresh, departed: 0 } : { ids: shown, departed: shown.length - fresh.length };
}

/** The list to show, in groups or not. */
export interface Listed extends Held {
  readonly groups: readonly RowGroup[] | null;
  /** What `groups` were gathered by. */
  readonly groupedBy: Grouping | null;
}

/**
 * The list with the article that the editor is typing into, which stays where it stood when the list would lose it: its
 * fields must not become those of another one. `shown`: the list it stands in now.
 */
export function withKept(listed: Listed, shown: Uint32Array, kept: ArticleId): Listed {
  const { ids, groups, groupedBy, departed } = listed;
  const was = shown.indexOf(kept);
  if (was === -1 || ids.includes(kept)) return listed;
  const at = Math.min(was, ids.length);
  const all = new Uint32Array(ids.length + 1);
  all.set(ids.subarray(0, at));
  all[at] = kept;
  all.set(ids.subarray(at), at + 1);
  return { ids: all, departed: departed + 1, groups: groups && withOneMore(groups, at), groupedBy };
}

/** The groups after a row came at a place, counted from 0. */
function withOneMore(groups: readonly RowGroup[], at: number): readonly RowGroup[] {
  let end = 0;
  const group = groups.findIndex(({ count }) => (end += count) >= at);
  return groups.map((one, i) => (i === group ? { ...one, count: one.count + 1 } : one));
}
