import type { Connection } from '../../preload/contract/contract';
import type { DeskState } from '../store/state';

/**
 * A queue of the selected articles, in the order of the view as far as they are in it, from the first one on; without any,
 * of the whole view, from the current one on.
 */
export function startReview(desk: DeskState): void {
  const { ids, selected, current, startReview: start } = desk;
  if (selected.size === 0) return start(ids, current);
  const seen = new Set(ids);
  const inView = ids.filter((id) => selected.has(id));
  start(Uint32Array.from([...inView, ...[...selected].filter((id) => !seen.has(id))]), null);
}

/** The selected articles side by side, from the current one on; without any, the current one and its near-duplicates. */
export async function startComparing(desk: DeskState, connection: Connection): Promise<void> {
  const { ids, selected, current, view } = desk;
  const chosen = view === 'articles' ? Array.from(ids.filter((id) => selected.has(id))) : [];
  if (chosen.length > 1) {
    const first = current !== null && chosen.includes(current) ? [current] : [];
    desk.compare([...first, ...chosen]);
    return;
  }
  if (current === null) return;
  try {
    const cluster = await connection.call('duplicates.of', { id: current });
    if (cluster) desk.compare([current, ...cluster.ids]);
    else {
      const message = 'Select two or more articles to compare them: this one has no near-duplicates.';
      desk.notify({ kind: 'told', message });
    }
  } catch (error) {
    desk.report(error);
  }
}
