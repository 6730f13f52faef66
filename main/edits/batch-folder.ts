import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryId } from '../../preload/contract/edit';
import { GalleyError } from '../../preload/contract/errors';
import { systemFault } from '../faults/system-fault';
import { removeIfPresent, syncFolder } from '../articles/write';
import { pathMark } from './entry';
import { parsed, soundJson } from './journal-line';
import { isAbsent, LogFile, logBytes, readLines } from './log-file';
import type { FilePlan } from './transition';

/** So many plans are encoded at a time, or the thread would be held too long. */
const encodedAtOnce = 250;
const batchName = /^([0-9a-z]+-[0-9a-f]{8})\.log$/;
const lostName = /^([0-9a-z]+-[0-9a-f]{8})\.lost$/;

/** What could be read of a damaged file, and where it is kept; `null`: there was none. */
export interface Salvage {
  readonly plans: readonly FilePlan[];
  readonly kept: string | null;
}

/** The plans of large entries, one file each, one line a plan. */
export class BatchFolder {
  readonly folder: string;
  /** Per entry: the marks of its paths, once they were asked for. */
  readonly #marks = new Map<EntryId, Uint32Array>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Writes the plans of a new entry; when this answers, they are on the disk itself. Leaves nothing when it rejects. */
  async write(id: EntryId, plans: readonly FilePlan[]): Promise<void> {
    try {
      await writePlans(this.#path(id), plans);
      await syncFolder(this.folder);
    } catch (error) {
      await this.discard(id);
      throw error;
    }
    this.#marks.set(id, marksOf(plans));
  }

  /** Removes the file of an entry that did not begin. One that stays, whatever keeps it, is removed by the next start. */
  async discard(id: EntryId): Promise<void> {
    this.#marks.delete(id);
    await removeIfPresent(this.#path(id)).catch(() => undefined);
  }

  /** The plans of an entry, as far as they are whole; none when the file is missing. */
  async read(id: EntryId): Promise<readonly FilePlan[]> {
    return plansIn(this.#path(id));
  }

  /**
   * Keeps the damaged file of an entry aside, as `setAside` does, and answers what can be read of it; also of one that
   * was kept aside before. Throws as `entries` does.
   */
  async salvage(id: EntryId): Promise<Salvage> {
    const kept = this.#lostPath(id);
    if (!(await this.lost()).includes(id)) {
      if (!(await this.entries()).includes(id)) return { plans: [], kept: null };
      await this.setAside([id]);
    }
    return { plans: await plansIn(kept), kept };
  }

  /** The marks of an entry's paths, as far as they are known by now. */
  marks(id: EntryId): Uint32Array | undefined {
    return this.#marks.get(id);
  }

  /** The plan for one path, without reading the others; `null` when there is none. */
  async planOf(id: EntryId, path: string): Promise<FilePlan | null> {
    let marks = this.#marks.get(id);
    if (marks === undefined) {
      marks = marksOf(await this.read(id));
      this.#marks.set(id, marks);
    }
    if (!marks.includes(pathMark(path))) return null;
    const bytes = await logBytes(this.#path(id));
    const name = `{"path":${JSON.stringify(path)},`;
    for (let at = bytes.indexOf(name); at !== -1; at = bytes.indexOf(name, at + 1)) {
      const feed = bytes.indexOf(10, at);
      const json = feed === -1 ? null : soundJson(bytes, bytes.lastIndexOf(10, at) + 1, feed);
      const plan = json === null ? null : parsed(bytes, json);
      if (isPlan(plan) && plan.path === path) return plan;
    }
    return null;
  }

  /**
   * The entries that have a file here.
   * @throws GalleyError `journal` when the folder cannot be read
   */
  async entries(): Promise<readonly EntryId[]> {
    return this.#named(batchName);
  }

  /** Removes the files of these entries, as far as there are any. */
  async remove(ids: ReadonlySet<EntryId>): Promise<void> {
    for (const id of await this.entries()) if (ids.has(id)) await removeIfPresent(this.#path(id));
    for (const id of ids) this.#marks.delete(id);
  }

  /** Keeps the files of these entries, which are of no use as they are, under names that end in `.lost`. */
  async setAside(ids: readonly EntryId[]): Promise<void> {
    for (const id of ids) await rename(this.#path(id), this.#lostPath(id));
    await syncFolder(this.folder);
  }

  /** The entries whose files were set aside. Throws as `entries` does. */
  async lost(): Promise<readonly EntryId[]> {
    return this.#named(lostName);
  }

  /** Removes the files of these entries that were set aside. */
  async removeLost(ids: readonly EntryId[]): Promise<void> {
    for (const id of ids) await removeIfPresent(this.#lostPath(id));
  }

  async #named(pattern: RegExp): Promise<readonly EntryId[]> {
    try {
      return (await readdir(this.folder)).flatMap((name) => pattern.exec(name)?.[1] ?? []);
    } catch (error) {
      if (isAbsent(error)) return [];
      const fault = systemFault(error, this.folder);
      throw new GalleyError('journal', `The details of bulk changes cannot be read: ${fault}`);
    }
  }

  #path(id: EntryId): string {
    return join(this.folder, `${id}.log`);
  }

  #lostPath(id: EntryId): string {
    return join(this.folder, `${id}.lost`);
  }
}

async function writePlans(path: string, plans: readonly FilePlan[]): Promise<void> {
  const log = await LogFile.open(path, 0);
  try {
    for (let at = 0; at < plans.length; at += encodedAtOnce) {
      await log.append(plans.slice(at, at + encodedAtOnce), at + encodedAtOnce >= plans.length);
    }
  } catch (error) {
    await log.close().catch(() => undefined);
    throw error;
  }
  await log.close();
}

async function plansIn(path: string): Promise<readonly FilePlan[]> {
  const bytes = await logBytes(path);
  const plans: FilePlan[] = [];
  await readLines(bytes, (json) => {
    const plan = parsed(bytes, json);
    if (isPlan(plan)) plans.push(plan);
  });
  return plans;
}

function marksOf(plans: readonly FilePlan[]): Uint32Array {
  return Uint32Array.from(plans, ({ path }) => pathMark(path));
}

/** The checksum excludes accidents; this, that another program put its own records here. */
function isPlan(value: unknown): value is FilePlan {
  return typeof value === 'object' && value !== null && 'path' in value && 'transitions' in value;
}
