import type { SavedView, ViewShape } from '../../preload/contract/views';
import { sameSort } from './sort';
import type { DeskState } from './state';

type Shown = Pick<DeskState, 'filter' | 'grouping' | 'preferences'>;

/** What the table lists now, and how, as a view would keep it. */
export function shapeNow({ filter, grouping, preferences }: Shown): ViewShape {
  return { filter, sort: preferences.sort, hidden: preferences.columns.hidden, grouping };
}

/** Whether the table is not any more as the view has it. What a view leaves open does not count. */
export function isEdited(view: ViewShape, shown: Shown): boolean {
  const now = shapeNow(shown);
  const hidden = now.hidden ?? [];
  return (
    view.filter.trim() !== now.filter.trim() ||
    view.grouping !== now.grouping ||
    (view.sort !== null && !sameSort(view.sort, now.sort ?? [])) ||
    (view.hidden !== null &&
      (view.hidden.length !== hidden.length || !view.hidden.every((one) => hidden.includes(one))))
  );
}

/** The view that is open; `null` when none is. */
export function openView({ saved, openId }: Pick<DeskState, 'saved' | 'openId'>): SavedView | null {
  return (openId !== null && saved?.find(({ id }) => id === openId)) || null;
}

/** A name for another view made from this one that no view has yet, e.g. `Inbox 2`. */
export function nextName(name: string, views: readonly SavedView[]): string {
  const taken = new Set(views.map((view) => view.name.toLowerCase()));
  let number = 2;
  while (taken.has(`${name} ${number}`.toLowerCase())) number += 1;
  return `${name} ${number}`;
}
