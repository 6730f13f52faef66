import { Worker } from 'node:worker_threads';
import type { Job, Reply } from './worker-messages';

/** What came of a job. `died`: the worker ended over it; `message` says how. */
export type Answer = Reply | { readonly kind: 'died'; readonly message: string };

/** A place at the work: a worker, and another one in its place once it has died. One job at a time. */
export class Seat {
  readonly #workerFile: string;
  #worker: Worker | null = null;
  #busy = false;

  /** `workerFile`: the built edit worker. */
  constructor(workerFile: string) {
    this.#workerFile = workerFile;
  }

  /** Never rejects. */
  async ask(job: Job): Promise<Answer> {
    const worker = (this.#worker ??= this.#hire());
    const answer = await asked(worker, job);
    if (answer.kind === 'died') {
      this.#leave(worker);
      await worker.terminate();
    }
    return answer;
  }

  /** Whether the process stays for this worker. */
  hold(held: boolean): void {
    this.#busy = held;
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
    if (!this.#busy) worker.unref();
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
