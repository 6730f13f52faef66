import { dirname, extname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ArticleId } from '../../../preload/contract/article';
import type { StoryCluster } from './finder';
import type { DuplicatesAnswer, DuplicatesRequest } from './messages';
import type { Story } from './story';
import { StoryKeys } from './story-keys';

/** What the search reads of the index. */
export interface StorySource {
  /** How many ids were given out: every article has one below that. */
  readonly size: number;
  /** `null` for what is not a listed article. */
  story(id: ArticleId): Story | null;
}

export interface SearchState {
  /** Articles changed that the clusters do not know of yet. */
  readonly looking: boolean;
  readonly clusters: readonly StoryCluster[];
  /** Why the last search failed, in the system's words. */
  readonly failure: string | null;
}

/** Rows handed over between two turns of the event loop: some 3 ms. */
const rowsPerTurn = 1_000;
/** Changes come in crowds: the search begins when they have stopped for so long. In milliseconds. */
const patience = 300;
/** What the thread keeps of 100,000 articles is more than the index itself, so it goes when nothing comes for so long. In milliseconds. */
const rest = 5_000;

/**
 * Keeps the clusters of near-duplicates in step with the index. The work is done by a thread of its own, which is there
 * while there is something to do: what an article tells is remembered here as a number, so that a change of anything else
 * costs nothing.
 */
export class DuplicateSearch {
  private worker: Worker | null = null;
  private readonly keys = new StoryKeys();
  /** The clusters are those of the keys. */
  private known = false;
  private clusters: readonly StoryCluster[] = [];
  private failure: string | null = null;
  /** `null`: every article. */
  private pending: Set<ArticleId> | null = null;
  private wanted = true;
  private running = false;
  private timer: NodeJS.Timeout | null = null;
  private idle: NodeJS.Timeout | null = null;
  private closed = false;
  private waiting: (() => void)[] = [];
  private heard: (answer: DuplicatesAnswer) => void = () => undefined;
  private failed: (error: Error) => void = () => undefined;

  private readonly workerFile: string;

  /**
   * @param scanWorkerFile the built scan worker; that of the search stands beside it
   * @param tell hears when the state is another one
   */
  constructor(
    scanWorkerFile: string,
    private readonly source: StorySource,
    private readonly tell: () => void,
  ) {
    this.workerFile = join(dirname(scanWorkerFile), `duplicates-worker${extname(scanWorkerFile)}`);
  }

  get state(): SearchState {
    const { clusters, failure } = this;
    return { looking: failure === null && (this.wanted || this.running), clusters, failure };
  }

  /** Says which articles are not what they were (`null`: any of them), and searches soon. */
  changed(ids: readonly ArticleId[] | null): void {
    if (this.closed) return;
    if (ids === null) this.pending = null;
    else for (const id of ids) this.pending?.add(id);
    this.wanted = true;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), patience);
    this.timer.unref();
  }

  /** Searches now, and settles when the clusters are those of now, or the search failed. */
  found(): Promise<void> {
    if (!this.state.looking || this.closed) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      void this.run();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    if (this.idle) clearTimeout(this.idle);
    await this.worker?.terminate();
  }

  private async run(): Promise<void> {
    if (this.running || !this.wanted || this.closed) return;
    this.running = true;
    this.wanted = false;
    const ids = this.pending;
    this.pending = new Set();
    try {
      await this.search(ids ?? this.everything());
      this.failure = null;
    } catch (error) {
      // What the thread knew is gone with it; the next change begins anew.
      this.worker = null;
      this.known = false;
      this.failure = error instanceof Error ? error.message : String(error);
    }
    this.running = false;
    if (!this.closed) this.tell();
    if (this.wanted && !this.closed) await this.run();
    else for (const resolve of this.waiting.splice(0)) resolve();
  }

  private *everything(): Iterable<ArticleId> {
    for (let id = 0; id < this.source.size; id += 1) yield id;
  }

  private async search(ids: Iterable<ArticleId>): Promise<void> {
    if (this.idle) clearTimeout(this.idle);
    const news = this.known ? await this.newsOf(ids) : null;
    if (news?.length !== 0) {
      // A new thread knows nothing yet.
      const wanted = this.worker === null || news === null ? this.everything() : news;
      this.known = false;
      const worker = this.worker ?? this.start();
      // Only while somebody waits for it may it keep the process from ending.
      worker.ref();
      this.clusters = (await this.ask(worker, wanted)).clusters;
      this.known = true;
      worker.unref();
    }
    this.idle = setTimeout(() => void this.end(), rest);
    this.idle.unref();
  }

  /** Which of the articles tell something else than when they were last asked. */
  private async newsOf(ids: Iterable<ArticleId>): Promise<readonly ArticleId[]> {
    const news: ArticleId[] = [];
    let looked = 0;
    for (const id of ids) {
      if (this.keys.take(id, this.source.story(id))) news.push(id);
      looked += 1;
      if (looked % rowsPerTurn === 0) await nextTurn();
    }
    return news;
  }

  private async end(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.workerFile);
    this.worker = worker;
    worker.on('message', (answer: DuplicatesAnswer) => this.heard(answer));
    // The end of a worker that was given up must not fail the search of the next one.
    const fail = (error: Error): void => {
      if (this.worker !== worker) return;
      this.worker = null;
      this.failed(error);
    };
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the search ended before its time')));
    return worker;
  }

  private async ask(worker: Worker, ids: Iterable<ArticleId>): Promise<DuplicatesAnswer> {
    const answer = new Promise<DuplicatesAnswer>((resolve, reject) => {
      this.heard = resolve;
      this.failed = reject;
    });
    // It may fail while rows are still handed over.
    answer.catch(() => undefined);
    await this.send(worker, ids);
    post(worker, { kind: 'find' });
    return answer;
  }

  private async send(worker: Worker, ids: Iterable<ArticleId>): Promise<void> {
    let stories: Story[] = [];
    let gone: ArticleId[] = [];
    for (const id of ids) {
      const story = this.source.story(id);
      this.keys.take(id, story);
      if (story) stories.push(story);
      else gone.push(id);
      if (stories.length + gone.length < rowsPerTurn) continue;
      post(worker, { kind: 'articles', stories, gone });
      [stories, gone] = [[], []];
      await nextTurn();
    }
    post(worker, { kind: 'articles', stories, gone });
  }
}

function post(worker: Worker, request: DuplicatesRequest): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(request);
}
