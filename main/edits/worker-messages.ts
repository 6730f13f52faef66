import type { Disk } from '../articles/disk';
import { type Decision, decide, type Order, type Wish, write, type Written } from './file-jobs';
import { Stop } from './stop';

/** What a worker is asked: to decide on some files, or to write them once the journal is on disk. */
export type Job =
  | { readonly kind: 'decide'; readonly root: string; readonly wishes: readonly Wish[] }
  | {
      readonly kind: 'write';
      readonly root: string;
      readonly orders: readonly Order[];
      readonly stop: SharedArrayBuffer;
    };

/** One answer a file, in the order of the job; or what went wrong with the worker itself. */
export type Reply =
  | { readonly kind: 'decided'; readonly decisions: readonly Decision[] }
  | { readonly kind: 'written'; readonly results: readonly Written[] }
  | { readonly kind: 'failed'; readonly message: string };

const journalled = Promise.resolve();

/** Does a job, one file after the other. Never rejects. */
export async function answer(job: Job, disk: Disk): Promise<Reply> {
  try {
    if (job.kind === 'decide') {
      const decisions: Decision[] = [];
      for (const wish of job.wishes) decisions.push(await decide(job.root, wish, false, disk));
      return { kind: 'decided', decisions };
    }
    const stop = new Stop(job.stop);
    const results: Written[] = [];
    for (const order of job.orders) results.push(await write(job.root, order, journalled, stop, disk));
    return { kind: 'written', results };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
