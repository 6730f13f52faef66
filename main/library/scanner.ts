import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ScanProgress } from '../../preload/contract/library';
import type { Batch } from './batch';
import { decodeBatch } from './cache-file';
import { ScanSwitch } from './scan-control';
import type { Block } from './search-index';
import type { ScanJob, ScanMessage } from './scan-messages';
import type { Site } from './site';

export interface ScanListener {
  site(site: Site): void;
  /**
   * @param cached from the index cache: what the files said when it was written
   * Answers where the batch's search segment may go when it comes.
   */
  batch(batch: Batch, cached: boolean): Block | null;
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
  /** The index cache told of files and did not bring their rows. */
  | { readonly kind: 'bad-cache' }
  /** A worker died over the file at `path`; `null`: over none. `message`: how, a sentence. Rows came before it did. */
  | { readonly kind: 'died'; readonly path: string | null; readonly message: string }
  /** `message`: why, in the system's words. */
  | { readonly kind: 'failed'; readonly message: string };

/** What is to be scanned, and what of it is known. */
export type ScanRequest = Pick<Extract<ScanJob, { kind: 'walk' }>, 'root' | 'known' | 'avoid'>;

/** One scan of a library: its workers, and what they tell. */
export class Scanner {
  /** Settles when all rows came; never rejects. */
  readonly outcome: Promise<ScanOutcome>;
  /** Settles when the workers have ended, after the search segments came. */
  readonly ended: Promise<unknown>;
  private readonly switches: ScanSwitch[] = [];
  private readonly outcomes: Promise<ScanOutcome>[] = [];
  private readonly exits: Promise<void>[] = [];
  private site: Site | null = null;
  private met = 0;
  private read = 0;
  private wanted: number | null = null;
  private stopped = false;
  private badCache = false;

  /** @param workerFile the built scan-worker.js */
  constructor(
    private readonly workerFile: string,
    private readonly request: ScanRequest,
    private readonly listener: ScanListener,
  ) {
    // One core stays with the desk; beyond three more, the disk is what limits.
    const helpers = Math.min(3, Math.max(0, availableParallelism() - 1));
    this.outcome = this.all(this.start({ kind: 'walk', ...request, helpers }));
    this.ended = this.outcome.then(() => Promise.all(this.exits));
  }

  cancel(): void {
    this.stopped = true;
    for (const control of this.switches) control.cancel();
  }

  private async all(first: Promise<ScanOutcome>): Promise<ScanOutcome> {
    const walked = await first;
    // The walk names all shares before it ends, so no worker starts from here on.
    const all = [walked, ...(await Promise.all(this.outcomes))];
    if (this.badCache) return { kind: 'bad-cache' };
    const failed = all.find(({ kind }) => kind === 'failed');
    if (failed) return failed;
    return this.stopped ? { kind: 'cancelled' } : (all.find(({ kind }) => kind === 'died') ?? walked);
  }

  private start(job: ScanJob): Promise<ScanOutcome> {
    const control = new ScanSwitch();
    if (this.stopped) control.cancel();
    this.switches.push(control);
    const worker = new Worker(this.workerFile, {
      workerData: { job, shared: control.shared },
      // Rows live until their batch is full: with the usual young generation they would be copied many times.
      resourceLimits: { maxYoungGenerationSizeMb: 48 },
    });
    this.exits.push(new Promise((resolve) => worker.on('exit', () => resolve())));
    return new Promise((resolve) => {
      let outcome: ScanOutcome = { kind: 'cancelled' };
      const blocks: (Block | null)[] = [];
      worker.on('message', (message: ScanMessage) => {
        switch (message.kind) {
          case 'batch':
            blocks.push(this.listener.batch(message.batch, false));
            // After the event loop had its turn: the worker's next batch must not keep the desk waiting.
            setImmediate(() => control.batchTaken());
            break;
          case 'cached':
            this.hearCached(message.part);
            setImmediate(() => control.batchTaken());
            break;
          case 'segment': {
            const block = blocks[message.batch];
            if (block) block.segment = message.segment;
            break;
          }
          case 'walked':
            outcome = { ...message, kind: 'complete' };
            break;
          case 'failed':
            outcome = control.inHand() === null ? message : died(control, message.message);
            break;
          case 'rows-complete':
            resolve(outcome);
            break;
          default:
            this.hear(message);
        }
      });
      worker.on('error', (error) => {
        outcome = died(control, error.message);
      });
      // After the last message, whatever ended it.
      worker.on('exit', (code) => {
        resolve(outcome.kind === 'failed' || outcome.kind === 'died' ? outcome : died(control, `exit code ${code}`));
      });
    });
  }

  private hear(message: Extract<ScanMessage, { kind: 'site' | 'share' | 'met' | 'wanted' | 'read' }>): void {
    switch (message.kind) {
      case 'site':
        this.site = message.site;
        this.listener.site(message.site);
        break;
      case 'share':
        if (this.site) {
          this.outcomes.push(
            this.start({ kind: 'read', root: this.request.root, site: this.site, entries: message.entries }),
          );
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

  private hearCached(part: Uint8Array): void {
    if (this.badCache) return;
    try {
      this.listener.batch(decodeBatch(part), true);
    } catch {
      // Written by something else, checksum and all: the rows it should have brought must be read from the files.
      this.badCache = true;
      this.cancel();
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

function died(control: ScanSwitch, how: string): ScanOutcome {
  return { kind: 'died', path: control.inHand(), message: `A worker of Galley ended: ${how}.` };
}
