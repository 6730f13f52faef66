import type { AsyncSubscription, BackendType } from '@parcel/watcher';
import { readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { isArticleName } from '../articles/folder';

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
  /** From here on everything is heard; what happened before was not. */
  begun(): void;
  /** Something happened to these paths (relative, `/` between parts), each at least once. */
  touched(paths: readonly string[]): void;
  /** Events were lost, or none will come: only looking helps. `reason` in the system's words. */
  lost(reason: string): void;
}

/** Hears what happens under a folder. An aid only: every watcher loses events, so the library looks by itself as well. */
export class FolderWatcher {
  private readonly paths = new Set<string>();
  /** Those of them that came to be. */
  private readonly created = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private burstSince = 0;
  private subscription: Promise<AsyncSubscription | null>;
  private closed = false;

  /** @param ignored names of folders at the root in which nothing is of interest */
  constructor(
    private readonly root: string,
    private readonly ignored: readonly string[],
    private readonly listener: WatchListener,
  ) {
    this.subscription = this.subscribe();
    void this.subscription.then((subscription) => {
      if (subscription && !this.closed) this.listener.begun();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    this.paths.clear();
    const subscription = await this.subscription;
    this.subscription = Promise.resolve(null);
    await end(subscription);
    if (this.timer) clearTimeout(this.timer);
  }

  private async subscribe(): Promise<AsyncSubscription | null> {
    try {
      // Loaded here, not above: on a machine for which it has no binary, the library works without it.
      const watcher = await import('@parcel/watcher');
      const backend = backends[process.platform];
      return await watcher.subscribe(
        this.root,
        (error, events) => {
          if (error) this.listener.lost(error.message);
          else for (const { path, type } of events) this.take(path, type === 'create');
        },
        { ignore: [...this.ignored], ...(backend === undefined ? {} : { backend }) },
      );
    } catch (error) {
      this.listener.lost(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  private take(absolute: string, created: boolean): void {
    const now = Date.now();
    if (this.paths.size === 0) this.burstSince = now;
    const path = relative(this.root, absolute).split(sep).join('/');
    this.paths.add(path);
    if (created) this.created.add(path);
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.pass(), Math.max(0, Math.min(quiet, this.burstSince + longest - now)));
  }

  private pass(): void {
    const paths = [...this.paths];
    const created = [...this.created];
    this.paths.clear();
    this.created.clear();
    this.timer = null;
    if (!created.some((path) => this.isFolderOfFolders(path))) this.listener.touched(paths);
    // What happens before the new subscription holds is found by whoever looks at the folder when he hears of it.
    else void this.renew().then(() => this.listener.touched(paths));
  }

  /** Watches the folders that are there now. */
  private renew(): Promise<unknown> {
    this.subscription = this.subscription.then(async (subscription) => {
      await end(subscription);
      return this.closed ? null : this.subscribe();
    });
    return this.subscription;
  }

  /**
   * On Linux each folder is watched by itself, and of one that comes with folders in it (moved here, or made in one breath)
   * the library watches only the outermost.
   */
  private isFolderOfFolders(path: string): boolean {
    // A checkout makes articles by the thousand: the disk is not asked about each of them.
    if (process.platform !== 'linux' || isArticleName(path.slice(path.lastIndexOf('/') + 1))) return false;
    try {
      return readdirSync(`${this.root}/${path}`, { withFileTypes: true }).some((entry) => entry.isDirectory());
    } catch {
      // A file, or gone again.
      return false;
    }
  }
}

async function end(subscription: AsyncSubscription | null): Promise<void> {
  try {
    await subscription?.unsubscribe();
  } catch {
    // The system has taken the watches away, e.g. with a disk that was unmounted: there is nothing left to end.
  }
}
