import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { ArticleId, ArticleRow } from '../../../preload/contract/article';
import type { DuplicateCluster } from '../../../preload/contract/duplicates';
import { CommandKey } from '../../commands/CommandKey';
import { useScreenCommands } from '../../commands/useCommands';
import { counted } from '../../format/number';
import { useConnection, useDesk, useDeskStore } from '../../store/context';
import { newestApart } from '../../store/duplicates';
import { readOnlyReason } from '../../store/library-state';
import { useAnswer } from '../../store/use-answer';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import { KeyHint } from '../../ui/KeyHint';
import { ClusterCard } from './ClusterCard';
import { useKeepAll } from './useKeepAll';

/** The cluster of the current article, else the first one. */
function placeOf(clusters: readonly DuplicateCluster[], current: ArticleId | null): number {
  return current === null
    ? 0
    : Math.max(
        0,
        clusters.findIndex(({ ids }) => ids.includes(current)),
      );
}

const guessedHeight = 168;
const noClusters: readonly DuplicateCluster[] = [];

/** All stories that several articles tell, newest first: which one to keep, or that they are not the same. */
export function DuplicatesView() {
  const store = useDeskStore();
  const connection = useConnection();
  const found = useAnswer('duplicates.list', null, ['duplicates.changed']);
  const readOnly = useDesk((s) => readOnlyReason(s.library) !== null);
  const current = useDesk((s) => s.current);
  const apart = useDesk(newestApart);
  const scroller = useRef<HTMLDivElement>(null);
  const clusters = found?.clusters ?? noClusters;
  const shownAt = useMemo(() => placeOf(clusters, current), [clusters, current]);
  // oxlint-disable-next-line react/incompatible-library -- there is no compiler here that would memoise its functions
  const cards = useVirtualizer({
    count: clusters.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => guessedHeight,
    getItemKey: (index) => clusters[index]?.ids.join('-') ?? index,
    overscan: 4,
  });
  const { keepAll, asking } = useKeepAll(clusters);

  const select = (index: number): void => store.getState().setCurrent(clusters[index]?.ids[0] ?? null);
  const go = (next: number): void => {
    const to = Math.max(0, Math.min(clusters.length - 1, next));
    select(to);
    const size = cards.measurementsCache[to]?.size ?? guessedHeight;
    // Of one that is higher than the list, its beginning.
    cards.scrollToIndex(to, { align: size > (scroller.current?.clientHeight ?? 0) ? 'start' : 'auto' });
  };
  const listed = clusters.length > 0;
  const first = useRef(shownAt);
  useEffect(() => {
    if (!listed) return;
    scroller.current?.focus();
    cards.scrollToIndex(first.current, { align: 'start' });
    // Commands act on the article that is shown: one of the story, also where the one before tells none.
    const shown = clusters[first.current];
    const { current: before, setCurrent } = store.getState();
    const made = shown && (before === null || !shown.ids.includes(before)) ? (shown.ids[0] ?? null) : null;
    if (made === null) return;
    setCurrent(made);
    // Who only looked finds the place again that they came from.
    return () => {
      const { current: left, view } = store.getState();
      if (view === 'articles' && left === made) setCurrent(before);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- stories that are found later move nothing
  }, [listed, cards, store]);

  /** Plans to unpublish, shown for approval before anything is written. */
  const unpublish = (rest: readonly ArticleRow[]): void => {
    if (rest.length === 0) {
      store.getState().notify({ kind: 'told', message: 'The others of this story are unpublished already.' });
      return;
    }
    const request = {
      ids: rest.map(({ id }) => id),
      operations: [{ field: 'published', op: 'set', value: false }],
    } as const;
    void store
      .getState()
      .review(() => connection.call('edits.preview', request), { request, title: null }, rest.length);
  };
  const dismiss = (cluster: DuplicateCluster): void => {
    void store
      .getState()
      .setApart(cluster.ids)
      .then(() => scroller.current?.focus());
  };
  const compare = (cluster: DuplicateCluster): void => store.getState().compare(cluster.ids);

  const cluster = clusters[shownAt];
  const decidable = cluster !== undefined && !readOnly;
  useScreenCommands({
    'move.next': listed ? () => go(shownAt + 1) : undefined,
    'move.previous': listed ? () => go(shownAt - 1) : undefined,
    'duplicates.keep': decidable
      ? () => scroller.current?.querySelector<HTMLElement>('[aria-current=true] [data-keep]')?.click()
      : undefined,
    'duplicates.dismiss': decidable ? () => dismiss(cluster) : undefined,
    'edit.undo': apart === null ? undefined : () => void store.getState().joinAgain(apart.ids),
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target !== scroller.current) {
      // A choice within a story has its own use for the arrows; Escape leads back to the stories.
      if (event.key === 'Escape') scroller.current?.focus();
      return;
    }
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: shownAt + 1,
      ArrowUp: shownAt - 1,
      Home: 0,
      End: clusters.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) go(to);
    else if (event.key === 'Escape') store.getState().show('articles');
    else return;
    event.preventDefault();
  };

  return (
    <div className="view duplicates" aria-busy={found === null || found.looking}>
      <div className="view-head">
        <h2 className="view-title">
          {listed
            ? counted(clusters.length, 'story told more than once', 'stories told more than once')
            : 'Near-duplicates'}
        </h2>
        {found?.looking && <span className="muted">Looking…</span>}
        <span className="view-head-end">
          <Button
            disabled={readOnly || !listed || asking}
            onClick={() => void keepAll().then((rest) => rest && unpublish(rest))}
          >
            Keep the best of each…
          </Button>
        </span>
      </div>
      {found !== null && found.failure !== null && (
        <p className="view-failure" role="alert">
          {found.failure}
        </p>
      )}
      {found !== null && !listed && !found.looking && found.failure === null && (
        <div className="view-empty">
          <h2 className="view-title">Every story is told once</h2>
          <p>
            Articles from one address, or with nearly the same headline or excerpt around the same time, would be here.
          </p>
        </div>
      )}
      <div
        ref={scroller}
        className="duplicates-list scrolls"
        role="group"
        data-stage
        aria-label="Stories told more than once"
        tabIndex={listed ? 0 : -1}
        onKeyDown={onKeyDown}
      >
        <div className="duplicates-room" style={{ height: `${cards.getTotalSize()}px` }}>
          {cards.getVirtualItems().map(({ key, index, start }) => {
            const cluster = clusters[index];
            return (
              cluster && (
                <div
                  key={key}
                  ref={cards.measureElement}
                  data-index={index}
                  className="duplicates-place"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <ClusterCard
                    cluster={cluster}
                    current={index === shownAt}
                    readOnly={readOnly}
                    onSelect={() => select(index)}
                    onUnpublish={unpublish}
                    onDismiss={() => dismiss(cluster)}
                    onCompare={() => compare(cluster)}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
      {listed && (
        <p className="view-keys key-hints">
          <KeyHint
            keys={
              <>
                <Kbd keys="ArrowUp" />
                <Kbd keys="ArrowDown" />
              </>
            }
          >
            story
          </KeyHint>
          <KeyHint keys={<CommandKey command="duplicates.keep" />}>keep the best</KeyHint>
          <KeyHint keys={<CommandKey command="article.compare" />}>compare</KeyHint>
          <KeyHint keys={<CommandKey command="duplicates.dismiss" />}>not duplicates</KeyHint>
          <KeyHint keys={<Kbd keys="Escape" />}>back</KeyHint>
        </p>
      )}
    </div>
  );
}
