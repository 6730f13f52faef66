import { useEffect, useMemo, useState } from 'react';
import type { ArticleRow } from '../../../preload/contract/article';
import { useConnection, useDeskStore } from '../../store/context';
import { paced } from '../../store/paced';

/** More rows than that are not listed here: the table does that better. */
const mostListed = 40;
/** Milliseconds between two lists while a threshold is dragged: numbers follow at once, titles need not. */
const pause = 150;

interface Asked {
  readonly filter: string;
  /** Of the index: another one is another question. */
  readonly revision: number | undefined;
}

/** The first articles that pass a filter, the nearest to the threshold in front; `null` until they were read. */
export function useTurned(filter: string | null, revision: number | undefined): readonly ArticleRow[] | null {
  const connection = useConnection();
  const store = useDeskStore();
  const [rows, setRows] = useState<readonly ArticleRow[] | null>(null);
  const ask = useMemo(
    () =>
      paced<Asked>({
        work: async ({ filter: asked }) => {
          const sort = [{ column: 'quality', descending: true }] as const;
          const { ids } = await connection.call('library.query', { filter: asked, sort });
          setRows(await connection.call('library.rows', { ids: [...ids.subarray(0, mostListed)] }));
        },
        merge: (_, newer) => newer,
        pause: () => pause,
        onError: (error) => store.getState().report(error),
      }),
    [connection, store],
  );
  useEffect(() => {
    if (filter !== null) ask({ filter, revision });
  }, [ask, filter, revision]);
  return rows;
}
