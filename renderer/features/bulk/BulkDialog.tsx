import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { CommandKey } from '../../commands/CommandKey';
import { isPressed } from '../../commands/pressed';
import { useKeyTable } from '../../commands/useCommands';
import { counted } from '../../format/number';
import { useDesk, useDeskStore } from '../../store/context';
import { readOnlyReason } from '../../store/library-state';
import type { Planning } from '../../store/state/bulk';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ChangeForm } from './ChangeForm';
import { ChangeSentences } from './ChangeSentences';
import { LeavingLine } from './LeavingLine';
import { Review } from './Review';
import { selectionWords, sentences } from './sentence';
import { useElsewhere } from './useElsewhere';

function titleOf(planning: Planning, selected: number): string {
  switch (planning.kind) {
    case 'none':
      return `Change ${counted(selected, 'article')}`;
    case 'asking':
    case 'ready':
      return `Preview: ${planning.title ?? sentences(planning.request.operations)}`;
    default:
      return planning satisfies never;
  }
}

/** Where changes of the selected articles are put together, and where any plan is looked at before it is written. */
export function BulkDialog() {
  const store = useDeskStore();
  const open = useDesk((s) => s.panel === 'bulk');
  const planning = useDesk((s) => s.planning);
  const changes = useDesk((s) => s.changes);
  const selected = useDesk((s) => s.selected.size);
  const facets = useDesk((s) => s.facets);
  const start = useDesk((s) => s.startField);
  const reason = useDesk((s) => readOnlyReason(s.library));
  const elsewhere = useElsewhere();
  const apply = useRef<HTMLButtonElement>(null);
  const waiting = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What had the focus has made room for something else.
    if (planning.kind === 'asking') waiting.current?.focus();
    else if (planning.kind === 'ready') apply.current?.focus();
  }, [planning.kind]);
  const { addChange, removeChange, previewChanges, planFollowing, dropPlan, applyPlan, closePanel } = store.getState();

  const close = (): void => {
    closePanel();
    dropPlan();
  };
  const go = (): void => {
    // What is typed counts: leaving its field enters it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    void previewChanges();
  };
  const goKeys = useKeyTable()['bulk.preview'];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isPressed('bulk.preview', goKeys, event.nativeEvent)) return;
    event.preventDefault();
    if (planning.kind === 'none') go();
    else if (planning.kind === 'ready' && planning.preview.files > 0 && reason === null) void applyPlan();
  };

  const { many, where } = selectionWords(selected, elsewhere);
  const back = planning.kind !== 'none' && planning.request !== null;

  const body = (): ReactNode => {
    switch (planning.kind) {
      case 'none':
        return (
          <>
            <p className="bulk-what">
              <b>{many}</b>, {where}
            </p>
            <div className="compose">
              <ChangeForm
                changes={changes}
                facets={facets}
                start={start}
                onChange={addChange}
                onRemove={removeChange}
              />
              <ChangeSentences changes={changes} onRemove={removeChange} />
            </div>
          </>
        );
      case 'asking':
        return (
          <div className="planning" role="status" tabIndex={-1} ref={waiting}>
            <progress className="scan-bar" aria-label="Working out the changes" />
            <p>
              Looking at {planning.articles > 0 ? counted(planning.articles, 'file') : 'the files'} as they are on disk
              now…
            </p>
          </div>
        );
      case 'ready':
        return (
          <Review preview={planning.preview}>
            {planning.request !== null && elsewhere > 0 && (
              <p className="bulk-what">
                <b>{many}</b>, {where}
              </p>
            )}
            <LeavingLine
              leaving={planning.preview.leaving}
              following={planning.request?.follow === true}
              onFollow={(follow) => void planFollowing(follow)}
            />
          </Review>
        );
      default:
        return planning satisfies never;
    }
  };

  return (
    <Dialog
      title={titleOf(planning, selected)}
      open={open}
      size={planning.kind === 'none' ? 'wide' : 'tall'}
      onOpenChange={(next) => !next && close()}
      onKeyDown={onKeyDown}
      footer={
        <>
          {back && (
            <Button look="quiet" onClick={dropPlan}>
              Back to the changes
            </Button>
          )}
          {reason !== null && <span className="bulk-reason">Read-only</span>}
          <span className="dialog-ends">
            <Button onClick={close}>Cancel</Button>
            {planning.kind === 'ready' ? (
              <Button
                key="apply"
                ref={apply}
                look="primary"
                disabled={planning.preview.files === 0 || reason !== null}
                onClick={() => void applyPlan()}
              >
                Apply to {counted(planning.preview.files, 'file')}
                <CommandKey command="bulk.preview" />
              </Button>
            ) : planning.kind === 'asking' ? null : (
              <Button key="preview" look="primary" disabled={changes.length === 0} onClick={go}>
                Preview {changes.length === 0 ? 'changes' : counted(changes.length, 'change')} in{' '}
                {counted(selected, 'article')}
                <CommandKey command="bulk.preview" />
              </Button>
            )}
          </span>
        </>
      }
    >
      <div className="bulk-body">{body()}</div>
    </Dialog>
  );
}
