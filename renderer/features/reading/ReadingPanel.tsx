import { useCallback, useEffect, useRef, useState } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import { openLink } from '../../commands/links';
import { places } from '../../commands/places';
import { useArticleDetail } from '../../store/article-detail';
import { useConnection, useDesk, useDeskStore } from '../../store/context';
import { overlay } from '../../store/predict';
import { ReadingView } from './ReadingView';

interface ReadingPanelProps {
  readonly id: ArticleId | null;
}

/** The reading pane of the current article. */
export function ReadingPanel({ id }: ReadingPanelProps) {
  return id === null ? <NothingToRead /> : <OpenArticle id={id} />;
}

function NothingToRead() {
  const none = useDesk((s) => s.answered && s.ids.length === 0);
  return (
    <div className="galley galley-empty">
      <p>{none ? 'There is no article to read.' : 'Choose an article to read it here.'}</p>
    </div>
  );
}

function OpenArticle({ id }: { readonly id: ArticleId }) {
  const store = useDeskStore();
  const connection = useConnection();
  const state = useArticleDetail(id);
  const known = useDesk(({ rows }) => rows.get(id));
  const predictions = useDesk((desk) => desk.predictions);
  // What may be loaded came with the document: a change counts from the next load of the page, which it brings about.
  const [imagesAllowed] = useState(() => store.getState().preferences.remoteImages);

  const opened = useRef(id);

  // The next article begins at its top; a change of this one keeps its place.
  useEffect(() => {
    if (opened.current === id) return;
    opened.current = id;
    // Whatever scrolls it: its own pane, or in a low window the one that it shares with the inspector.
    document.getElementById(places.reading)?.firstElementChild?.scrollIntoView();
  }, [id]);

  const onOpenLink = useCallback(
    (url: string) => {
      const { app, report } = store.getState();
      if (app) openLink(url, app.host, connection).catch(report);
    },
    [store, connection],
  );
  const onAllowImages = useCallback(() => void store.getState().toggleRemoteImages(), [store]);

  const detail = state.kind === 'ready' ? state.detail : null;
  const row = known ?? detail?.row;
  if (!row) return <div className="galley" aria-busy />;
  return (
    <ReadingView
      row={overlay(row, predictions)}
      detail={detail}
      failure={state.kind === 'failed' ? state.message : null}
      imagesAllowed={imagesAllowed}
      onAllowImages={onAllowImages}
      onOpenLink={onOpenLink}
    />
  );
}
