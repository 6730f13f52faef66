import type { ArticleId } from '../../../preload/contract/article';
import type { EditRequest, EntryId, Operation, Refusal } from '../../../preload/contract/edit';
import { valueText } from '../../format/field';
import type { View } from '../state/views';
import { decidedAt, startedAt, type Pace } from './pace';

/** One thing that was decided of an article in the queue. Steps of one score are one decision. */
export interface ReviewDecision {
  readonly number: number;
  readonly id: ArticleId;
  readonly title: string;
  readonly label: string;
  /** What the journal calls it, oldest first; none where nothing had to be written. */
  readonly entries: readonly EntryId[];
  /** `matched`: what brings the article back to a rule of the library. */
  readonly kind: 'published' | 'quality' | 'topics' | 'reviewed' | 'matched';
  /** Of a quality: what it was before the first step. */
  readonly from: number | null;
  readonly undone: boolean;
  /** It was marked as reviewed before. */
  readonly wasReviewed: boolean;
}

/** A queue of articles to decide upon, one at a time: what was in the view when it began. */
export interface Review {
  readonly ids: Uint32Array;
  /** The place of the article that is shown; `ids.length` at the end. */
  readonly at: number;
  /** No longer in the library: passed over. */
  readonly gone: ReadonlySet<ArticleId>;
  readonly decided: ReadonlySet<ArticleId>;
  readonly skipped: ReadonlySet<ArticleId>;
  /** Flagged, or noted upon, while the queue ran. */
  readonly flagged: ReadonlySet<ArticleId>;
  readonly noted: ReadonlySet<ArticleId>;
  /** Oldest first. */
  readonly decisions: readonly ReviewDecision[];
  /** Numbers of the decisions that were taken back and can be made again, the next one last. */
  readonly takenBack: readonly number[];
  /** Why the last decision of the shown article was not written, and what was asked. */
  readonly refused: { readonly refusals: readonly Refusal[]; readonly request: EditRequest } | null;
  /** Stays in sight beside the article that is shown. */
  readonly pinned: ArticleId | null;
  readonly pace: Pace;
  /** A decision is being written: the next key waits for it. */
  readonly busy: boolean;
  /** Where the editor came from. */
  readonly from: View;
  /** It was left before its end, and is gone on with. */
  readonly resumed: boolean;
}

/**
 * A queue of all these articles. Those that stand before the one to begin with come after the last.
 * @param first where to begin; the first one when it is not in the queue
 */
export function begun(listed: Uint32Array, first: ArticleId | null, from: View, now: number): Review {
  const start = first === null ? 0 : Math.max(0, listed.indexOf(first));
  const ids = new Uint32Array(listed.length);
  ids.set(listed.subarray(start));
  ids.set(listed.subarray(0, start), listed.length - start);
  const nobody: ReadonlySet<ArticleId> = new Set();
  return {
    ids,
    at: 0,
    gone: nobody,
    decided: nobody,
    skipped: nobody,
    flagged: nobody,
    noted: nobody,
    decisions: [],
    takenBack: [],
    refused: null,
    pinned: null,
    pace: startedAt(now),
    busy: false,
    from,
    resumed: false,
  };
}

/**
 * A queue that was left, with all that was decided in it, and after its end what is listed by now and was not in it. Shows
 * `first` if it is in the queue and its end was not reached, else the first one that nothing was decided of.
 * @param now in milliseconds; the pace is of this sitting
 */
export function resumed(left: Review, listed: Uint32Array, first: ArticleId | null, now: number): Review {
  const known = new Set(left.ids);
  const ids = Uint32Array.from([...left.ids, ...listed.filter((id) => !known.has(id))]);
  const wanted = first === null || left.at >= left.ids.length || left.gone.has(first) ? -1 : ids.indexOf(first);
  const open = ids.findIndex((id) => !left.decided.has(id) && !left.gone.has(id));
  const at = wanted === -1 ? (open === -1 ? ids.length : open) : wanted;
  return { ...left, ids, at, refused: null, busy: false, pace: startedAt(now), resumed: true };
}

/** Whether there is something to go on with: decisions, and articles without one. */
export function isUnfinished(review: Review): boolean {
  return review.decided.size > 0 && undecided(review).length > 0;
}

/** With these articles of the queue flagged or not, noted upon or not; `undefined`: as they were. */
export function withMarks(
  review: Review,
  articles: readonly ArticleId[],
  { flagged, noted }: { readonly flagged?: boolean | undefined; readonly noted?: boolean | undefined },
): Review {
  const those = new Set(articles.filter((id) => review.ids.includes(id)));
  const turned = (set: ReadonlySet<ArticleId>, on: boolean | undefined): ReadonlySet<ArticleId> =>
    on === undefined ? set : on ? new Set([...set, ...those]) : new Set([...set].filter((id) => !those.has(id)));
  return { ...review, flagged: turned(review.flagged, flagged), noted: turned(review.noted, noted) };
}

/** The article that is shown; `null` at the end. */
export function shownOf({ ids, at }: Review): ArticleId | null {
  return ids[at] ?? null;
}

/** The next one that is still there, or the one before. Before the first there is only the first. */
export function moved(review: Review, step: 1 | -1): Review {
  const { ids, gone } = review;
  for (let at = review.at + step; at >= 0 && at <= ids.length; at += step) {
    const id = ids[at];
    if (id === undefined || !gone.has(id)) return { ...review, at, refused: null };
  }
  return review;
}

/** The next one; what was not decided upon counts as skipped. */
export function skipped(review: Review): Review {
  const id = shownOf(review);
  if (id === null) return review;
  return moved(review.decided.has(id) ? review : { ...review, skipped: new Set(review.skipped).add(id) }, 1);
}

/** Shows that article, if it is in the queue. */
export function wentTo(review: Review, id: ArticleId): Review {
  const at = review.ids.indexOf(id);
  return at === -1 || review.gone.has(id) ? review : { ...review, at, refused: null };
}

/** Without those that left the library; the next one is shown in the place of one that did. */
export function withoutGone(review: Review, ids: readonly ArticleId[]): Review {
  if (ids.length === 0) return review;
  const left = { ...review, gone: new Set([...review.gone, ...ids]) };
  const shown = shownOf(left);
  return shown !== null && left.gone.has(shown) ? moved(left, 1) : left;
}

/** The articles around the shown one that should be at hand: the one before, and the next few. */
export function around({ ids, at, gone }: Review, ahead = 8): readonly ArticleId[] {
  return [...ids.subarray(Math.max(0, at - 1), at + 1 + ahead)].filter((id) => !gone.has(id));
}

interface NewDecision extends Omit<ReviewDecision, 'number' | 'undone' | 'label'> {
  /** `null`: leaves the article as it is. */
  readonly operation: Operation | null;
  /** What a quality is now. */
  readonly to: number | null;
}

function decisionLabel({ operation, entries, from, to }: NewDecision): string {
  if (operation === null) return 'Left as it is';
  if (operation.field === 'quality') return `Quality ${valueText(from)} → ${valueText(to)}`;
  if (operation.field === 'topics' && operation.op === 'add') return `+ ${operation.topics.join(', ')}`;
  if (operation.field === 'topics' && operation.op === 'remove') return `− ${operation.topics.join(', ')}`;
  const word = operation.field === 'published' && operation.value ? 'published' : 'unpublished';
  return entries.length === 0 ? `Kept ${word}` : word.replace(/^./, (letter) => letter.toUpperCase());
}

/** With one more decision. A score that is stepped on joins the decision before. */
export function withDecision(review: Review, decision: NewDecision, now: number): Review {
  const last = review.decisions.at(-1);
  const joins = last?.id === decision.id && last.kind === 'quality' && decision.kind === 'quality' && !last.undone;
  const first = !review.decided.has(decision.id);
  const skippedNow = new Set(review.skipped);
  skippedNow.delete(decision.id);
  return {
    ...review,
    decided: new Set(review.decided).add(decision.id),
    skipped: skippedNow,
    refused: null,
    pace: first ? decidedAt(review.pace, now) : review.pace,
    takenBack: [],
    decisions: joins
      ? [
          ...review.decisions.slice(0, -1),
          {
            ...last,
            label: decisionLabel({ ...decision, from: last.from }),
            entries: [...last.entries, ...decision.entries],
          },
        ]
      : [
          ...review.decisions,
          { ...decision, label: decisionLabel(decision), number: (last?.number ?? 0) + 1, undone: false },
        ],
  };
}

/** With the matching change that was made beside a decision; it is taken back by itself. */
export function withMatch(
  review: Review,
  made: Pick<ReviewDecision, 'id' | 'title' | 'entries' | 'label' | 'wasReviewed'>,
): Review {
  const number = (review.decisions.at(-1)?.number ?? 0) + 1;
  return {
    ...review,
    decided: new Set(review.decided).add(made.id),
    takenBack: [],
    decisions: [...review.decisions, { ...made, kind: 'matched', from: null, number, undone: false }],
  };
}

/** With that decision taken back; its article is undecided again when it was the only one. */
export function withUndone(review: Review, number: number): Review {
  const decisions = review.decisions.map((one) => (one.number === number ? { ...one, undone: true } : one));
  const standing = new Set(decisions.flatMap(({ id, undone }) => (undone ? [] : [id])));
  const decided = new Set([...review.decided].filter((id) => standing.has(id)));
  return { ...review, decisions, decided, takenBack: [...review.takenBack, number] };
}

/** With a decision that was taken back made again. */
export function withRedone(review: Review, { id, number }: ReviewDecision): Review {
  const skippedNow = new Set(review.skipped);
  skippedNow.delete(id);
  return {
    ...review,
    decisions: review.decisions.map((one) => (one.number === number ? { ...one, undone: false } : one)),
    decided: new Set(review.decided).add(id),
    skipped: skippedNow,
    takenBack: review.takenBack.filter((one) => one !== number),
  };
}

/** Whether an article was marked as reviewed before anything was decided of it here. */
export function wasReviewed({ decisions }: Review, article: ArticleId): boolean {
  return decisions.find(({ id }) => id === article)?.wasReviewed ?? false;
}

/** The newest decision that stands. */
export function newestStanding({ decisions }: Review): ReviewDecision | null {
  return decisions.findLast(({ undone }) => !undone) ?? null;
}

/** The decision that was taken back last. */
export function newestTakenBack({ decisions, takenBack }: Review): ReviewDecision | null {
  const number = takenBack.at(-1);
  return decisions.find((one) => one.number === number) ?? null;
}

/** Those that are there and nothing was decided of, in order. */
export function undecided({ ids, decided, gone }: Review): Uint32Array {
  return ids.filter((id) => !decided.has(id) && !gone.has(id));
}

export interface Progress {
  /** From 1. */
  readonly place: number;
  readonly total: number;
  readonly decided: number;
  readonly skipped: number;
  readonly gone: number;
  readonly remaining: number;
}

export function progressOf(review: Review): Progress {
  const { ids, at, gone, decided } = review;
  const behind = ids.subarray(0, at).filter((id) => !gone.has(id)).length;
  const total = ids.length - gone.size;
  return {
    place: Math.min(total, behind + 1),
    total,
    decided: decided.size,
    skipped: review.skipped.size,
    gone: gone.size,
    remaining: ids.subarray(at).filter((id) => !gone.has(id) && !decided.has(id)).length,
  };
}

/** So many articles of which something was decided. */
export interface Sum {
  readonly label: string;
  readonly count: number;
}

/** What came of the queue, article by article: the last word counts. */
export function summaryOf(review: Review): readonly Sum[] {
  const standing = review.decisions.filter(({ undone }) => !undone);
  const verdicts = new Map(standing.filter(({ kind }) => kind === 'published').map(({ id, label }) => [id, label]));
  const withLabel = (word: RegExp): number => [...verdicts.values()].filter((label) => word.test(label)).length;
  const withKind = (kind: ReviewDecision['kind']): number =>
    new Set(standing.filter((one) => one.kind === kind).map(({ id }) => id)).size;
  return [
    { label: 'published', count: withLabel(/^(?:Kept p|P)ublished$/) },
    { label: 'unpublished', count: withLabel(/^(?:Kept u|U)npublished$/) },
    { label: 'scored anew', count: withKind('quality') },
    { label: 'with other topics', count: withKind('topics') },
    { label: 'kept to a rule', count: withKind('matched') },
    { label: 'left as they are', count: withKind('reviewed') },
    { label: 'skipped', count: review.skipped.size },
    { label: 'flagged', count: review.flagged.size },
    { label: 'with a note', count: review.noted.size },
    { label: 'gone meanwhile', count: review.gone.size },
  ].filter(({ count }) => count > 0);
}
