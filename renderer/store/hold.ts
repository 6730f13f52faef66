/** The list on screen after an edit of ours, and how many of its rows no longer belong into it. */
export interface Held {
  readonly ids: Uint32Array;
  readonly departed: number;
}

/**
 * Keeps rows where they are under the editor's hands: an edit may take its row out of the filter or move it in the
 * order, and it should neither vanish nor jump before the next question is asked. When rows arrived that the list does
 * not have (an undo brought them back), the fresh list is shown instead.
 */
export function hold(shown: Uint32Array, fresh: Uint32Array): Held {
  let highest = 0;
  for (const id of shown) if (id > highest) highest = id;
  const isShown = new Uint8Array(highest + 1);
  for (const id of shown) isShown[id] = 1;
  const arrived = fresh.some((id) => isShown[id] !== 1);
  return arrived ? { ids: fresh, departed: 0 } : { ids: shown, departed: shown.length - fresh.length };
}
