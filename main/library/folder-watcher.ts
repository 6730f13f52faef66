import type { AsyncSubscription, BackendType } from '@parcel/watcher';
import { relative, sep } from 'node:path';

/** Events come in bursts (a checkout, a crawler's run): they are passed on when it is quiet, or after a second of noise. In milliseconds. */
const quiet = 120;
const longest = 1_000;

/**
 * What the system itself offers. Left to choose, the library first asks a shell for a program named `watchman`, every time,
 * and keeps the pipe to it open where there is none.
 */
const backends: Readonly<Partial<Record<NodeJS.Platform, BackendType>>> = {
  linux: 'inotify',
  darwin: 'fs-events',
  win32: 'windows',
};

export interface WatchListener {
  /** Something happened to these paths (relative, `/` between parts), each at least once. */
  touched(paths: readonly string[]): void;
  /** Events were lost, or none will come: only looking helps. `reason` in the system's words. */
  lost(reason: string): void;
}

/** Hears what happens under a folder. An aid only: every watcher loses events, so the library looks by itself as well. */
export class FolderWatcher {
  private readonly paths = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private burstSince = 0;
  private subscription: Promise<AsyncSubscription | null>;

  /** @param ignored names of folders at the root in which nothing is of interest */
  constructor(
    private readonly root: string,
    ignored: readonly string[],
    private readonly listener: WatchListener,
  ) {
    this.subscription = this.subscribe(ignored);
  }

  async close(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.paths.clear();
    const subscription = await this.subscription;
    this.subscription = Promise.resolve(null);
    try {
      await subscription?.unsubscribe();
    } catch {
      // The system has taken the watches away, e.g. with a disk that was unmounted: there is nothing left to end.
    }
    if (this.timer) clearTimeout(this.timer);
  }

  private async subscribe(ignored: readonly string[]): Promise<AsyncSubscription | null> {
    try {
      // Loaded here, not above: on a machine for which it has no binary, the library works without it.
      const watcher = await import('@parcel/watcher');
      const backend = backends[process.platform];
      return await watcher.subscribe(
        this.root,
        (error, events) => {
          if (error) this.listener.lost(error.message);
          else for (const { path } of events) this.take(path);
        },
        { ignore: [...ignored], ...(backend === undefined ? {} : { backend }) },
      );
    } catch (error) {
      this.listener.lost(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  private take(absolute: string): void {
    const now = Date.now();
    if (this.paths.size === 0) this.burstSince = now;
    this.paths.add(relative(this.root, absolute).split(sep).join('/'));
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.pass(), Math.max(0, Math.min(quiet, this.burstSince + longest - now)));
  }

  private pass(): void {
    const paths = [...this.paths];
    this.paths.clear();
    this.timer = null;
    this.listener.touched(paths);
  }
}
