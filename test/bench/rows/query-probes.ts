import { ask, benchApi } from '../api';
import { vocabulary } from '../article';
import type { Probe } from '../probe';
import { Random } from '../random';
import { quantile, timed } from '../statistics';

const samples = 400;

/** What an editor asks for while typing: the unpublished ones, best first, with a word or its beginning. */
const query: Probe = async (input) => {
  const api = await benchApi(input);
  // What answers searches fast comes some moments after the last row.
  await api.session().library.settled;
  const random = new Random(3);
  const times: number[] = [];
  const counts: number[] = [];
  const facets: number[] = [];
  for (let i = 0; i < samples; i += 1) {
    const word = random.one(vocabulary);
    const search = word.slice(0, random.whole(1, word.length));
    const filter = `is:unpublished "${search}"`;
    times.push(
      await timed(async () => {
        const { ids } = await ask(api, 'library.query', {
          filter,
          sort: [{ column: 'quality', descending: true }],
        });
        counts.push(ids.length);
      }),
    );
    // As the desk asks: for the counts of what it has just asked for.
    facets.push(await timed(async () => void (await ask(api, 'library.facets', { filter }))));
  }
  await api.close();
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    slowest: quantile(times, 1),
    most: quantile(counts, 1),
    facets: quantile(facets, 0.95),
  };
};

export const queryProbes = { query } satisfies Record<string, Probe>;
