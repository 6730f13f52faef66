import { monitorEventLoopDelay } from 'node:perf_hooks';
import { benchApi } from '../api';
import type { Probe } from '../probe';
import { timed } from '../statistics';

const duplicates: Probe = async (input) => {
  const api = await benchApi(input);
  const { library, duplicates: desk } = api.session();
  await library.settled;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const ms = await timed(() => desk.found());
  delay.disable();
  const { clusters } = desk.list();
  await api.close();
  return { ms, held: delay.max / 1e6, clusters: clusters.length };
};

export const duplicatesProbes = { duplicates } satisfies Record<string, Probe>;
