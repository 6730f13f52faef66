import type { Probe } from './probe';
import { bulkProbes } from './rows/bulk-probes';
import { duplicatesProbes } from './rows/duplicates-probes';
import { lensProbes } from './rows/lens-probes';
import { queryProbes } from './rows/query-probes';
import { scanProbes } from './rows/scan-probes';
import { toggleProbes } from './rows/toggle-probes';

/** Everything that is measured in a process of its own, by name. */
export const probes: Readonly<Record<string, Probe>> = {
  ...scanProbes,
  ...queryProbes,
  ...lensProbes,
  ...duplicatesProbes,
  ...toggleProbes,
  ...bulkProbes,
};
