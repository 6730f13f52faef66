import type { Operation } from '../../preload/contract/edit';
import type { DeskState } from '../store/state';
import { shownRow } from '../store/rows';

/** Applies operations to the current row, with what the row shows as what was seen. */
function decide(desk: DeskState, operation: Operation, field: 'published' | 'quality'): void {
  const { current } = desk;
  const row = current === null ? undefined : shownRow(desk, current);
  if (!row) return;
  void desk.apply({ ids: [row.id], operations: [operation], seen: { [field]: row[field] } });
}

/** Publishes what is not published, and unpublishes what is or does not say. */
export function togglePublished(desk: DeskState): void {
  const row = desk.current === null ? undefined : shownRow(desk, desk.current);
  // "Not stated" is published by the site, so the other way is unpublished.
  decide(desk, { field: 'published', op: 'set', value: row?.published === false }, 'published');
}

/** Unpublishes what is published or does not say. */
export function unpublish(desk: DeskState): void {
  decide(desk, { field: 'published', op: 'set', value: false }, 'published');
}

/** Changes the quality by that many points. */
export function stepQuality(desk: DeskState, points: number): void {
  decide(desk, { field: 'quality', op: 'add', value: points }, 'quality');
}
