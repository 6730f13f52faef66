import { useMemo } from 'react';
import { useDesk } from '../../store/context';

/** How much of the view is selected. */
export function useSelectedShare(): 'none' | 'some' | 'all' {
  const ids = useDesk((s) => s.ids);
  const selected = useDesk((s) => s.selected);
  return useMemo(() => {
    const here = selected.size === 0 ? 0 : selected.countIn(ids);
    if (here === 0) return 'none';
    return here === ids.length ? 'all' : 'some';
  }, [ids, selected]);
}
