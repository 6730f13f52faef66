import type { AppInfo, Input, Method } from '../../../preload/contract/contract';
import type { Facets, LibraryState, Welcome } from '../../../preload/contract/library';

/** The calls that open, close or look again: all answer with the library's state. */
type LibraryCall = Extract<
  Method,
  | 'library.choose'
  | 'library.openPath'
  | 'library.openRecent'
  | 'library.openDemo'
  | 'library.close'
  | 'library.cancelScan'
  | 'library.rescan'
>;

export interface LibrarySlice {
  readonly app: AppInfo | null;
  readonly library: LibraryState;
  readonly welcome: Welcome | null;
  /** Counts over the whole library. */
  readonly facets: Facets | null;
  /** Counts over what the filter keeps. */
  readonly counts: Facets | null;
  /** A call that opens a library is under way. */
  readonly opening: boolean;
  readonly callLibrary: <M extends LibraryCall>(method: M, input: Input<M>) => Promise<void>;
  readonly forgetRecent: (recent: number) => Promise<void>;
  /** Takes over a state that main told, and asks for what goes with it. */
  readonly setLibrary: (state: LibraryState) => void;
  readonly refreshFacets: () => void;
  /** Only those over what the filter keeps. */
  readonly refreshCounts: () => void;
  readonly refreshWelcome: () => Promise<void>;
}
