import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as queue from '../../../renderer/store/review/queue';
import { decidedAt, minutesLeft, perMinute, startedAt } from '../../../renderer/store/review/pace';

const start = (count = 4, first: number | null = null): queue.Review =>
  queue.begun(
    Uint32Array.from({ length: count }, (_, at) => at + 10),
    first,
    'articles',
    0,
  );
const decide = (review: queue.Review, id: number, value = true): queue.Review =>
  queue.withDecision(
    review,
    {
      id,
      title: `Article ${id}`,
      entries: [`e${review.decisions.length}`],
      kind: 'published',
      from: null,
      to: null,
      wasReviewed: false,
      operation: { field: 'published', op: 'set', value },
    },
    1_000,
  );
const score = (review: queue.Review, id: number, from: number, to: number): queue.Review =>
  queue.withDecision(
    review,
    {
      id,
      title: 'T',
      entries: [`q${to}`],
      kind: 'quality',
      from,
      to,
      wasReviewed: false,
      operation: { field: 'quality', op: 'add', value: to - from },
    },
    1_000,
  );

describe('a review queue', () => {
  it('begins with the current article, else with the first', () => {
    expect(queue.shownOf(start(4, 12))).toBe(12);
    expect(queue.shownOf(start(4, 99))).toBe(10);
  });

  it('comes to every article of the view, wherever it begins', () => {
    expect([...start(4, 12).ids]).toEqual([12, 13, 10, 11]);
    expect([...start(4, 13).ids]).toEqual([13, 10, 11, 12]);
    expect([...start(4, 10).ids]).toEqual([10, 11, 12, 13]);
  });

  it('goes forth and back, ends after the last, and stays at the first', () => {
    const end = queue.moved(queue.moved(start(2), 1), 1);
    expect(queue.shownOf(end)).toBeNull();
    expect(queue.shownOf(queue.moved(end, 1))).toBeNull();
    expect(queue.shownOf(queue.moved(end, -1))).toBe(11);
    expect(queue.shownOf(queue.moved(start(), -1))).toBe(10);
  });

  it('passes over what is gone, also the one that is shown and the last one', () => {
    const review = queue.withoutGone(start(), [10, 11]);
    expect(queue.shownOf(review)).toBe(12);
    expect(queue.shownOf(queue.moved(review, -1))).toBe(12);
    expect(queue.shownOf(queue.withoutGone(review, [12, 13]))).toBeNull();
    expect(queue.progressOf(review)).toMatchObject({ place: 1, total: 2, gone: 2, remaining: 2 });
  });

  it('counts what was skipped until it is decided', () => {
    const review = queue.skipped(queue.skipped(start()));
    expect([...review.skipped]).toEqual([10, 11]);
    expect([...decide(review, 11).skipped]).toEqual([10]);
    expect([...queue.skipped(decide(start(), 10)).skipped]).toEqual([]);
  });

  it('makes one decision of the steps of a score, from the first value to the last', () => {
    const review = score(score(start(), 10, 60, 61), 10, 61, 62);
    expect(review.decisions.map(({ label, entries }) => [label, entries])).toEqual([
      ['Quality 60 → 62', ['q61', 'q62']],
    ]);
    expect(score(review, 11, 5, 6).decisions).toHaveLength(2);
  });

  it('leaves an article undecided when all its decisions are taken back', () => {
    const review = decide(score(start(), 10, 60, 61), 10);
    const once = queue.withUndone(review, 2);
    expect([...once.decided]).toEqual([10]);
    expect(queue.newestStanding(once)?.number).toBe(1);
    const twice = queue.withUndone(once, 1);
    expect([...twice.decided]).toEqual([]);
    expect([...queue.undecided(twice)]).toEqual([10, 11, 12, 13]);
  });

  it('makes again what was taken back, the last first, until something else is decided', () => {
    const review = decide(score(start(), 10, 60, 61), 11);
    const none = queue.withUndone(queue.withUndone(review, 2), 1);
    expect(queue.newestTakenBack(none)?.number).toBe(1);
    const skipping = { ...none, skipped: new Set([10]) };
    const once = queue.withRedone(skipping, none.decisions[0] ?? expect.fail());
    expect([[...once.decided], [...once.skipped]]).toEqual([[10], []]);
    expect(queue.newestTakenBack(once)?.number).toBe(2);
    const all = queue.withRedone(once, once.decisions[1] ?? expect.fail());
    expect(all.decisions).toEqual(review.decisions);
    expect(queue.newestTakenBack(all)).toBeNull();
    expect(queue.newestTakenBack(decide(none, 12))).toBeNull();
  });

  it('sums up by the last word about each article', () => {
    const review = score(decide(decide(decide(start(), 10), 10, false), 11), 12, 1, 2);
    expect(queue.summaryOf(review)).toEqual([
      { label: 'published', count: 1 },
      { label: 'unpublished', count: 1 },
      { label: 'scored anew', count: 1 },
    ]);
  });

  it('sums up what was flagged and noted upon in it', () => {
    const flagged = queue.withMarks(start(), [10, 11, 99], { flagged: true, noted: undefined });
    const noted = queue.withMarks(queue.withMarks(flagged, [12], { noted: true }), [11], { flagged: false });
    expect(queue.summaryOf(noted)).toEqual([
      { label: 'flagged', count: 1 },
      { label: 'with a note', count: 1 },
    ]);
  });

  it('goes on where it was left, with what came into the view since', () => {
    const left = queue.moved(decide(start(), 10), 1);
    expect(queue.isUnfinished(start())).toBe(false);
    expect(queue.isUnfinished(left)).toBe(true);
    const now = Uint32Array.from([11, 12, 13, 50]);
    const again = queue.resumed(left, now, 11, 5_000);
    expect([...again.ids]).toEqual([10, 11, 12, 13, 50]);
    expect(queue.shownOf(again)).toBe(11);
    expect(queue.progressOf(again)).toMatchObject({ total: 5, decided: 1, remaining: 4 });
    expect(again.decisions).toEqual(left.decisions);
    // Where the editor went on in the table meanwhile.
    expect(queue.shownOf(queue.resumed(left, now, 13, 5_000))).toBe(13);
    const ended = queue.skipped(queue.skipped(queue.skipped(left)));
    expect(queue.shownOf(ended)).toBeNull();
    expect(queue.shownOf(queue.resumed(ended, now, 13, 5_000))).toBe(11);
    expect(queue.isUnfinished(decide(decide(decide(left, 11), 12), 13))).toBe(false);
  });

  it('never shows what is gone, and keeps its counts, whatever happens', () => {
    const step = fc.oneof(
      fc.constantFrom<(r: queue.Review) => queue.Review>(
        (r) => queue.moved(r, 1),
        (r) => queue.moved(r, -1),
        queue.skipped,
      ),
      fc.integer({ min: 9, max: 18 }).map((id) => (r: queue.Review) => queue.withoutGone(r, [id])),
      fc.integer({ min: 9, max: 18 }).map((id) => (r: queue.Review) => queue.wentTo(r, id)),
      fc.constant((r: queue.Review) => {
        const id = queue.shownOf(r);
        return id === null ? r : decide(r, id);
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const review = steps.reduce((now, next) => next(now), start(8));
        const shown = queue.shownOf(review);
        if (shown !== null) expect(review.gone.has(shown)).toBe(false);
        for (const id of review.skipped) expect(review.decided.has(id)).toBe(false);
        expect(queue.around(review).every((id) => !review.gone.has(id))).toBe(true);
      }),
    );
  });
});

describe('pace', () => {
  it('says nothing of the first decisions, and counts a long pause as a minute', () => {
    const two = decidedAt(decidedAt(startedAt(0), 10_000), 20_000);
    expect(perMinute(two)).toBeNull();
    expect(minutesLeft(two, 10)).toBeNull();
    const three = decidedAt(two, 30_000);
    expect(perMinute(three)).toBe(6);
    expect(minutesLeft(three, 12)).toBe(2);
    expect(decidedAt(three, 30_000 + 3_600_000).activeMs).toBe(90_000);
  });
});
