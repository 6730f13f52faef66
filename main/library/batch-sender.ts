import { type BatchRow, buildBatch, searchedOf } from './batch';
import type { ScanControl, ScanMessage } from './scan-messages';
import { smallestBlock } from './search-index';
import { buildSegment } from './search-segment';

/** Sends rows to main as they come, and what makes searching them fast once there are no more. */
export class BatchSender {
  private sent = 0;
  private waiting: Uint8Array[] = [];
  private readonly searched = new Map<number, readonly (readonly string[])[]>();

  constructor(
    private readonly post: (message: ScanMessage, transfer?: readonly ArrayBuffer[]) => void,
    private readonly control: ScanControl,
  ) {}

  /** Takes the batches of the index cache, as they are stored: main decodes them, so that they are copied once. */
  cached(parts: readonly Uint8Array[]): void {
    this.waiting = [...parts];
  }

  /** Sends as many of them as main takes now: the walk goes on meanwhile. */
  pump(): void {
    while (this.waiting.length > 0 && this.control.hasRoom()) this.sendCached();
  }

  /** Sends the rest: rows that are read anew must come after them. */
  drain(): void {
    while (this.waiting.length > 0 && !this.control.cancelled()) this.sendCached();
  }

  /** @param read how many files were looked at for them */
  rows(rows: readonly BatchRow[], read: number): void {
    if (rows.length > 0) {
      this.control.waitForRoom();
      this.post({ kind: 'batch', batch: buildBatch(rows, null) });
      if (rows.length >= smallestBlock) this.searched.set(this.sent, searchedOf(rows));
      this.sent += 1;
    }
    this.post({ kind: 'read', files: read });
  }

  /** To be called when all rows were sent. */
  segments(): void {
    this.post({ kind: 'rows-complete' });
    for (const [batch, texts] of this.searched) {
      if (this.control.cancelled()) return;
      this.post({ kind: 'segment', batch, segment: buildSegment(texts) });
    }
  }

  private sendCached(): void {
    const part = this.waiting.shift();
    if (part === undefined) return;
    this.control.waitForRoom();
    const bytes = new Uint8Array(part);
    this.post({ kind: 'cached', part: bytes }, [bytes.buffer]);
  }
}
