import { dirname, join } from 'node:path';
import { sweepTemporaries, syncFolder } from '../articles/write';
import { type FileDecision, pathOf, unreadable, type Wish } from './decide-file';
import { madeWhole } from './recovery';
import type { Answer, Seat } from './seat';
import type { Stop } from './stop';
import type { Order, Written } from './write-files';

export interface WrittenFiles {
  readonly results: readonly Written[];
  /** Why the disk did not confirm that the written files are there under their names, `null` when it did. */
  readonly unconfirmed: string | null;
}

/** Of a part that a worker died over each file is looked at alone, so that the one to blame is named and no other. */
export async function decided(seat: Seat, root: string, part: readonly Wish[]): Promise<readonly FileDecision[]> {
  const reply = await seat.ask({ kind: 'decide', root, wishes: part });
  if (reply.kind === 'decided') return reply.decisions;
  const [only, ...others] = part;
  if (reply.kind !== 'died' || only === undefined) throw new Error(failure(reply));
  if (others.length > 0) return oneByOne(part, (wish) => decided(seat, root, [wish]));
  return [unreadable(pathOf(only), `Reading it ended in a defect of Galley: ${failure(reply)} The file is as it was.`)];
}

export interface Part extends WrittenFiles {
  /** Folders in which a worker that died may have left its temporary files, and what it did not sync. */
  readonly orphaned: readonly string[];
}

/** A worker that dies leaves its files as they are, each whole; each is then looked at, and tried once more by itself. */
export async function written(seat: Seat, root: string, part: readonly Order[], stop: Stop): Promise<Part> {
  const reply = await seat.ask({ kind: 'write', root, orders: part, stop: stop.shared });
  if (reply.kind === 'written') return { ...reply, orphaned: [] };
  const results: Written[] = [];
  const orphaned = part.map(({ plan }) => dirname(join(root, plan.path)));
  let unconfirmed: string | null = null;
  for (const order of part) {
    if (await madeWhole(root, order.plan)) results.push({ kind: 'written' });
    else if (reply.kind === 'died' && part.length > 1) {
      const again = await written(seat, root, [order], stop);
      results.push(...again.results);
      unconfirmed ??= again.unconfirmed;
    } else {
      const message = `It was not written: ${failure(reply)} The file is as it was.`;
      results.push({
        kind: 'refused',
        problem: { code: 'write-failed', severity: 'error', line: 1, column: 1, message },
      });
    }
  }
  return { results, unconfirmed, orphaned };
}

/** Sees to what a worker that died could not. Answers why the folder did not confirm what is in it, `null` when it did. */
export async function tidied(folder: string): Promise<string | null> {
  try {
    await sweepTemporaries(folder);
    await syncFolder(folder);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function oneByOne<T, R>(items: readonly T[], work: (item: T) => Promise<readonly R[]>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const item of items) results.push(...(await work(item)));
  return results;
}

function failure(reply: Answer): string {
  return reply.kind === 'failed' || reply.kind === 'died' ? reply.message : `unexpected answer: ${reply.kind}.`;
}
