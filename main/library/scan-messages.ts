import type { Batch } from './batch';
import type { PackedEntries } from './packed-entries';
import type { SearchSegment } from './piece-table';
import type { Site } from './site';

/** What is known of a library's files, in the form that crosses to the worker fastest. */
export interface KnownFiles {
  /** In UTF-8, each path followed by NUL, which no path contains: not 100,000 texts to be copied one by one. */
  readonly paths: Uint8Array;
  /** Size, modified, changed, inode of each. */
  readonly stamps: Float64Array;
  readonly twins: Uint8Array;
  /** What their rows were read under, as `rowBasis` says it; empty: under more than one, or nothing was read. */
  readonly basis: string;
}

/** What a worker is asked to do. */
export type ScanJob =
  /** Walk the library, answer what is new or not what it was. */
  | {
      readonly kind: 'walk';
      readonly root: string;
      /** An index cache to begin with (the first scan), or what main knows (later ones). */
      readonly known: { readonly cacheFile: string } | KnownFiles;
      /** Paths to leave alone: a worker died over them. */
      readonly avoid: readonly string[];
      /** How many other workers may be given a share. */
      readonly helpers: number;
    }
  /** Read these files: the share of a walk that another worker made. */
  | { readonly kind: 'read'; readonly root: string; readonly site: Site; readonly entries: PackedEntries };

/** What a worker tells while it is at it. */
export type ScanMessage =
  | { readonly kind: 'site'; readonly site: Site }
  /** How many files the walk met so far. */
  | { readonly kind: 'met'; readonly files: number }
  /** How many of them are to be read, by this worker and by others. */
  | { readonly kind: 'wanted'; readonly files: number }
  /** How many more were read. */
  | { readonly kind: 'read'; readonly files: number }
  | { readonly kind: 'batch'; readonly batch: Batch }
  /** A batch of the index cache, encoded. */
  | { readonly kind: 'cached'; readonly part: Uint8Array }
  /** All rows were sent; search segments may follow. */
  | { readonly kind: 'rows-complete' }
  /** For the `batch` message of that number, counted from 0. */
  | { readonly kind: 'segment'; readonly batch: number; readonly segment: SearchSegment }
  | { readonly kind: 'share'; readonly entries: PackedEntries }
  /** Paths that are gone; folders that could not be listed or were not followed. Not sent by a cancelled walk. */
  | {
      readonly kind: 'walked';
      readonly vanished: readonly string[];
      readonly unreadable: readonly string[];
      readonly linked: readonly string[];
    }
  /** The library's folder itself cannot be listed, or the worker failed over the file in hand. */
  | { readonly kind: 'failed'; readonly message: string };

/** How main and a worker speak past the event loop, which the worker never returns to while it scans. */
export interface ScanControl {
  cancelled(): boolean;
  /** True when main would take a batch at once. */
  hasRoom(): boolean;
  /** Waits until main has taken in enough of what was sent. */
  waitForRoom(): void;
  /** Says which file is about to be read, `null`: none any more, to who finds the worker dead. */
  takeInHand(path: string | null): void;
}
