import { type FileHandle, open, readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { isCode } from '../articles/write';
import { beginsLine, encodeLine, type Extent, lines } from './journal-line';

/** How many bytes are read at once: whoever asks for one record mostly asks for the one before it next. */
const stretch = 64 * 1024;

/**
 * An append-only file of checksummed lines. A write that fails half-way is cut off again, so a line is whole or absent.
 * Where that fails, too, nothing more is appended: it would be glued to half a line, and both would be lost.
 */
export class LogFile {
  readonly #handle: FileHandle;
  #length: number;
  /** Why half a line could not be cut off; `null`: there is none. */
  #torn: string | null = null;
  /** What was read last; what stands in the file does not change. */
  #last: { readonly from: number; readonly bytes: Buffer } = { from: 0, bytes: Buffer.alloc(0) };

  private constructor(handle: FileHandle, length: number) {
    this.#handle = handle;
    this.#length = length;
  }

  /** Opens for appending at `length` bytes, cutting off whatever stands behind. */
  static async open(path: string, length: number): Promise<LogFile> {
    const handle = await open(path, 'a+', 0o600);
    return orClosed(handle, async () => {
      await handle.truncate(length);
      return new LogFile(handle, length);
    });
  }

  /** Opens a log that others append to, to read what it holds now; `null` when there is none. */
  static async openForReading(path: string): Promise<LogFile | null> {
    try {
      const handle = await open(path, 'r');
      return await orClosed(handle, async () => new LogFile(handle, (await handle.stat()).size));
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  }

  /** In bytes. */
  get length(): number {
    return this.#length;
  }

  /** Appends records in order. With `durable`, answers when they are on the disk itself. */
  async append(records: readonly unknown[], durable: boolean): Promise<void> {
    await this.appendBytes(Buffer.from(records.map(encodeLine).join('')), durable);
  }

  /** Appends whole lines, as `append`. */
  async appendBytes(bytes: Buffer, durable: boolean): Promise<void> {
    if (this.#torn !== null) {
      const why = `a write to it failed and could not be cut off again: ${this.#torn}`;
      throw new Error(`${why}. Open the library again once the disk is well`);
    }
    try {
      // Goes on after a short write until all is written or the system says why not.
      await this.#handle.appendFile(bytes);
      if (durable) await this.#handle.datasync();
    } catch (error) {
      await this.#cutOff();
      throw error;
    }
    this.#length += bytes.length;
  }

  async #cutOff(): Promise<void> {
    try {
      await this.#handle.truncate(this.#length);
    } catch (error) {
      this.#torn = error instanceof Error ? error.message : String(error);
    }
  }

  /** The bytes from `from` to `to`; fewer where the file is shorter. */
  async read({ from, to }: Extent): Promise<Buffer> {
    const last = this.#last;
    if (from >= last.from && to <= last.from + last.bytes.length) {
      return last.bytes.subarray(from - last.from, to - last.from);
    }
    const start = to - from < stretch ? Math.max(0, to - stretch) : from;
    const { buffer, bytesRead } = await this.#handle.read(Buffer.alloc(to - start), 0, to - start, start);
    const bytes = buffer.subarray(0, bytesRead);
    if (to - from < stretch) this.#last = { from: start, bytes };
    return bytes.subarray(from - start);
  }

  async sync(): Promise<void> {
    await this.#handle.sync();
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

/** Does the work with a file that was just opened, and closes that when it fails. */
async function orClosed<T>(handle: FileHandle, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // Of the two, why the work failed is what matters.
    await handle.close().catch(() => undefined);
    throw error;
  }
}

/** How long reading may hold the thread, in milliseconds. */
const longest = 8;

/** Tells when a long loop has held the thread long enough, and lets other work go on then. */
export class Breath {
  #since = performance.now();

  get due(): boolean {
    return performance.now() - this.#since > longest;
  }

  async take(): Promise<void> {
    await setImmediate();
    this.#since = performance.now();
  }
}

export interface LogReading {
  /** Length in bytes up to the last line before any damage. */
  readonly soundLength: number;
  /** True when all that is wrong is a last line of which only the beginning is there, as after a crash while appending. */
  readonly torn: boolean;
  /** True when something is damaged that no crash explains. */
  readonly damaged: boolean;
}

/** The file's bytes; an absent file reads as empty. */
export async function logBytes(path: string): Promise<Buffer> {
  return readFile(path).catch((error: unknown) => {
    if (isAbsent(error)) return Buffer.alloc(0);
    throw error;
  });
}

/** Whether an error says that there is no such file. */
export function isAbsent(error: unknown): boolean {
  return isCode(error, 'ENOENT');
}

/** Shows every whole line of a log to `each`, in order, without holding the thread for long. */
export async function readLines(bytes: Buffer, each: (json: Extent) => void): Promise<LogReading> {
  const breath = new Breath();
  let damagedAt: number | null = null;
  let damagedLines = 0;
  for (const { start, json } of lines(bytes)) {
    if (json === null) {
      damagedAt ??= start;
      damagedLines += 1;
    } else {
      each(json);
    }
    if (breath.due) await breath.take();
  }
  const last = damagedLines === 1 && damagedAt !== null ? bytes.subarray(damagedAt) : null;
  const torn = last !== null && !last.includes(10) && beginsLine(last);
  return { soundLength: damagedAt ?? bytes.length, torn, damaged: damagedLines > 0 && !torn };
}
