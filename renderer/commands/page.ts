import { places } from './places';

/** How many rows a page of the grid has, less one to keep a row in sight; from what is on screen. */
export function pageRows(): number {
  const grid = document.getElementById(places.grid);
  const row = grid?.querySelector('[role=row][data-id]');
  if (!grid || !row) return 10;
  return Math.max(1, Math.floor(grid.clientHeight / row.clientHeight) - 1);
}
