import { ask, benchApi } from '../api';
import type { Probe } from '../probe';
import { quantile, timed } from '../statistics';

const samples = 100;
/** The charts are asked for with each of them in turn: a brush moves, so no answer is one that was kept. */
const filters = (i: number): string => `is:unpublished quality:${i % 60}..${100 + (i % 80)}`;

/** What the lens asks of main while a range is brushed and while a threshold is dragged. */
const lens: Probe = async (input) => {
  const api = await benchApi(input);
  await api.session().library.settled;
  const reads: number[] = [];
  const flips: number[] = [];
  const cards: number[] = [];
  for (let i = 0; i < samples; i += 1) {
    reads.push(await timed(async () => void (await ask(api, 'lens.read', { filter: filters(i) }))));
    cards.push(await timed(async () => void (await ask(api, 'lens.providers', { filter: filters(i) }))));
  }
  for (let i = 0; i < samples; i += 1) {
    flips.push(await timed(async () => void (await ask(api, 'lens.flips', { filter: '', threshold: 10 + i }))));
  }
  await api.close();
  return {
    read: quantile(reads, 0.95),
    flips: quantile(flips, 0.95),
    providers: quantile(cards, 0.95),
  };
};

export const lensProbes = { lens } satisfies Record<string, Probe>;
