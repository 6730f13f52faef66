import type { ProviderScore, Scorecard } from '../../../preload/contract/lens';
import { type Span, spanOf } from './span';
import type { Table } from '../table';

const mostProviders = 500;
/** Cells of a provider's small charts. */
const cells = 16;
const usualQualities = 500;
const usualDates = 40 * 365.25 * 86_400_000;

/** What the rows look like provider by provider, in one pass and some numbers a provider. */
export function scorecard(table: Table, rows: Uint32Array, revision: number): Scorecard {
  const { columns, providers } = table;
  const quality = spanOf(columns.quality, rows, usualQualities);
  const dates = spanOf(columns.date, rows, usualDates);
  const states = new Uint32Array(providers.size * 3);
  const sums = new Float64Array(providers.size);
  const scored = new Uint32Array(providers.size);
  const qualities = new Uint32Array(providers.size * cells);
  const trend = new Uint32Array(providers.size * cells);
  for (const row of rows) {
    const provider = columns.provider[row] ?? 0;
    increase(states, provider * 3 + (columns.published[row] ?? -1) + 1);
    const score = columns.quality[row] ?? Number.NaN;
    if (quality !== null && !Number.isNaN(score)) {
      sums[provider] = (sums[provider] ?? 0) + score;
      increase(scored, provider);
      increase(qualities, provider * cells + cellIn(quality, score));
    }
    const date = columns.date[row] ?? Number.NaN;
    if (dates !== null && !Number.isNaN(date)) increase(trend, provider * cells + cellIn(dates, date));
  }

  const found = Array.from({ length: providers.size }, (_, provider) => {
    const [unstated = 0, unpublished = 0, published = 0] = states.subarray(provider * 3, provider * 3 + 3);
    return { provider, articles: unstated + unpublished + published, unstated, unpublished, published };
  }).filter(({ articles }) => articles > 0);
  const told = found.toSorted((a, b) => b.articles - a.articles).slice(0, mostProviders);
  return {
    revision,
    count: found.length,
    quality,
    dates,
    providers: told.map(({ provider, articles, published, unpublished, unstated }): ProviderScore => {
      const of = scored[provider] ?? 0;
      return {
        name: providers.text(provider),
        articles,
        published,
        unpublished,
        unstated,
        quality: of === 0 ? null : (sums[provider] ?? 0) / of,
        qualities: Array.from(qualities.subarray(provider * cells, (provider + 1) * cells)),
        trend: Array.from(trend.subarray(provider * cells, (provider + 1) * cells)),
      };
    }),
  };
}

function increase(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** The cell of a value; one beyond the span is in the cell at that end. */
function cellIn({ from, to }: Span, value: number): number {
  if (to <= from) return 0;
  return Math.max(0, Math.min(cells - 1, Math.floor(((value - from) / (to - from)) * cells)));
}
