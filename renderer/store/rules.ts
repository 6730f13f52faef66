import type { ArticleId, ArticleRow } from '../../preload/contract/article';
import type { EditRequest } from '../../preload/contract/edit';
import { isMostlyKept, type Judged, matching, rulesIn } from '../../preload/contract/rules';
import { sessionOf } from './library-state';
import { paced } from './paced';
import { predict } from './predict';
import { shownRow } from './rows';
import type { DeskState, SliceTools } from './state';
import type { Companion, RulesSlice } from './state/rules';

/** Between two readings, in milliseconds: rules change slowly. */
const pause = 1_000;
/** That many articles may have something offered at a time. */
const mostCompanions = 50;

const judged = ({ published, quality, heat }: ArticleRow): Judged => ({ published, quality, heat });

function same(a: Judged, b: Judged): boolean {
  return a.published === b.published && a.quality === b.quality && a.heat === b.heat;
}

/** What is offered beside an article as it is shown now; `null` when nothing is. */
export function companionOf(
  state: Pick<DeskState, 'rows' | 'predictions' | 'companions'>,
  id: ArticleId,
): Companion | null {
  const companion = state.companions.get(id);
  const row = shownRow(state, id);
  return companion !== undefined && row !== undefined && same(judged(row), companion.at) ? companion : null;
}

/** The quality from which on the library publishes: what was set for it, else what most of its articles follow. */
export function publishThreshold({ settings, rules }: Pick<DeskState, 'settings' | 'rules'>): number | null {
  const read = rules?.threshold ?? null;
  return settings.threshold ?? (read !== null && isMostlyKept(read) ? read.threshold : null);
}

export function createRules({ set, get, connection }: SliceTools): RulesSlice {
  const read = paced<null>({
    work: async () => {
      const session = sessionOf(get().library);
      if (session === null) return;
      const rules = await connection.call('lens.rules', null);
      if (sessionOf(get().library) === session) set({ rules });
    },
    merge: () => null,
    pause: () => pause,
    onError: (error) => get().report(error),
  });

  const expect = ({ ids, operations }: EditRequest): void => {
    const { rules, companions } = get();
    const [id] = ids;
    const row = id === undefined || ids.length > 1 ? undefined : shownRow(get(), id);
    if (rules === null || id === undefined || row === undefined) return;
    const before = judged(row);
    const at = judged({ ...row, ...predict(row, operations) });
    if (same(before, at)) return;
    // Several steps in a row are one departure from where the article stood before the first.
    const earlier = companions.get(id);
    const origin = earlier !== undefined && same(earlier.at, before) ? earlier.origin : before;
    const wanted = matching(rulesIn(rules, row.collection), origin, at);
    const next = new Map(companions);
    next.delete(id);
    if (wanted.length > 0) next.set(id, { origin, at, operations: wanted });
    for (const old of [...next.keys()].slice(0, -mostCompanions)) next.delete(old);
    set({ companions: next });
  };

  return {
    rules: null,
    companions: new Map(),
    refreshRules: () => read(null),
    expect,
    followRules: async (id) => {
      const companion = companionOf(get(), id);
      if (companion === null) return;
      await get().apply({ ids: [id], operations: companion.operations, seen: companion.at });
    },
  };
}
