import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Door } from '../../preload/contract/edit';
import { GalleyError } from '../../preload/contract/errors';
import { isCode, removeIfPresent } from '../articles/write';
import { isSystemError, systemFault } from '../faults/system-fault';
import { processLife } from './process-life';

/** How long a killed holder may take for its last call to the system; a busy disk keeps it waiting. In milliseconds. */
const lastCall = 10_000;
const lookEvery = 10;

/** Who holds a library: enough to tell a living holder from one that was killed, also after a reboot. */
interface Holder {
  readonly token: string;
  readonly door: Door;
  readonly pid: number;
  readonly host: string;
  /** When the process started, by the system's own count; empty where the system does not tell. */
  readonly started: string;
}

export type LockAttempt =
  { readonly kind: 'held'; readonly release: () => Promise<void> } | { readonly kind: 'taken'; readonly by: string };

const doors: Readonly<Record<Door, string>> = {
  app: 'the desktop app',
  web: 'the web host',
  cli: 'the command line',
};

/**
 * Takes the library's writing lock for this process; a lock whose process is gone is taken over. Answers who holds it
 * where a living process does.
 *
 * The lock is a series of files `lock-1`, `lock-2`, …, of which the newest counts. Taking over is making the next one,
 * which the file system grants to exactly one; a dead lock is never moved, so a living one cannot be moved by mistake.
 * @throws GalleyError `journal` when the folder cannot be used
 */
export async function takeLock(folder: string, door: Door): Promise<LockAttempt> {
  return using(folder, () => take(folder, door));
}

async function take(folder: string, door: Door): Promise<LockAttempt> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { started } = await processLife(process.pid);
  const mine: Holder = { token: randomUUID(), door, pid: process.pid, host: hostname(), started };
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const newest = Math.max(0, ...(await generations(folder)));
    const holder = newest === 0 ? null : await readHolder(lockPath(folder, newest));
    if (holder !== null && (await alive(holder))) {
      return { kind: 'taken', by: `${doors[holder.door]} (process ${holder.pid}${elsewhere(holder)})` };
    }
    const path = lockPath(folder, newest + 1);
    if (!(await place(path, mine))) continue;
    const now = await generations(folder);
    if (Math.max(...now) > newest + 1) {
      // Ours filled a gap that a later holder left behind: theirs counts.
      await unlink(path);
      continue;
    }
    for (const old of now) if (old <= newest) await removeIfPresent(lockPath(folder, old));
    return { kind: 'held', release: () => release(path) };
  }
  return { kind: 'taken', by: 'another Galley that is starting now' };
}

/**
 * The number of the newest lock, when no living process holds it; 0 when there never was one; `null` while it is held.
 * The same number at two times: nobody held it in between either, because taking it makes a new one.
 * @throws GalleyError `journal` when the folder cannot be used
 */
export async function unheldSince(folder: string): Promise<number | null> {
  return using(folder, async () => {
    const newest = Math.max(0, ...(await generations(folder)));
    const holder = newest === 0 ? null : await readHolder(lockPath(folder, newest));
    return holder !== null && (await alive(holder)) ? null : newest;
  });
}

async function using<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const fault = systemFault(error, folder);
    throw new GalleyError('journal', `The folder ${folder}, where edits are recorded, cannot be used: ${fault}`);
  }
}

function lockPath(folder: string, generation: number): string {
  return join(folder, `lock-${generation}`);
}

async function generations(folder: string): Promise<number[]> {
  const names = await namesIn(folder);
  return names.flatMap((name) => (/^lock-\d{1,15}$/.test(name) ? [Number(name.slice(5))] : []));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** Makes the lock file whole or not at all: a link to a finished file either succeeds or finds another. */
async function place(path: string, mine: Holder): Promise<boolean> {
  const draft = `${path}.${mine.token}`;
  await writeFile(draft, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

/** Leaves an empty lock of the same number: the series only grows, so a latecomer cannot take an old place. */
async function release(path: string): Promise<void> {
  const draft = `${path}.released`;
  await writeFile(draft, '{}', { mode: 0o600 });
  await rename(draft, path);
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isHolder(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError || isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'token' in value &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'door' in value &&
    typeof value.door === 'string' &&
    value.door in doors &&
    'host' in value &&
    'started' in value
  );
}

async function alive(holder: Holder): Promise<boolean> {
  // Of another machine nothing can be known: trust it.
  if (holder.host !== hostname()) return true;
  const until = performance.now() + lastCall;
  let life = await processLife(holder.pid);
  // Killed, but one of its threads may still be replacing a file: what it leaves can be judged once it is gone.
  while (life.state === 'dying' && life.started === holder.started && performance.now() < until) {
    await setTimeout(lookEvery);
    life = await processLife(holder.pid);
  }
  if (life.state === 'dead' || life.started !== holder.started) return false;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

function elsewhere(holder: Holder): string {
  return holder.host === hostname() ? '' : ` on ${holder.host}`;
}
