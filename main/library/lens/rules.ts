import type { LibraryRules, Rule, Rules, ThresholdRule } from '../../../preload/contract/rules';
import { rowKinds } from '../batch';
import type { Table } from '../table';

/** How many articles of one score are published, and how many are not. */
interface Score {
  readonly quality: number;
  published: number;
  unpublished: number;
}

/** What articles say, as far as rules can be read from it. */
class Sayings {
  readonly scores = new Map<number, Score>();
  readonly heat = { holds: 0, of: 0 };

  add(quality: number, heat: number, published: number): void {
    if (Number.isNaN(quality)) return;
    if (!Number.isNaN(heat)) {
      this.heat.of += 1;
      if (heat === quality) this.heat.holds += 1;
    }
    if (published === -1) return;
    const score = this.scores.get(quality) ?? { quality, published: 0, unpublished: 0 };
    if (published === 1) score.published += 1;
    else score.unpublished += 1;
    this.scores.set(quality, score);
  }

  rules(): Rules {
    const heat: Rule | null = this.heat.of === 0 ? null : this.heat;
    return { threshold: inferThreshold([...this.scores.values()]), heat };
  }
}

/** The rules that the articles of the table come nearest to, all together and by collection. */
export function readRules(table: Table, revision: number): LibraryRules {
  const { columns, collections } = table;
  const all = new Sayings();
  const byCollection = new Map<number, Sayings>();
  for (let id = 0; id < table.size; id += 1) {
    if (columns.kinds[id] !== rowKinds.article) continue;
    const quality = columns.quality[id] ?? Number.NaN;
    const heat = columns.heat[id] ?? Number.NaN;
    const published = columns.published[id] ?? -1;
    const collection = columns.collection[id] ?? 0;
    let own = byCollection.get(collection);
    if (own === undefined) {
      own = new Sayings();
      byCollection.set(collection, own);
    }
    own.add(quality, heat, published);
    all.add(quality, heat, published);
  }
  const own = [...byCollection].map(([word, sayings]) => {
    const { threshold, heat } = sayings.rules();
    return { name: collections.text(word), threshold, heat };
  });
  return { revision, ...all.rules(), collections: own };
}

/** How many of the articles that state both are published exactly from the threshold up. */
export function following(table: Table, threshold: number): Rule {
  const { kinds, quality, published } = table.columns;
  let [holds, of] = [0, 0];
  for (let id = 0; id < table.size; id += 1) {
    const [score, state] = [quality[id] ?? Number.NaN, published[id] ?? -1];
    if (kinds[id] !== rowKinds.article || Number.isNaN(score) || state === -1) continue;
    of += 1;
    if ((state === 1) === score >= threshold) holds += 1;
  }
  return { holds, of };
}

/** The articles that do not do as heat equals quality has it, in order of ids. */
export function heatExceptions(table: Table): Uint32Array {
  const { kinds, quality, heat } = table.columns;
  const found: number[] = [];
  for (let id = 0; id < table.size; id += 1) {
    const [score, heated] = [quality[id] ?? Number.NaN, heat[id] ?? Number.NaN];
    // NaN, nothing stated, is no exception.
    if (kinds[id] === rowKinds.article && Math.abs(score - heated) > 0) found.push(id);
  }
  return Uint32Array.from(found);
}

/**
 * The threshold that comes nearest to "exactly those of at least so much are published"; of several that are as good, the
 * roundest. `null` unless there are published ones above and unpublished ones below.
 */
export function inferThreshold(scores: readonly Readonly<Score>[]): ThresholdRule | null {
  const rising = scores.toSorted((a, b) => a.quality - b.quality);
  const of = rising.reduce((sum, { published, unpublished }) => sum + published + unpublished, 0);
  let unpublishedBelow = 0;
  let publishedAbove = rising.reduce((sum, { published }) => sum + published, 0);
  let before = Number.NEGATIVE_INFINITY;
  let best: ThresholdRule | null = null;
  for (const { quality, published, unpublished } of rising) {
    const holds = unpublishedBelow + publishedAbove;
    if (unpublishedBelow > 0 && publishedAbove > 0 && (best === null || holds >= best.holds)) {
      const threshold = roundest(before, quality);
      if (best === null || holds > best.holds || roundness(threshold) > roundness(best.threshold)) {
        best = { threshold, holds, of };
      }
    }
    unpublishedBelow += unpublished;
    publishedAbove -= published;
    before = quality;
  }
  return best;
}

const steps = [1_000, 500, 100, 50, 10, 5] as const;

/** The roundest whole number above `low` and not above `high`. */
function roundest(low: number, high: number): number {
  for (const step of steps) {
    const multiple = Math.floor(high / step) * step;
    if (multiple > low) return multiple;
  }
  // Scores are whole numbers nearly always; between two fractions there may be none.
  return Math.floor(high) > low ? Math.floor(high) : Math.ceil(high);
}

function roundness(value: number): number {
  const at = steps.findIndex((step) => value % step === 0);
  return at === -1 ? 0 : steps.length - at;
}
