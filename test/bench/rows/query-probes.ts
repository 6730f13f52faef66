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
  for (let i = 0; i < samples; i += 1) {
    const word = random.one(vocabulary);
    const search = word.slice(0, random.whole(1, word.length));
    times.push(
      await timed(async () => {
        const { ids } = await ask(api, 'library.query', {
          filter: `is:unpublished "${search}"`,
          sort: [{ column: 'quality', descending: true }],
        });
        counts.push(ids.length);
      }),
    );
  }
  await api.close();
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    slowest: quantile(times, 1),
    most: quantile(counts, 1),
  };
};

export const queryProbes = { query } satisfies Record<string, Probe>;
