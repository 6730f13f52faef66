import { useMemo } from 'react';
import { useDesk } from '../../store/context';

/** How many of the selected articles are not in the view. */
export function useElsewhere(): number {
  const ids = useDesk((s) => s.ids);
  const selected = useDesk((s) => s.selected);
  return useMemo(() => (selected.size === 0 ? 0 : selected.size - selected.countIn(ids)), [ids, selected]);
}
