import type { ArticleId, Field } from '../../preload/contract/article';
import type { Connection } from '../../preload/contract/contract';
import { steppedQuality } from '../store/changes';
import { readOnlyReason } from '../store/library-state';
import { shownRow } from '../store/rows';
import type { DeskState, DeskStore } from '../store/state';

/** Whether a decision is about the selected articles and not about the current row. */
export function isBulk({ selected, view }: DeskState): boolean {
  // Where articles are shown one by one, what is selected in the table is not meant.
  return selected.size > 0 && view === 'articles';
}

/**
 * Opens the panel in which changes of the selected articles are put together, at the given field. Says why not, when
 * nothing can be written.
 */
export function openBulk({ getState, setState }: DeskStore, field: Field | null = null): void {
  const { selected, library, notify, openPanel } = getState();
  if (selected.size === 0) return;
  const reason = readOnlyReason(library);
  if (reason !== null) {
    notify({ kind: 'error', message: reason });
    return;
  }
  setState({ planning: { kind: 'none' }, startField: field });
  openPanel('bulk');
}

/** What `publishSelected` would do: it publishes, unless every selected article is known to be published. */
export function wouldPublish(desk: DeskState): boolean {
  // Without a copy: the bar asks with every change of the desk, and the first one that is not published answers.
  for (const id of desk.selected) if (shownRow(desk, id)?.published !== true) return true;
  return false;
}

/** Puts "publish" on the list, or "unpublish" where every selected article is known to be published, and shows the list. */
export function publishSelected(store: DeskStore): void {
  const desk = store.getState();
  desk.addChange({ field: 'published', op: 'set', value: wouldPublish(desk) });
  openBulk(store, 'published');
}

/** Puts so many points of quality more on the list, and shows it. */
export function stepSelected(store: DeskStore, points: number): void {
  store.setState(({ changes }) => ({ changes: steppedQuality(changes, points) }));
  openBulk(store, 'quality');
}

/** Shows what the changes would do; without any, the panel to choose them. */
export function previewSelected(store: DeskStore): void {
  if (store.getState().changes.length === 0) openBulk(store);
  else void store.getState().previewChanges();
}

/**
 * Shows what would put back the decisions that another writer took back: in the selected articles, or in all of the view
 * when none is selected.
 */
export function putBackSelected({ getState }: DeskStore, connection: Connection): void {
  const { selected, ids, notify, library } = getState();
  const asked = selected.size > 0 ? [...selected] : [...ids];
  const reason = readOnlyReason(library);
  if (reason !== null) notify({ kind: 'error', message: reason });
  else if (asked.length > 0) previewPutBack({ getState }, connection, asked);
}

/** Shows what would put back the decisions that another writer took back in these articles. */
export function previewPutBack(
  { getState }: Pick<DeskStore, 'getState'>,
  connection: Connection,
  ids: readonly ArticleId[],
): void {
  const intent = { request: null, title: 'Put back what was decided' };
  void getState().review(() => connection.call('takenBack.preview', { ids }), intent, ids.length);
}
