import { FolderWatcher } from './folder-watcher';

/** How long after the end of one look at everything the next begins by itself: at least so long. In milliseconds. */
const interval = 60_000;
/** A look that takes long, over a network, must not keep the disk busy all the time. */
const restFactor = 20;

export interface UpkeepListener {
  /** Look at every file. */
  look(): Promise<void>;
  /** Look at what happened at these paths. */
  touched(paths: readonly string[]): Promise<void>;
  /** The watcher cannot work; see `failure`. */
  failed(): void;
}

/** Sees to it that outside changes are noticed: by a watcher at once, and by looking on a timer for what it missed. */
export class Upkeep {
  /** Why there is no watcher; `null` while there is one. */
  failure: string | null = null;
  private readonly watcher: FolderWatcher;
  private readonly waiting = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private holders = 0;
  private lookWanted = false;
  private scanned = false;
  /** The watcher began while the first scan ran: nobody has told what changed behind the scan before that. */
  private unheard = false;
  private closed = false;

  constructor(
    root: string,
    private readonly listener: UpkeepListener,
  ) {
    // Where a checkout keeps what changes most and concerns us least.
    const ignored = ['.git', 'node_modules', 'vendor', '_site', '.jekyll-cache'];
    this.watcher = new FolderWatcher(root, ignored, {
      begun: () => this.watched(),
      touched: (paths) => this.touched(paths),
      lost: (reason) => this.lost(reason),
    });
  }

  /** To be called when a scan is over, `complete` when it saw every file: the timer runs from here. */
  begin(tookMs: number, complete: boolean): void {
    this.scanned = true;
    if (this.closed) return;
    if (this.unheard && complete) {
      this.unheard = false;
      this.look();
      return;
    }
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), Math.max(interval, tookMs * restFactor));
    this.timer.unref();
  }

  /** Nothing is looked at until the returned function is called. */
  hold(): () => void {
    this.holders += 1;
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.holders -= 1;
      if (this.holders > 0) return;
      if (this.lookWanted) this.look();
      else if (this.waiting.size > 0) this.touched([]);
    };
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    await this.watcher.close();
  }

  private touched(paths: readonly string[]): void {
    for (const path of paths) this.waiting.add(path);
    if (this.holders > 0 || this.closed) return;
    const all = [...this.waiting];
    this.waiting.clear();
    void this.listener.touched(all);
  }

  private look(): void {
    this.lookWanted = this.holders > 0;
    if (this.lookWanted || this.closed) return;
    this.waiting.clear();
    const since = Date.now();
    void this.listener.look().then(() => this.begin(Date.now() - since, true));
  }

  private watched(): void {
    if (this.scanned) this.look();
    else this.unheard = true;
  }

  private lost(reason: string): void {
    this.failure = reason;
    if (this.closed) return;
    this.listener.failed();
    this.look();
  }
}
