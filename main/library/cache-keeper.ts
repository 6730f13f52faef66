import type { Batch } from './batch';
import { cacheFileOf, writeCache } from './cache-file';

/** The index is written when it was left alone that long. In milliseconds. */
const patience = 10_000;

/** Writes the index cache some time after changes, and at the end. */
export class CacheKeeper {
  readonly file: string;
  /** Why the last writing failed, in the system's words; `null` when it did not. The library works without a cache. */
  failure: string | null = null;
  private kept: string;
  private timer: NodeJS.Timeout | null = null;
  private writing = Promise.resolve();

  constructor(
    cacheFolder: string,
    private readonly root: string,
    private readonly index: { readonly generation: number; stored(): Iterable<Batch> },
    /** What its rows were read under. */
    private readonly basis: () => string,
  ) {
    this.file = cacheFileOf(cacheFolder, root);
    this.kept = this.version();
  }

  /** Says that the index is, as it stands, what the cache holds. */
  loaded(): void {
    this.kept = this.version();
  }

  /** Says that the index may no longer be what the cache holds. */
  changed(): void {
    if (this.version() === this.kept) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.write(), patience);
    this.timer.unref();
  }

  /** Writes what is not yet written. Never rejects: see `failure`. */
  write(): Promise<void> {
    this.writing = this.writing.then(() => this.writeNow());
    return this.writing;
  }

  private async writeNow(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    const version = this.version();
    if (version === this.kept) return;
    try {
      await writeCache(this.file, this.root, this.basis(), this.index.stored());
      this.kept = version;
      this.failure = null;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  private version(): string {
    return `${this.index.generation} ${this.basis()}`;
  }
}
