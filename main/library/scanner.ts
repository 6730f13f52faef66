import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ScanProgress } from '../../preload/contract/library';
import type { Batch } from './batch';
import { ScanSwitch } from './scan-control';
import type { KnownFiles, ScanJob, ScanMessage } from './scan-messages';
import type { Site } from './site';

export interface ScanListener {
  site(site: Site): void;
  /** @param cached from the index cache: what the files said when it was written */
  batch(batch: Batch, cached: boolean): void;
  progress(progress: ScanProgress): void;
}

export type ScanOutcome =
  | {
      readonly kind: 'complete';
      readonly vanished: readonly string[];
      readonly unreadable: readonly string[];
      readonly linked: readonly string[];
    }
  | { readonly kind: 'cancelled' }
  /** `message`: why, in the system's words. */
  | { readonly kind: 'failed'; readonly message: string };

/** One scan of a library: its workers, and what they tell. */
export class Scanner {
  /** Settles when all workers are done; never rejects. */
  readonly outcome: Promise<ScanOutcome>;
  private readonly switches: ScanSwitch[] = [];
  private readonly workers: Promise<ScanOutcome>[] = [];
  private site: Site | null = null;
  private met = 0;
  private read = 0;
  private wanted: number | null = null;
  private stopped = false;

  /** @param workerFile the built scan-worker.js */
  constructor(
    private readonly workerFile: string,
    private readonly root: string,
    known: { readonly cacheFile: string } | KnownFiles,
    private readonly listener: ScanListener,
  ) {
    // One core stays with the desk; beyond three more, the disk is what limits.
    const helpers = Math.min(3, Math.max(0, availableParallelism() - 1));
    this.outcome = this.all(this.start({ kind: 'walk', root, known, helpers }));
  }

  cancel(): void {
    this.stopped = true;
    for (const control of this.switches) control.cancel();
  }

  private async all(first: Promise<ScanOutcome>): Promise<ScanOutcome> {
    const walked = await first;
    // The walk names all shares before it ends, so no worker starts from here on.
    const others = await Promise.all(this.workers);
    return others.find(({ kind }) => kind === 'failed') ?? (this.stopped ? { kind: 'cancelled' } : walked);
  }

  private start(job: ScanJob): Promise<ScanOutcome> {
    const control = new ScanSwitch();
    if (this.stopped) control.cancel();
    this.switches.push(control);
    const worker = new Worker(this.workerFile, { workerData: { job, shared: control.shared } });
    return new Promise((resolve) => {
      let outcome: ScanOutcome = { kind: 'cancelled' };
      worker.on('message', (message: ScanMessage) => {
        if (message.kind === 'batch') setImmediate(() => control.batchTaken());
        if (message.kind === 'walked') outcome = { ...message, kind: 'complete' };
        else if (message.kind === 'failed') outcome = message;
        else this.hear(message);
      });
      worker.on('error', (error) => {
        outcome = { kind: 'failed', message: error.message };
      });
      worker.on('exit', () => resolve(outcome));
    });
  }

  private hear(message: Exclude<ScanMessage, { kind: 'walked' | 'failed' }>): void {
    switch (message.kind) {
      case 'site':
        this.site = message.site;
        this.listener.site(message.site);
        break;
      case 'batch':
        this.listener.batch(message.batch, message.cached);
        break;
      case 'share':
        if (this.site) {
          this.workers.push(this.start({ kind: 'read', root: this.root, site: this.site, entries: message.entries }));
        }
        break;
      case 'met':
        this.met = message.files;
        this.report();
        break;
      case 'wanted':
        this.wanted = message.files;
        this.report();
        break;
      case 'read':
        this.read += message.files;
        this.report();
        break;
    }
  }

  private report(): void {
    this.listener.progress(
      this.wanted === null
        ? { phase: 'walking', done: this.met, total: null }
        : { phase: 'reading', done: this.read, total: this.wanted },
    );
  }
}
