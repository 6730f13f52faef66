import type { ArticleRow } from '../../../preload/contract/article';

/** What makes one of them the best, for people. */
export const howBest = 'By score, then published ones, then the longer excerpt, then the earliest';

/** Higher is better, the first difference counts: the score, being published, having more of an excerpt, being the first. */
function merits({ quality, published, excerpt, date }: ArticleRow): readonly number[] {
  const at = Date.parse(date);
  return [
    quality ?? Number.NEGATIVE_INFINITY,
    published === false ? 0 : 1,
    Math.min(400, excerpt.trim().length),
    Number.isNaN(at) ? Number.NEGATIVE_INFINITY : -at,
  ];
}

/** The article of a story that is worth keeping; `undefined` for none. The order of the rows does not matter. */
export function bestOf(rows: readonly ArticleRow[]): ArticleRow | undefined {
  const [best] = rows.toSorted((a, b) => {
    const [one, other] = [merits(a), merits(b)];
    const at = one.findIndex((merit, i) => merit !== other[i]);
    return at === -1 ? (a.path < b.path ? -1 : 1) : (other[at] ?? 0) - (one[at] ?? 0);
  });
  return best;
}

/** What is to be unpublished when `kept` stays: the others, as far as the site shows them. */
export function restOf(rows: readonly ArticleRow[], kept: ArticleRow): readonly ArticleRow[] {
  return rows.filter((row) => row.id !== kept.id && row.published !== false);
}
