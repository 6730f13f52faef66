import { rename } from 'node:fs/promises';
import type { EntryId } from '../../preload/contract/edit';
import { type Extent, lines } from './journal-line';
import { Breath, LogFile, logBytes } from './log-file';

/** How much is written at once, in bytes. */
const portion = 1024 * 1024;
const recordHead = /^\{"t":"(begin|plans|end)","id":"([0-9a-z-]{1,40})"/;

/** Where a journal's next version is made. What a crash left of it is worth nothing. */
export function leftover(path: string): string {
  return `${path}.new`;
}

/** What every record of ours begins with. */
export interface RecordHead {
  readonly kind: string;
  readonly id: EntryId;
}

/** What kind of record a line holds and of which entry, without reading all of it; `null`: not one of ours. */
export function headOf(bytes: Buffer, { from, to }: Extent): RecordHead | null {
  const head = recordHead.exec(bytes.toString('latin1', from, Math.min(to, from + 80)));
  return head === null ? null : { kind: head[1] ?? '', id: head[2] ?? '' };
}

/** `copy` was asked to stop. */
export class Stopped extends Error {}

/** Whether a whole line of the journal stays. */
export type Keeps = (head: RecordHead, bytes: Buffer, json: Extent) => boolean;

/**
 * One pass that makes a journal without some of its lines. Most of it is copied while others append; `finish` adds what
 * came in the meantime and puts the copy in place. Until that rename the old journal counts, afterwards the new one.
 */
export class Compaction {
  readonly #path: string;
  readonly #keeps: Keeps;
  readonly #places = new Map<EntryId, Extent>();
  #out: LogFile | null = null;
  #upTo = 0;
  #copied = false;
  #stopped = false;

  constructor(path: string, keeps: Keeps) {
    this.#path = path;
    this.#keeps = keeps;
  }

  /** Up to where the journal was copied, in bytes. */
  get upTo(): number {
    return this.#upTo;
  }

  get copied(): boolean {
    return this.#copied;
  }

  /** Makes a copy under way end soon. */
  stop(): void {
    this.#stopped = true;
  }

  /** Copies what stays of the journal's first `length` bytes, which are whole lines. Throws `Stopped` after `stop`. */
  async copy(length: number): Promise<void> {
    this.#out = await LogFile.open(leftover(this.#path), 0);
    const bytes = (await logBytes(this.#path)).subarray(0, length);
    await this.#take(bytes, this.#out);
    this.#upTo = bytes.length;
    this.#copied = true;
  }

  /**
   * Adds what stays of `tail`, which was appended since, and renames the copy over the journal, to which nothing may be
   * appended meanwhile. Answers the journal to go on with and where the plans of its small entries stand.
   */
  async finish(tail: Buffer): Promise<{ log: LogFile; places: Map<EntryId, Extent> }> {
    const out = this.#out;
    if (out === null || !this.#copied) throw new Error('the journal was not copied yet');
    await this.#take(tail, out);
    await out.sync();
    await rename(leftover(this.#path), this.#path);
    this.#out = null;
    return { log: out, places: this.#places };
  }

  /** Closes the copy that will not be used. The next start, or the next copy, removes it. */
  async abandon(): Promise<void> {
    this.#stopped = true;
    await this.#out?.close();
    this.#out = null;
  }

  async #take(bytes: Buffer, out: LogFile): Promise<void> {
    const breath = new Breath();
    let kept: Buffer[] = [];
    let size = 0;
    for (const { start, json } of lines(bytes)) {
      if (this.#stopped) throw new Stopped();
      const head = json === null ? null : headOf(bytes, json);
      if (json === null || head === null || !this.#keeps(head, bytes, json)) continue;
      if (head.kind === 'plans') {
        const shift = out.length + size - start;
        this.#places.set(head.id, { from: json.from + shift, to: json.to + shift });
      }
      kept.push(bytes.subarray(start, json.to + 1));
      size += json.to + 1 - start;
      if (size >= portion) {
        await out.appendBytes(Buffer.concat(kept), false);
        kept = [];
        size = 0;
      }
      if (breath.due) await breath.take();
    }
    await out.appendBytes(Buffer.concat(kept), false);
  }
}
