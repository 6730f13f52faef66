import type { ArticleId, FieldValues } from '../../../preload/contract/article';
import type { Connection } from '../../../preload/contract/contract';
import type { EditRequest } from '../../../preload/contract/edit';
import type { DeskStore } from '../../store/desk';
import type { Conflict } from './conflict';
import { withTail } from './draft';
import { draftKey, useDrafts } from './drafts';
import type { InspectorHandlers } from './inspector-props';

/** What the inspector of one article does. Every edit goes through the store, with what the editor saw. */
export function createInspectorHandlers(
  store: DeskStore,
  connection: Connection,
  id: ArticleId,
): Omit<InspectorHandlers, 'onDismissTopic'> {
  const key = (field: string): string => {
    const { library, rows } = store.getState();
    const folder = library.kind === 'open' || library.kind === 'opening' ? library.info.folder : '';
    return draftKey(folder, rows.get(id)?.path ?? '', field);
  };
  const dropDraft = (field: string): void => useDrafts.getState().put(key(field), null);

  /** Applies, and goes on once the file says what was asked for. */
  const apply = async (request: EditRequest, written?: () => void): Promise<void> => {
    const outcome = await store.getState().apply(request);
    if (outcome !== null && outcome.refused.length === 0) written?.();
  };
  const call = (method: 'articles.showInFolder' | 'articles.openInEditor'): void => {
    connection.call(method, { id }).catch(store.getState().report);
  };
  const settle = ({ notice }: Conflict): void => store.getState().settleRefusal(notice, id);

  return {
    onEdit: (operation, seen) => void apply({ ids: [id], operations: [operation], seen }),
    onDraft: (field, draft) => useDrafts.getState().put(key(field), draft),
    onSave: (field, { text, seen }) => {
      const asked = key(field);
      const saw: Partial<FieldValues> = { [field]: seen };
      const operation = { field, op: 'set', value: withTail(text, seen) } as const;
      void apply({ ids: [id], operations: [operation], seen: saw }, () => {
        // What was typed on while it was being written stays.
        if (useDrafts.getState().drafts[asked]?.text === text) useDrafts.getState().put(asked, null);
      });
    },
    onKeepTheirs: (conflict) => {
      settle(conflict);
      dropDraft(conflict.field);
    },
    onUseMine: (conflict) => {
      settle(conflict);
      if (!conflict.again) return;
      void apply(conflict.again, () => dropDraft(conflict.field));
    },
    onUndo: ({ entry }) => void store.getState().undo({ entry, id }),
    onRedo: ({ entry }) => void store.getState().redo({ entry, id }),
    onShowInFolder: () => call('articles.showInFolder'),
    onOpenInEditor: () => call('articles.openInEditor'),
  };
}
