import { asksFor, withCondition, withOnly, withoutCondition } from '../../../preload/contract/filter/edit';
import type { Condition } from '../../../preload/contract/filter/expression';
import { useDesk, useDeskStore } from '../../store/context';
import { ProviderTable } from './ProviderTable';
import { useScorecard } from './useLens';

const named = (name: string): Condition => ({ kind: 'name', field: 'provider', name });

/** The scorecard of the articles that pass the filter. */
export function Providers() {
  const store = useDeskStore();
  const filter = useDesk((s) => s.filter);
  const card = useScorecard();

  const choose = (name: string, combine: boolean): void => {
    const condition = named(name);
    const { setFilter } = store.getState();
    if (asksFor(filter, condition)) setFilter(withoutCondition(filter, condition));
    else setFilter(combine ? withCondition(filter, condition) : withOnly(filter, condition));
  };
  if (card === null) return null;
  return card.providers.length === 0 ? (
    <p className="lens-hint">No article passes the filter.</p>
  ) : (
    <ProviderTable card={card} isChosen={(name) => asksFor(filter, named(name))} onChoose={choose} />
  );
}
