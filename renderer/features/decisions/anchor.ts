/** What a popover over the table hangs on: a cell of the current row, or its title where that column is not shown. */
export function currentCell(column: 'quality' | 'topics'): Element | null {
  const row = document.querySelector('[role=row][aria-current=true]');
  return row?.querySelector(`.cell-${column}`) ?? row?.querySelector('.cell-title') ?? null;
}
