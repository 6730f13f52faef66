import { dirname } from 'node:path';
import { type Disk, type Replacement, waitingDisk } from './disk';
import { type ArticleFile, sameFile } from './file';
import { OldFile } from './old-file';
import { nameSwap, type Swap } from './swap';
import { discard, removeIfPresent, stage, type Staged, type Temporary, temporaryIn, writeFailure } from './write';

/** File systems count time in ticks of up to 10 ms: what was written longer ago than this shows another write. In milliseconds. */
const tick = 50;

/**
 * Who wrote into a file so recently, and still has it open to write, is taken to be in the middle of it. Some programs keep
 * files open all the time: what they do not write into may be replaced. In milliseconds.
 */
const pause = 10_000;

/**
 * A new version that stands in its file's place. The old file is still open and, where there are hard links, still has a
 * name: a program that had found it before it was replaced may begin to write into it only now. Where there are leases,
 * that program waits until this is settled, and so never reads the new version after it wrote into the old one.
 */
export class Exchange {
  readonly file: ArticleFile;
  readonly #temporary: Temporary;
  readonly #old: OldFile;
  /** The old file's hidden name; `null` where it has none. */
  readonly #spare: string | null;
  readonly #disk: Disk;
  readonly #swap: Swap | null;

  /** Made by `commit` only. */
  constructor({ file, temporary }: Staged, old: OldFile, spare: string | null, disk: Disk, swap: Swap | null) {
    this.file = file;
    this.#temporary = temporary;
    this.#old = old;
    this.#spare = spare;
    this.#disk = disk;
    this.#swap = swap;
  }

  /**
   * Looks at the old file once more, and lets go of it. Where somebody wrote into it since it was compared, it gets its
   * name back, because its writer may still have it open: `changed`. Where somebody wrote into the new version after that,
   * theirs stands: without us both would have written into one file. The later this is asked, the more it sees; once.
   * @throws ArticleRefusal `write-failed`
   */
  async settle(): Promise<'written' | 'changed'> {
    try {
      if ((await this.#untouched()) && !this.#old.isWanted) return 'written';
      if (await this.#isOvertaken()) return 'changed';
      // Whoever has replaced ours meanwhile wrote last: theirs stands.
      if (this.#spare === null) await this.#rescue();
      else await this.#giveBack(this.#spare);
      return 'changed';
    } catch (error) {
      throw writeFailure(error);
    } finally {
      if (this.#spare !== null) await dropSpare(this.#spare, this.#disk);
      await this.#temporary.held.close();
      this.#old.file.leave();
    }
  }

  /** Whether nobody has written into the old file since it was read; its names do not count. */
  async #untouched(): Promise<boolean> {
    const { bytes, stat } = this.file;
    const { mtimeNs, size } = await this.#old.look();
    if (mtimeNs !== stat.mtimeNs || size !== stat.size) return this.#old.file.holds(bytes);
    return Date.now() - Number(stat.mtimeMs) > tick || this.#old.file.holds(bytes);
  }

  /** The old file has lost its name for good: its bytes are put back. */
  async #rescue(): Promise<void> {
    const theirs = await this.#old.file.read(Number((await this.#old.file.stat()).size));
    const put = (await stage(this.file, theirs, this.#disk)).temporary;
    await this.#giveBack(put.path);
    await put.held.close();
    await removeIfPresent(put.path, this.#disk);
  }

  async #giveBack(path: string): Promise<void> {
    const { identity } = this.#temporary;
    const given = await this.#disk.replace(path, this.file.absolute, identity, this.#swap, null);
    // Somebody who had found the new version wrote into it just now: it stands, and is still at hand.
    if (given.kind === 'kept' && path === this.#spare && (await this.#isOvertaken())) {
      await this.#disk.replace(given.name, this.file.absolute, this.file.stat, this.#swap, null);
    }
  }

  /** Whether somebody wrote into the new version, and nobody did or is about to do so into the old one after that. */
  async #isOvertaken(): Promise<boolean> {
    if (this.#old.isWanted) return false;
    const { identity, held } = this.#temporary;
    const { mtimeNs, size } = await held.stat();
    if (mtimeNs === identity.mtimeNs && size === identity.size) return false;
    return mtimeNs >= (await this.#old.file.stat()).mtimeNs;
  }
}

/**
 * Puts the staged version in the file's place, if the file is still what was read. The folder is not synced yet, and
 * whoever asked must `settle` the exchange. Answers `changed` when another writer was there first, or is
 * about to write: their version stands, and the staged one is removed.
 * @throws ArticleRefusal `write-failed` (the old file is whole), `vanished`
 */
export async function commit(staged: Staged, disk = waitingDisk): Promise<Exchange | 'changed'> {
  const { file } = staged;
  try {
    // Kept open across the rename: what a writer does to the old file in that instant can still be read through it.
    const old = await OldFile.open(file.absolute, disk);
    let exchange: Exchange | null = null;
    try {
      // The bytes as well: a write within the same tick of the file system's clock leaves no other trace.
      if (sameFile(await old.file.stat(), file.stat) && old.file.holds(file.bytes) && !isBeingWritten(old, file)) {
        const swap = await nameSwap();
        const spare = temporaryIn(dirname(file.absolute));
        const replacement = await replaced(staged, swap, spare, disk);
        if (replacement.kind !== 'other') {
          const name = replacement.kind === 'kept' ? replacement.name : null;
          exchange = new Exchange(staged, old, name, disk, swap);
          return exchange;
        }
      }
    } finally {
      if (exchange === null) await old.file.close();
    }
    await discard(staged, disk);
    return 'changed';
  } catch (error) {
    await discard(staged, disk);
    throw writeFailure(error);
  }
}

function isBeingWritten(old: OldFile, { stat }: ArticleFile): boolean {
  return old.isWanted || (old.isBusy && Math.abs(Date.now() - Number(stat.mtimeMs)) < pause);
}

async function replaced(
  { file, temporary }: Staged,
  swap: Swap | null,
  spare: string,
  disk: Disk,
): Promise<Replacement> {
  let replacement: Replacement = { kind: 'other' };
  try {
    replacement = await disk.replace(temporary.path, file.absolute, file.stat, swap, spare);
    return replacement;
  } finally {
    if (replacement.kind === 'other') await dropSpare(spare, disk);
  }
}

/** What became of the file is settled by now; a hidden name that stays is swept by a later recovery. */
async function dropSpare(spare: string, disk: Disk): Promise<void> {
  try {
    await disk.unlink(spare);
  } catch {
    // Never made, renamed back, or a disk that fails: none makes what was written untrue.
  }
}
