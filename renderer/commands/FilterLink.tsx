import { createContext, use, useCallback, type MouseEvent, type ReactNode } from 'react';
import { clicked } from '../../preload/contract/filter/edit';
import type { Condition } from '../../preload/contract/filter/expression';
import { printFilter } from '../../preload/contract/filter/print';
import { useDeskStore } from '../store/context';
import { classes } from '../ui/classes';

/** Filters by a condition: alone, or with `combine` beside the others. */
type FilterBy = (condition: Condition, combine: boolean) => void;

const FilterByContext = createContext<FilterBy | null>(null);

/** Around everything in which what an article says can be clicked to filter by it. */
export function FilterByProvider({ children }: { readonly children: ReactNode }) {
  const store = useDeskStore();
  const filterBy = useCallback<FilterBy>(
    (condition, combine) => {
      const { filter, setFilter, showFiltered } = store.getState();
      setFilter(clicked(filter, condition, combine));
      showFiltered();
    },
    [store],
  );
  return <FilterByContext value={filterBy}>{children}</FilterByContext>;
}

interface FilterLinkProps {
  /** `null`: nothing to filter by, so the text stays a text. */
  readonly condition: Condition | null;
  readonly className?: string;
  /** In a row of the table: the keys stay with the table, and Ctrl and Shift select. */
  readonly inRow?: boolean;
  readonly children: ReactNode;
}

/** Something that an article says: a click shows what says the same, with Ctrl (in a row, Alt) among what is shown already. */
export function FilterLink({ condition, className, inRow = false, children }: FilterLinkProps) {
  const filterBy = use(FilterByContext);
  if (condition === null || filterBy === null) return <span className={className}>{children}</span>;

  const onClick = ({ altKey, ctrlKey, metaKey, shiftKey, detail }: MouseEvent): void => {
    const selects = inRow && (ctrlKey || metaKey || shiftKey);
    // The second click of a double click means what it means on the row.
    if (selects || detail > 1) return;
    filterBy(condition, altKey || ctrlKey || metaKey);
  };

  return (
    <button
      type="button"
      className={classes('filter-link', className)}
      tabIndex={inRow ? -1 : undefined}
      title={`Filter by ${printFilter(condition)}. With ${inRow ? 'Alt' : 'Ctrl'}, besides the filter there is.`}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
