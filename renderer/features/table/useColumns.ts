import { useMemo } from 'react';
import type { Column } from '../../../preload/contract/library';
import { useDesk, useDeskStore } from '../../store/context';
import { columnPlans, layoutColumns, type ColumnLayout } from './columns';

interface Columns extends ColumnLayout {
  readonly resize: (column: Column, width: number, done: boolean) => void;
  readonly resetWidth: (column: Column) => void;
}

/** The columns that there is room for, and how to resize them. `available` in CSS pixels. */
export function useColumns(available: number): Columns {
  const store = useDeskStore();
  const { hidden, widths } = useDesk((s) => s.preferences.columns);
  const layout = useMemo(() => layoutColumns({ available, hidden, widths }), [available, hidden, widths]);

  const resize = (column: Column, width: number, done: boolean): void => {
    const { preferences, tryPreferences, savePreferences } = store.getState();
    const bounded = Math.round(Math.max(columnPlans[column].min, width));
    const next = { columns: { ...preferences.columns, widths: { ...preferences.columns.widths, [column]: bounded } } };
    if (done) void savePreferences(next);
    else tryPreferences(next);
  };

  const resetWidth = (column: Column): void => {
    const { preferences, savePreferences } = store.getState();
    const { [column]: _, ...rest } = preferences.columns.widths;
    void savePreferences({ columns: { ...preferences.columns, widths: rest } });
  };

  return { ...layout, resize, resetWidth };
}
