import { type Batch, type BatchRow, buildBatch, searchedOf } from './batch';
import type { ScanControl, ScanMessage } from './scan-messages';
import { smallestBlock } from './search-index';
import { buildSegment } from './search-segment';

/** Sends rows to main as they come, and what makes searching them fast once there are no more. */
export class BatchSender {
  private sent = 0;
  private readonly searched = new Map<number, readonly (readonly string[])[]>();

  constructor(
    private readonly post: (message: ScanMessage) => void,
    private readonly control: ScanControl,
  ) {}

  /** A batch of the index cache: its segment is in it. */
  cached(batch: Batch): void {
    this.control.waitForRoom();
    this.post({ kind: 'batch', batch, cached: true });
    this.sent += 1;
  }

  /** @param read how many files were looked at for them */
  rows(rows: readonly BatchRow[], read: number): void {
    if (rows.length > 0) {
      this.control.waitForRoom();
      this.post({ kind: 'batch', batch: buildBatch(rows, null), cached: false });
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
}
