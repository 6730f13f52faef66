import type { ScanControl } from './scan-messages';

// Shared memory: whether to stop, how many more batches main will take, and the file in hand, whose path's bytes follow
// their number. A worker that dies has no other way to say over which.
const cancelledWord = 0;
const roomWord = 1;
const lengthWord = 2;
const pathAt = 12;
/** In bytes; over a file whose path is longer, a worker dies without naming it. */
const longestPath = 4_096;
/** Batches that may be under way to main: enough to keep it busy, few enough not to hold it up. */
const room = 2;
/** A dead main takes no batch: the worker looks up now and then. In milliseconds. */
const patience = 1_000;

/** Main's end of the control. */
export class ScanSwitch {
  readonly shared = new SharedArrayBuffer(pathAt + longestPath);
  private readonly words = new Int32Array(this.shared, 0, pathAt / 4);

  constructor() {
    Atomics.store(this.words, roomWord, room);
  }

  cancel(): void {
    Atomics.store(this.words, cancelledWord, 1);
    Atomics.notify(this.words, roomWord);
  }

  /** To be called once for each batch, after the event loop had its turn. */
  batchTaken(): void {
    Atomics.add(this.words, roomWord, 1);
    Atomics.notify(this.words, roomWord);
  }

  /** The file that the worker reads, or read when it died; `null`: none. */
  inHand(): string | null {
    const length = Atomics.load(this.words, lengthWord);
    return length === 0 ? null : Buffer.from(this.shared, pathAt, length).toString();
  }
}

/** The worker's end. */
export function workerControl(shared: SharedArrayBuffer): ScanControl {
  const words = new Int32Array(shared, 0, pathAt / 4);
  const bytes = Buffer.from(shared, pathAt);
  const cancelled = (): boolean => Atomics.load(words, cancelledWord) === 1;
  return {
    cancelled,
    hasRoom: () => Atomics.load(words, roomWord) > 0,
    waitForRoom: () => {
      while (Atomics.load(words, roomWord) <= 0 && !cancelled()) Atomics.wait(words, roomWord, 0, patience);
      Atomics.sub(words, roomWord, 1);
    },
    takeInHand: (path) => {
      const fits = path !== null && Buffer.byteLength(path) <= longestPath;
      Atomics.store(words, lengthWord, fits ? bytes.write(path) : 0);
    },
  };
}
