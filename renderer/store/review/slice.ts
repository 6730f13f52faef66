import type { ArticleId, ArticleRow, FieldValues } from '../../../preload/contract/article';
import type { EditRequest, Operation } from '../../../preload/contract/edit';
import { paced } from '../paced';
import { arrived, shownRow } from '../rows';
import { companionOf } from '../rules';
import type { SliceTools } from '../state';
import type { ReviewSlice } from '../state/review';
import { matchable } from './match';
import * as queue from './queue';

/** Refusals are shown with the article, and what was done in the list of decisions. */
const quietly = { tellRefusals: false, tellChanges: false } as const;

const isReviewed = ({ marks }: ArticleRow): boolean => marks.includes('reviewed');

const kinds = { published: 'published', quality: 'quality', topics: 'topics' } as const;

export function createReview({ set, get, connection }: SliceTools): ReviewSlice {
  const change = (next: (review: queue.Review) => queue.Review): void =>
    set(({ reviewing, current }) => {
      if (reviewing === null) return {};
      const now = next(reviewing);
      return { reviewing: now, current: queue.shownOf(now) ?? current };
    });

  /** Has the next articles at hand, and finds out which of them are gone. */
  const lookAhead = paced<null>({
    work: async () => {
      const { reviewing: review, versions } = get();
      if (review === null) return;
      const asked = queue.around(review);
      if (asked.length === 0) return;
      const rows = await connection.call('library.rows', { ids: asked });
      const there = new Set(rows.map(({ id }) => id));
      set((state) => arrived(state, rows, versions));
      const gone = asked.filter((id) => !there.has(id));
      if (gone.length === 0) return;
      change((now) => queue.withoutGone(now, gone));
      lookAhead(null);
    },
    merge: () => null,
    pause: () => 0,
    onError: (error) => get().report(error),
  });

  const go = (next: (review: queue.Review) => queue.Review): void => {
    change(next);
    lookAhead(null);
  };

  const advance = (id: ArticleId): void => {
    const { reviewing: review, preferences } = get();
    if (review !== null && preferences.reviewAdvance && queue.shownOf(review) === id) go((now) => queue.moved(now, 1));
  };

  const saw = (id: ArticleId, { field }: Operation): Partial<FieldValues> => {
    const row = shownRow(get(), id);
    // Topics are added to whatever is there; of a score or a state, what was seen is what was decided upon.
    return row === undefined || (field !== 'published' && field !== 'quality') ? {} : { [field]: row[field] };
  };

  const write = async (request: EditRequest, operation: Operation): Promise<void> => {
    const [id] = request.ids;
    const row = id === undefined ? undefined : shownRow(get(), id);
    if (id === undefined || row === undefined || get().reviewing?.busy !== false) return;
    change((now) => ({ ...now, busy: true, refused: null }));
    const outcome = await get().apply(request, quietly);
    change((now) => ({ ...now, busy: false }));
    if (outcome === null) return;
    if (outcome.refused.length > 0) {
      change((now) => ({ ...now, refused: { refusals: outcome.refused, request } }));
      return;
    }
    const { field } = operation;
    const decision = {
      id,
      title: row.title,
      entries: outcome.entry === null ? [] : [outcome.entry],
      kind: field === 'quality' || field === 'topics' ? kinds[field] : kinds.published,
      from: row.quality,
      to: shownRow(get(), id)?.quality ?? null,
      operation,
      wasReviewed: isReviewed(row),
    };
    change((now) => queue.withDecision(now, decision, performance.now()));
    void get().mark([id], { reviewed: true });
    if (field === 'published') advance(id);
  };

  /** Takes back, or makes again, all that a decision wrote. False when something was left as it was; a notice tells what. */
  const goThrough = async (way: 'undo' | 'redo', { id, entries }: queue.ReviewDecision): Promise<boolean> => {
    change((now) => ({ ...now, busy: true }));
    let refused = false;
    for (const entry of way === 'undo' ? entries.toReversed() : entries) {
      const outcome = await get()[way]({ entry, id }, { tellRefusals: true, tellChanges: false });
      refused ||= outcome === null || outcome.refused.length > 0;
    }
    change((now) => ({ ...now, busy: false }));
    return !refused;
  };

  const shown = (): ArticleId | null => {
    const review = get().reviewing;
    return review === null ? null : queue.shownOf(review);
  };

  /** What a queue begun now would be of. */
  const subject = (): string => {
    const { selected, filter } = get();
    return selected.size === 0 ? filter : [...selected].toSorted((a, b) => a - b).join(' ');
  };

  return {
    reviewing: null,
    leftReview: null,
    startReview: (ids, first) => {
      if (ids.length === 0) return;
      const { view, reviewing, leftReview: left } = get();
      const from = view === 'review' ? 'articles' : view;
      const now = performance.now();
      const goesOn = reviewing === null && left !== null && left.of === subject();
      const review = goesOn ? queue.resumed(left.review, ids, first, now) : queue.begun(ids, first, from, now);
      set({ reviewing: { ...review, from }, leftReview: null, view: 'review' });
      go((queued) => queued);
    },
    restartReview: () => go((now) => queue.begun(now.ids, queue.shownOf(now), now.from, performance.now())),
    leaveReview: () => {
      const review = get().reviewing;
      if (review === null) return;
      const leftReview = queue.isUnfinished(review) ? { review, of: subject() } : null;
      set({ reviewing: null, leftReview, view: review.from });
      get().runQuery('edit');
    },
    decide: async (operation) => {
      const id = shown();
      if (id !== null) await write({ ids: [id], operations: [operation], seen: saw(id, operation) }, operation);
    },
    leaveAsIs: async () => {
      const id = shown();
      const row = id === null ? undefined : shownRow(get(), id);
      if (id === null || row === undefined || get().reviewing?.busy !== false) return;
      change((now) => ({ ...now, busy: true }));
      const done = await get().mark([id], { reviewed: true });
      change((now) => ({ ...now, busy: false }));
      if (!done) return;
      const nothing = { entries: [], kind: 'reviewed', from: null, to: null, operation: null } as const;
      const made = { id, title: row.title, ...nothing, wasReviewed: isReviewed(row) };
      change((now) => queue.withDecision(now, made, performance.now()));
      advance(id);
    },
    matchDecision: async () => {
      const id = matchable(get());
      const companion = id === null ? null : companionOf(get(), id);
      const row = id === null ? undefined : shownRow(get(), id);
      if (id === null || companion === null || row === undefined || get().reviewing?.busy !== false) return;
      change((now) => ({ ...now, busy: true }));
      // It may be of an article that is no longer shown: what was refused is told in a notice that names it.
      const request = { ids: [id], operations: companion.operations, seen: companion.at };
      const outcome = await get().apply(request, { tellRefusals: true, tellChanges: false });
      change((now) => ({ ...now, busy: false }));
      if (outcome === null || outcome.entry === null) return;
      const made = {
        id,
        title: row.title,
        entries: [outcome.entry],
        label: 'Kept to the rule',
        wasReviewed: isReviewed(row),
      };
      change((now) => queue.withMatch(now, made));
      void get().mark([id], { reviewed: true });
    },
    skip: () => go(queue.skipped),
    back: () => go((now) => queue.moved(now, -1)),
    reviewAgain: (id) => go((now) => queue.wentTo(now, id)),
    undoDecision: async (number) => {
      const review = get().reviewing;
      if (review === null || review.busy) return;
      const decision =
        number === undefined
          ? queue.newestStanding(review)
          : review.decisions.find((one) => one.number === number && !one.undone);
      if (!decision) return;
      const { id } = decision;
      if (!(await goThrough('undo', decision))) return;
      change((now) => queue.withUndone(now, decision.number));
      const left = get().reviewing;
      if (left !== null && !left.decided.has(id)) await get().mark([id], { reviewed: queue.wasReviewed(left, id) });
      go((now) => queue.wentTo(now, id));
    },
    redoDecision: async () => {
      const review = get().reviewing;
      const decision = review === null || review.busy ? null : queue.newestTakenBack(review);
      if (decision === null || !(await goThrough('redo', decision))) return;
      change((now) => queue.withRedone(now, decision));
      await get().mark([decision.id], { reviewed: true });
      go((now) => queue.wentTo(now, decision.id));
    },
    settleDecision: async (whose) => {
      const refused = get().reviewing?.refused ?? null;
      if (refused === null) return;
      change((now) => ({ ...now, refused: null }));
      const [operation] = refused.request.operations;
      if (whose === 'mine' && operation) {
        const theirs = refused.refusals.find(({ field }) => field === operation.field)?.theirs;
        // What the editor sees by now is what they insist against.
        const seen = theirs === undefined ? {} : { seen: { [operation.field]: theirs } };
        await write({ ids: refused.request.ids, operations: [operation], ...seen }, operation);
      }
    },
    reviewMarked: (ids, { flagged, note }) =>
      change((now) => queue.withMarks(now, ids, { flagged, noted: note === undefined ? undefined : note !== '' })),
    togglePin: () =>
      change((now) => {
        const id = queue.shownOf(now);
        return { ...now, pinned: now.pinned === null ? id : null };
      }),
    reviewChanged: ({ ids }) => {
      const review = get().reviewing;
      if (review === null) return;
      const near = new Set(queue.around(review));
      if (ids === null || ids.some((id) => near.has(id))) lookAhead(null);
    },
  };
}
