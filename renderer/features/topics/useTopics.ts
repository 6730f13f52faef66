import { useEffect, useMemo, useState } from 'react';
import type { TopicInfo, TopicMentions } from '../../../preload/contract/topics';
import { useConnection, useDeskStore } from '../../store/context';
import { paced } from '../../store/paced';

/** Between two readings, in milliseconds: a scan announces many changes. */
const pause = 300;

interface Topics {
  /** `null` until they were read. */
  readonly topics: readonly TopicInfo[] | null;
  readonly mentions: readonly TopicMentions[] | null;
  /** Reads both again, because something was dismissed. */
  readonly refresh: () => void;
}

/** All topics and what mentions them, read again whenever articles or the taxonomy change. */
export function useTopics(): Topics {
  const connection = useConnection();
  const store = useDeskStore();
  const [topics, setTopics] = useState<readonly TopicInfo[] | null>(null);
  const [mentions, setMentions] = useState<readonly TopicMentions[] | null>(null);

  const refresh = useMemo(() => {
    const ask = paced<null>({
      work: async () => {
        setTopics(await connection.call('topics.list', null));
        setMentions(await connection.call('topics.mentions', null));
      },
      merge: () => null,
      pause: () => pause,
      onError: (error) => store.getState().report(error),
    });
    return () => ask(null);
  }, [connection, store]);

  // A change of the taxonomy alone shows in the undo state, one of another writer in the revision.
  useEffect(() => {
    refresh();
    return store.subscribe((now, before) => {
      if (now.facets?.revision !== before.facets?.revision || now.undoState !== before.undoState) refresh();
    });
  }, [refresh, store]);

  return { topics, mentions, refresh };
}
