import { X } from 'lucide-react';
import { useCallback, type ReactNode } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import type { Refusal } from '../../../preload/contract/edit';
import { CommandKey } from '../../commands/CommandKey';
import { companionWords } from '../../format/companion';
import { count, counted } from '../../format/number';
import { useDesk, useDeskStore } from '../../store/context';
import { readOnlyReason } from '../../store/library-state';
import { companionOf } from '../../store/rules';
import { insistence, requestOf } from '../../store/conflicts';
import { isInspected } from '../../store/drawers';
import { canPutBack, puttingBack } from '../../store/put-back';
import { isPassing, type Notice, refusalsToTell } from '../../store/notices';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { IconButton } from '../../ui/IconButton';
import { RefusalList } from './RefusalList';
import { useDismissal } from './useDismissal';

const shownFor = 7_000;

/** The change that belongs to what was just done, where it made the article leave a rule. */
function Companion({ article }: { readonly article: ArticleId }) {
  const store = useDeskStore();
  const companion = useDesk((desk) => companionOf(desk, article));
  const current = useDesk((desk) => desk.current === article);
  if (companion === null) return null;
  return (
    <Button small onClick={() => void store.getState().followRules(article)}>
      {companionWords(companion.operations)}
      {current && <CommandKey command="article.match" />}
    </Button>
  );
}

function Changed({ notice }: { readonly notice: Extract<Notice, { kind: 'changed' | 'undone' }> }) {
  const store = useDeskStore();
  const done = notice.kind === 'changed';
  const takeBack = (): void => {
    const { undo, redo } = store.getState();
    void (done ? undo({ entry: notice.entry }) : redo({ entry: notice.entry }));
  };
  return (
    <>
      <span className="notice-text" title={notice.label}>
        {notice.label}
      </span>
      <span className="notice-ways">
        {notice.kind === 'changed' && notice.article !== null && <Companion article={notice.article} />}
        <Button look="quiet" small onClick={takeBack}>
          {done ? 'Undo' : 'Redo'}
          <CommandKey command={done ? 'edit.undo' : 'edit.redo'} />
        </Button>
      </span>
    </>
  );
}

function Refused({ notice }: { readonly notice: Extract<Notice, { kind: 'refused' }> }) {
  const store = useDeskStore();
  const { id, requests, refusals, changed } = notice;
  const shown = useDesk((s) => (s.current !== null && isInspected(s) ? s.current : null));
  const onUseMine = (refusal: Refusal): void => {
    const request = requestOf(requests, refusal.id);
    if (request === undefined || refusal.id === null) return;
    store.getState().settleRefusal(id, refusal.id);
    const edits = insistence(request, { chosen: [refusal], open: refusals, settled: [] });
    void store.getState().applyEach(edits);
  };
  const onPutBack = (chosen: readonly Refusal[]): void => {
    for (const { id: article } of chosen) if (article !== null) store.getState().settleRefusal(id, article);
    void store.getState().applyEach(puttingBack(chosen));
  };
  const told = refusalsToTell(notice, shown);
  const left = told.filter(canPutBack);
  const rest = changed > 0 ? `; ${counted(changed, 'other')} changed` : '';
  return (
    <div className="notice-body">
      <span className="notice-text">
        {counted(told.length, 'file')} not changed{rest}
      </span>
      <RefusalList
        refusals={told}
        canRetry={requests.length > 0}
        onKeepTheirs={({ id: article }) => article !== null && store.getState().settleRefusal(id, article)}
        onUseMine={onUseMine}
        onPutBack={(refusal) => onPutBack(left.filter((one) => one.id === refusal.id))}
      />
      {left.length > 1 && (
        <span className="refusal-actions">
          <Button small onClick={() => store.getState().dismiss(id)}>
            Leave all
          </Button>
          <Button small onClick={() => onPutBack(left)}>
            Put all {count(left.length)} back
          </Button>
        </span>
      )}
    </div>
  );
}

function ViewRemoved({ notice }: { readonly notice: Extract<Notice, { kind: 'view-removed' }> }) {
  const store = useDeskStore();
  const bringBack = (): void => {
    store.getState().dismiss(notice.id);
    void store.getState().restoreSaved(notice.view);
  };
  return (
    <>
      <span className="notice-text">Removed the view “{notice.name}”</span>
      <Button look="quiet" small onClick={bringBack}>
        Undo
      </Button>
    </>
  );
}

function Apart({ ids }: { readonly ids: readonly ArticleId[] }) {
  const store = useDeskStore();
  return (
    <>
      <span className="notice-text">{counted(ids.length, 'article')} no longer taken for duplicates</span>
      <Button look="quiet" small onClick={() => void store.getState().joinAgain(ids)}>
        Undo
      </Button>
    </>
  );
}

/** Who holds a library that is only read is told by its banner. */
function Said({ message }: { readonly message: string }) {
  const readOnly = useDesk((s) => readOnlyReason(s.library));
  return <span className="notice-text">{message === readOnly ? 'Read-only: nothing was changed.' : message}</span>;
}

function content(notice: Notice): ReactNode {
  switch (notice.kind) {
    case 'changed':
    case 'undone':
      return <Changed notice={notice} />;
    case 'refused':
      return <Refused notice={notice} />;
    case 'view-removed':
      return <ViewRemoved notice={notice} />;
    case 'apart':
      return <Apart ids={notice.ids} />;
    case 'told':
    case 'error':
      return <Said message={notice.message} />;
    default:
      return notice satisfies never;
  }
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const store = useDeskStore();
  const passing = isPassing(notice);
  const dismiss = useCallback(() => store.getState().dismiss(notice.id), [store, notice.id]);
  const { handlers } = useDismissal(passing ? shownFor : null, dismiss);
  return (
    <div className={classes('notice', !passing && 'is-warning')} data-kind={notice.kind} {...handlers}>
      <div className="notice-content">{content(notice)}</div>
      <IconButton label="Dismiss" icon={<X size={14} aria-hidden />} onClick={dismiss} />
    </div>
  );
}

/** What just happened, with its way back; newest at the bottom, where the eye comes from the table. */
export function Notices() {
  const notices = useDesk((s) => s.notices);
  const gentle = notices.filter(isPassing);
  const shown = useDesk((s) => (s.current !== null && isInspected(s) ? s.current : null));
  const grave = notices.filter(
    (notice) => !isPassing(notice) && (notice.kind !== 'refused' || refusalsToTell(notice, shown).length > 0),
  );
  return (
    <div className="notices">
      <div role="alert" className="notice-group">
        {grave.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </div>
      <div role="status" className="notice-group">
        {gentle.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </div>
    </div>
  );
}
