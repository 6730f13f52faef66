import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import { useArticleDetail } from '../../store/article-detail';
import { useConnection, useDesk, useDeskStore } from '../../store/context';
import { overlay } from '../../store/predict';
import { versionOf } from '../../store/rows';
import { useNow } from '../../ui/useNow';
import { CompanionOffer } from './CompanionOffer';
import { conflictsOf } from './conflict';
import { draftKey, useDrafts } from './drafts';
import { fieldModels } from './field-model';
import { createInspectorHandlers } from './handlers';
import { InspectorView } from './InspectorView';
import { RawSection } from './RawSection';
import { TakenBackNotice } from './TakenBackNotice';
import { useChanges } from './useChanges';
import { useInHand } from './useInHand';
import { useLeaving } from './useLeaving';
import { useSuggestions } from './useSuggestions';

interface InspectorPanelProps {
  readonly id: ArticleId | null;
  /** What is known of the article outside its file: above its fields. */
  readonly children?: ReactNode;
}

/** The inspector of the current article. */
export function InspectorPanel({ id, children }: InspectorPanelProps) {
  return id === null ? null : <OpenInspector id={id}>{children}</OpenInspector>;
}

function OpenInspector({ id, children }: { readonly id: ArticleId; readonly children: ReactNode }) {
  const store = useDeskStore();
  const connection = useConnection();
  const state = useArticleDetail(id);
  const known = useDesk(({ rows }) => rows.get(id));
  const predictions = useDesk((desk) => desk.predictions);
  const notices = useDesk((desk) => desk.notices);
  const facets = useDesk((desk) => desk.facets);
  const version = useDesk((desk) => versionOf(desk, id));
  const info = useDesk(({ library }) => (library.kind === 'open' || library.kind === 'opening' ? library.info : null));
  const drafts = useDrafts((all) => all.drafts);
  const now = useNow();
  const aside = useRef<HTMLElement>(null);
  useLeaving(aside);
  const changes = useChanges(id, version);
  const { suggestions, dismiss } = useSuggestions(id, version);
  const handlers = useMemo(() => createInspectorHandlers(store, connection, id), [store, connection, id]);

  const detail = state.kind === 'ready' ? state.detail : null;
  const found = known ?? detail?.row;
  const [last, setLast] = useState({ id, row: found });
  if (last.id !== id || (found !== undefined && last.row !== found)) setLast({ id, row: found });
  // Between leaving the list and being known to be gone there is nothing newer; the fields keep their focus.
  const base = found ?? (last.id === id ? last.row : undefined);
  const draft = (field: string) => drafts[draftKey(info?.folder ?? '', base?.path ?? '', field)] ?? null;
  const texts = { title: draft('title'), excerpt: draft('excerpt') };
  const drafted = texts.title !== null || texts.excerpt !== null;
  useInHand(aside, id, drafted);
  if (!base || !info) return <aside className="inspector" aria-label="Inspector" aria-busy />;

  const row = overlay(base, predictions);
  return (
    <aside ref={aside} className="inspector scrolls" aria-label="Inspector" aria-busy={state.kind === 'loading'}>
      {state.kind === 'failed' && (
        <p className="inspector-refusal" role="alert">
          {state.message} {drafted && 'What you typed is still in its field, to be copied.'}
        </p>
      )}
      {children}
      <CompanionOffer id={id} />
      <TakenBackNotice id={id} readOnly={info.readOnly} now={now} />
      {/* Fields begin anew with an article: a number half typed must never reach another file. */}
      <InspectorView
        key={id}
        row={row}
        detail={detail}
        models={fieldModels(row, detail, info.readOnly)}
        readOnly={info.readOnly}
        conflicts={conflictsOf(notices, id)}
        drafts={texts}
        facets={facets}
        suggestions={suggestions}
        changes={changes}
        now={now}
        raw={<RawSection id={id} version={version} problems={detail?.problems ?? []} />}
        {...handlers}
        onDismissTopic={dismiss}
      />
    </aside>
  );
}
