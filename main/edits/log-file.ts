import { type FileHandle, open, readFile } from 'node:fs/promises';
import { decodeLines, encodeLine } from './journal-line';

/** An append-only file of checksummed records. A write that fails half-way is cut off again, so a line is whole or absent. */
export class LogFile {
  readonly #handle: FileHandle;
  #length: number;

  private constructor(handle: FileHandle, length: number) {
    this.#handle = handle;
    this.#length = length;
  }

  /** Opens for appending at `length` bytes, cutting off whatever stands behind. */
  static async open(path: string, length: number): Promise<LogFile> {
    const handle = await open(path, 'a', 0o600);
    await handle.truncate(length);
    return new LogFile(handle, length);
  }

  /** Appends in order. With `durable`, answers when the records are on the disk itself. */
  async append(records: readonly unknown[], durable: boolean): Promise<void> {
    const bytes = Buffer.from(records.map(encodeLine).join(''));
    try {
      await this.#handle.appendFile(bytes);
      const { size } = await this.#handle.stat();
      if (size !== this.#length + bytes.length) throw new Error(`short write: ${size - this.#length} bytes`);
      if (durable) await this.#handle.datasync();
    } catch (error) {
      await this.#handle.truncate(this.#length);
      throw error;
    }
    this.#length += bytes.length;
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

export interface LogReading {
  readonly records: readonly unknown[];
  /** Length in bytes up to the last record before any damage. */
  readonly soundLength: number;
  /** True when only the last line is incomplete, as after a crash while appending. */
  readonly torn: boolean;
  /** True when something is damaged that no crash explains. */
  readonly damaged: boolean;
}

/** Reads every whole record; an absent file reads as empty. */
export async function readLog(path: string): Promise<LogReading> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  const { records, damagedAt, damagedLines } = decodeLines(bytes);
  const torn = damagedLines === 1 && damagedAt !== null && bytes.indexOf(10, damagedAt) === -1;
  return { records, soundLength: damagedAt ?? bytes.length, torn, damaged: damagedLines > 0 && !torn };
}
