import { useState } from 'react';
import type { ArticleRow } from '../../../preload/contract/article';
import type { DuplicateCluster } from '../../../preload/contract/duplicates';
import { useConnection, useDeskStore } from '../../store/context';
import { bestOf, restOf } from './best';

const mostPerCall = 1_000;

interface KeepAll {
  /** What is to be unpublished so that the best of every story stays; `null` when that could not be found out. */
  readonly keepAll: () => Promise<readonly ArticleRow[] | null>;
  readonly asking: boolean;
}

/** Looks at the articles of all clusters, also of those that are not on screen. */
export function useKeepAll(clusters: readonly DuplicateCluster[]): KeepAll {
  const connection = useConnection();
  const store = useDeskStore();
  const [asking, setAsking] = useState(false);
  const keepAll = async (): Promise<readonly ArticleRow[] | null> => {
    setAsking(true);
    try {
      const ids = clusters.flatMap((cluster) => cluster.ids);
      const rows = new Map<number, ArticleRow>();
      for (let from = 0; from < ids.length; from += mostPerCall) {
        const some = await connection.call('library.rows', { ids: ids.slice(from, from + mostPerCall) });
        for (const row of some) rows.set(row.id, row);
      }
      return clusters.flatMap((cluster) => {
        const there = cluster.ids.flatMap((id) => rows.get(id) ?? []);
        const best = bestOf(there);
        return best ? restOf(there, best) : [];
      });
    } catch (error) {
      store.getState().report(error);
      return null;
    } finally {
      setAsking(false);
    }
  };
  return { keepAll, asking };
}
