import type { LibraryChange, LibraryInfo, LibraryState, ScanProgress } from '../../preload/contract/library';

export interface LibraryOptions {
  /** The library's real path, absolute. */
  readonly root: string;
  /** Where the index cache is kept. */
  readonly cacheFolder: string;
  /** The built scan-worker.js; duplicates-worker.js stands beside it. */
  readonly workerFile: string;
  /** False for a command that looks once: no watcher, no timer. */
  readonly watch?: boolean;
}

export type LibraryStatus =
  | { readonly kind: 'opening'; readonly progress: ScanProgress }
  | Omit<Extract<LibraryState, { kind: 'open' }>, 'info'>
  | { readonly kind: 'failed'; readonly message: string };

export interface LibraryEvents {
  readonly progress: ScanProgress;
  readonly changed: LibraryChange;
  readonly status: LibraryStatus;
  /** The search for near-duplicates is over, or failed. */
  readonly duplicates: null;
}

/** What a library says of itself; who opened and who holds it is known to those who write. */
export type LibraryFacts = Omit<LibraryInfo, 'session' | 'readOnly'>;
