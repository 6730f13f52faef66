import { Worker } from 'node:worker_threads';
import type { Job, Reply } from './worker-messages';

/** What came of a job. `died`: the worker ended over it; `message` says how. */
export type Answer = Reply | { readonly kind: 'died'; readonly message: string };

/** A place at the work: a worker, and another one in its place once it has died. One job at a time. */
export class Seat {
  readonly #workerFile: string;
  #worker: Worker | null = null;
  #held = false;
  #asked = false;

  /** `workerFile`: the built edit worker. */
  constructor(workerFile: string) {
    this.#workerFile = workerFile;
  }

  /** Rejects only when it has not answered the last one yet: replies do not say which job they are about. */
  async ask(job: Job): Promise<Answer> {
    if (this.#asked) throw new Error('a seat was asked for two jobs at once');
    this.#asked = true;
    try {
      const worker = (this.#worker ??= this.#hire());
      const answer = await asked(worker, job);
      if (answer.kind === 'died') {
        this.#leave(worker);
        await worker.terminate();
      }
      return answer;
    } finally {
      this.#asked = false;
    }
  }

  /** Whether the process stays for this worker. */
  hold(held: boolean): void {
    this.#held = held;
    if (held) this.#worker?.ref();
    else this.#worker?.unref();
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #hire(): Worker {
    const worker = new Worker(this.#workerFile);
    worker.once('exit', () => this.#leave(worker));
    // Whoever asked hears of it; without a listener it would end the process.
    worker.on('error', () => this.#leave(worker));
    if (!this.#held) worker.unref();
    return worker;
  }

  #leave(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null;
  }
}

async function asked(worker: Worker, job: Job): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer): void => {
      worker.off('message', settle);
      worker.off('error', failed);
      worker.off('exit', ended);
      resolve(answer);
    };
    const failed = (error: unknown): void => settle({ kind: 'died', message: `a worker failed: ${String(error)}.` });
    const ended = (code: number): void => settle({ kind: 'died', message: `a worker ended with code ${code}.` });
    worker.on('message', settle);
    worker.on('error', failed);
    worker.on('exit', ended);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(job);
  });
}
