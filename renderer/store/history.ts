import type { EntryId, HistoryEntry } from '../../preload/contract/edit';
import { sessionOf } from './library-state';
import { paced } from './paced';
import type { SliceTools } from './state';
import type { HistorySlice, Way } from './state/history';

/** Entries a call. */
const page = 100;
/** Milliseconds between two readings: a batch tells its state often. */
const pause = 200;

type Ask = 'again' | 'older';

export function createHistory({ set, get, connection }: SliceTools): HistorySlice {
  /** Reads pages from the newest on (or after `known`) until there are `wanted` more, or no more. */
  const read = async (known: readonly HistoryEntry[], wanted: number) => {
    const entries = [...known];
    let complete = false;
    while (!complete && entries.length < known.length + wanted) {
      const before = entries.at(-1)?.id;
      const next = await connection.call('edits.history', { limit: page, ...(before === undefined ? {} : { before }) });
      entries.push(...next);
      complete = next.length < page;
    }
    return { history: entries, historyComplete: complete };
  };

  const work = async (ask: Ask): Promise<void> => {
    const { library, history } = get();
    const session = sessionOf(library);
    if (session === null) return;
    const known = history ?? [];
    const answer = ask === 'older' ? await read(known, page) : await read([], Math.max(page, known.length));
    if (sessionOf(get().library) === session) set(answer);
  };

  const ask = paced<Ask>({
    work,
    // Reading again reads as much as there is; who wants older ones sees the end again and asks again.
    merge: (a, b) => (a === b ? a : 'again'),
    pause: (asked) => (asked === 'again' ? pause : 0),
    onError: (error) => get().report(error),
  });

  /** The last wish for each entry that was not answered yet; main does one after the other. */
  const underWay = new Map<EntryId, Way>();

  return {
    history: null,
    historyComplete: false,
    leftAsIs: new Map(),
    refreshHistory: () => ask('again'),
    readOlder: () => {
      if (!get().historyComplete && get().history !== null) ask('older');
    },
    reverse: async (entry, way) => {
      // A key that is held down means it once.
      if (underWay.get(entry) === way) return;
      underWay.set(entry, way);
      const outcome = await get()[way]({ entry }, { tellRefusals: false });
      if (underWay.get(entry) === way) underWay.delete(entry);
      if (!outcome) return;
      set((state) => {
        const leftAsIs = new Map(state.leftAsIs);
        if (outcome.refused.length === 0) leftAsIs.delete(entry);
        else leftAsIs.set(entry, outcome.refused);
        return { leftAsIs };
      });
    },
  };
}
