import type { ArticleId } from '../../preload/contract/article';
import { counted } from '../format/number';
import type { DeskState } from '../store/state';
import { isBulk } from './bulk';

/** The marks that a key turns on and off. */
export type Markable = 'flagged' | 'reviewed';

const words: Readonly<Record<Markable, readonly [on: string, off: string]>> = {
  flagged: ['Flagged', 'Unflagged'],
  reviewed: ['Marked as reviewed:', 'No longer reviewed:'],
};

function isMarked({ rows }: DeskState, id: ArticleId, kind: Markable): boolean {
  return rows.get(id)?.marks.includes(kind) === true;
}

/** Marks the selected articles, else the current one; or takes the mark away where all of them are known to have it. */
export async function toggleMark(desk: DeskState, kind: Markable): Promise<void> {
  const bulk = isBulk(desk);
  const ids = bulk ? [...desk.selected] : desk.current === null ? [] : [desk.current];
  if (ids.length === 0) return;
  const on = !ids.every((id) => isMarked(desk, id, kind));
  const done = await desk.mark(ids, { [kind]: on });
  if (done && bulk) {
    desk.notify({ kind: 'told', message: `${words[kind][on ? 0 : 1]} ${counted(ids.length, 'article')}` });
  }
}
