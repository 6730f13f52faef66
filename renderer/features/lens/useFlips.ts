import { useEffect, useMemo, useState } from 'react';
import type { Flips } from '../../../preload/contract/lens';
import { useConnection, useDesk, useDeskStore } from '../../store/context';
import { paced } from '../../store/paced';

interface Asked {
  readonly filter: string;
  readonly threshold: number;
  /** Of the index: another one is another question. */
  readonly revision: number | undefined;
}

/** What a threshold would change. While it is dragged, the newest question waits for the answer to the one before. */
export function useFlips(threshold: number | null): Flips | null {
  const connection = useConnection();
  const store = useDeskStore();
  const filter = useDesk((s) => s.filter);
  const revision = useDesk((s) => s.facets?.revision);
  const [flips, setFlips] = useState<Flips | null>(null);
  const ask = useMemo(
    () =>
      paced<Asked>({
        work: async (asked) => {
          const question = { filter: asked.filter, threshold: asked.threshold };
          setFlips(await connection.call('lens.flips', question));
        },
        merge: (_, newer) => newer,
        pause: () => 0,
        onError: (error) => store.getState().report(error),
      }),
    [connection, store],
  );
  useEffect(() => {
    if (threshold !== null) ask({ filter, threshold, revision });
  }, [ask, filter, threshold, revision]);
  return threshold === null ? null : flips;
}
