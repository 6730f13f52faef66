import type { BigIntStats } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Awaitable, Disk, DiskFile } from './disk';
import { fileLeases, type Leases } from './lease';
import { safeOpenFlags } from './open-flags';

/** Whoever has a file open to write is waited for, so many times so long. In milliseconds. */
const pauses = [1, 4, 16];

/** A file that is to be replaced, kept open, and under a lease where there are leases, until it is settled what becomes of it. */
export class OldFile {
  readonly file: DiskFile;
  /** Whether another program has it open to write, and did not close it while it was waited for. */
  readonly isBusy: boolean;
  /** `null`: nobody is kept waiting. */
  readonly #leases: Leases | null;

  private constructor(file: DiskFile, leases: Leases | null, isBusy: boolean) {
    this.file = file;
    this.#leases = leases;
    this.isBusy = isBusy;
  }

  /** Rejects with the system's error. */
  static async open(path: string, disk: Disk): Promise<OldFile> {
    const file = await disk.open(path, safeOpenFlags);
    const leases = await fileLeases();
    const answer = leases === null ? 'none' : await taken(leases, file);
    return new OldFile(file, answer === 'taken' ? leases : null, answer === 'busy');
  }

  /**
   * As it is now. Without a lease looked at a moment later, so that a writer who had just opened it has begun. Rejects with
   * the system's error.
   */
  look(): Awaitable<BigIntStats> {
    return this.#leases === null ? this.file.restat() : this.file.stat();
  }

  /** Whether a program waits to write into it. Without a lease none does, and what it writes is seen afterwards. */
  get isWanted(): boolean {
    return this.#leases?.isWanted(this.file.fd) === true;
  }
}

async function taken(leases: Leases, { fd }: DiskFile): Promise<ReturnType<Leases['take']>> {
  for (const pause of pauses) {
    const answer = leases.take(fd);
    if (answer !== 'busy') return answer;
    await setTimeout(pause);
  }
  return leases.take(fd);
}
