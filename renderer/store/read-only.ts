import type { LibraryState } from '../../preload/contract/library';

/** Why nothing can be written now, as a sentence; `null` when it can. */
export function readOnlyReason(state: LibraryState): string | null {
  return state.kind === 'open' || state.kind === 'opening' ? state.info.readOnly : null;
}
