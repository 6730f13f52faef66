import type { Disk } from '../articles/disk';
import { type FileDecision, decide, type Wish } from './decide-file';
import { Stop } from './stop';
import { FileWriter, type Order, type Written } from './write-files';

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
  | { readonly kind: 'decided'; readonly decisions: readonly FileDecision[] }
  | { readonly kind: 'written'; readonly results: readonly Written[]; readonly unconfirmed: string | null }
  | { readonly kind: 'failed'; readonly message: string };

const journalled = Promise.resolve();

/** Does a job, one file after the other. Never rejects. */
export async function answer(job: Job, disk: Disk): Promise<Reply> {
  try {
    if (job.kind === 'decide') {
      const decisions: FileDecision[] = [];
      for (const wish of job.wishes) decisions.push(await decide(job.root, wish, false, disk));
      return { kind: 'decided', decisions };
    }
    const { root, orders, stop } = job;
    const writer = new FileWriter({ root, journalled, stop: new Stop(stop), disk, lanes: 1, onFile: () => undefined });
    return { kind: 'written', results: await writer.write(orders), unconfirmed: writer.unconfirmed };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
