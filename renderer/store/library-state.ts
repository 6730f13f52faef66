import type { LibraryState } from '../../preload/contract/library';

/** Why nothing can be written now, as a sentence; `null` when it can. */
export function readOnlyReason(state: LibraryState): string | null {
  return state.kind === 'open' || state.kind === 'opening' ? state.info.readOnly : null;
}

/** The folder of the library that is open or being opened. */
export function folderOf(state: LibraryState): string | null {
  return state.kind === 'open' || state.kind === 'opening' ? state.info.folder : null;
}

/** The session in which its articles have their ids, see `LibraryInfo`; `null` where none is open. */
export function sessionOf(state: LibraryState): string | null {
  return state.kind === 'open' || state.kind === 'opening' ? state.info.session : null;
}
