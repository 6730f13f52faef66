import { useEffect, useMemo, useState } from 'react';
import type { LensReading, Scorecard } from '../../../preload/contract/lens';
import { useConnection, useDeskStore } from '../../store/context';
import { paced } from '../../store/paced';

/** Between two readings of a library that others change, in milliseconds. */
const pause = 250;

type Cause = 'asked' | 'changed';

/** Asks again whenever the filter or the articles change, one question at a time. Answers the newest answer. */
function useFilteredAnswer<T>(ask: (filter: string) => Promise<T>): T | null {
  const store = useDeskStore();
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    let ended = false;
    const read = paced<Cause>({
      work: async () => {
        const told = await ask(store.getState().filter);
        if (!ended) setAnswer(told);
      },
      merge: (a, b) => (a === 'asked' ? a : b),
      pause: (cause) => (cause === 'changed' ? pause : 0),
      onError: (error) => store.getState().report(error),
    });
    read('asked');
    const end = store.subscribe((now, before) => {
      if (now.filter !== before.filter) read('asked');
      else if (now.facets?.revision !== before.facets?.revision) read('changed');
    });
    return () => {
      ended = true;
      end();
    };
  }, [ask, store]);
  return answer;
}

/** The charts over the articles that the desk's filter lets through; `null` until they were read. */
export function useReading(): LensReading | null {
  const connection = useConnection();
  return useFilteredAnswer(useMemo(() => (filter: string) => connection.call('lens.read', { filter }), [connection]));
}

export function useScorecard(): Scorecard | null {
  const connection = useConnection();
  return useFilteredAnswer(
    useMemo(() => (filter: string) => connection.call('lens.providers', { filter }), [connection]),
  );
}
