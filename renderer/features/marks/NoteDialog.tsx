import { useState, type KeyboardEvent } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import { longestNote } from '../../../preload/contract/review';
import { paragraphForEye } from '../../format/paragraph';
import { useDesk, useDeskStore } from '../../store/context';
import { folderOf } from '../../store/library-state';
import { useAnswer } from '../../store/use-answer';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Kbd } from '../../ui/Kbd';
import { noteKey, useNoteDrafts } from './note-drafts';

const saveKeys = '$mod+Enter';

/** A note about the current article, for the editor's own eyes. */
export function NoteDialog() {
  const open = useDesk((s) => s.panel === 'note');
  const current = useDesk((s) => s.current);
  return open && current !== null ? <OpenNote key={current} id={current} /> : null;
}

function OpenNote({ id }: { readonly id: ArticleId }) {
  const store = useDeskStore();
  const title = useDesk((s) => s.rows.get(id)?.title ?? '');
  const kept = useAnswer('marks.read', { ids: [id] }, ['marks.changed'])?.[0]?.note;
  const key = useDesk((s) => noteKey(folderOf(s.library) ?? '', s.rows.get(id)?.path ?? ''));
  const draft = useNoteDrafts(({ drafts }) => drafts[key]);
  const put = useNoteDrafts((s) => s.put);
  const text = draft ?? kept ?? '';

  // Looked up before the dialog takes the focus.
  const [opener] = useState(() => document.activeElement);

  const close = (): void => {
    put(key, null);
    store.getState().closePanel();
    requestAnimationFrame(() => {
      if (opener instanceof HTMLElement) opener.focus();
    });
  };
  const save = async (note: string): Promise<void> => {
    if (await store.getState().mark([id], { note })) close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save(text);
  };

  return (
    <Dialog
      title="Note"
      open
      onOpenChange={(next) => !next && close()}
      onKeyDown={onKeyDown}
      footer={
        <>
          <span className="note-hint">Kept on this computer, not in the file.</span>
          {kept !== undefined && kept !== '' && (
            <Button look="quiet" onClick={() => void save('')}>
              Remove note
            </Button>
          )}
          <Button look="primary" disabled={kept === undefined} onClick={() => void save(text)}>
            Save <Kbd keys={saveKeys} />
          </Button>
        </>
      }
    >
      <p className="note-title truncate">{paragraphForEye(title)}</p>
      {kept !== undefined && (
        <textarea
          className="text-area note-text"
          aria-label={`Note about ${title}`}
          rows={6}
          maxLength={longestNote}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that asks for one text begins in it
          autoFocus
          value={text}
          onChange={(event) => put(key, event.target.value)}
        />
      )}
    </Dialog>
  );
}
