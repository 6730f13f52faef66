import type { ScanControl } from './scan-messages';

// Two words of shared memory: whether to stop, and how many more batches main will take.
const cancelledWord = 0;
const roomWord = 1;
/** Batches that may be under way to main: enough to keep it busy, few enough not to hold it up. */
const room = 2;
/** A dead main takes no batch: the worker looks up now and then. In milliseconds. */
const patience = 1_000;

/** Main's end of the control. */
export class ScanSwitch {
  readonly shared = new SharedArrayBuffer(8);
  private readonly words = new Int32Array(this.shared);

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
}

/** The worker's end. */
export function workerControl(shared: SharedArrayBuffer): ScanControl {
  const words = new Int32Array(shared);
  const cancelled = (): boolean => Atomics.load(words, cancelledWord) === 1;
  return {
    cancelled,
    hasRoom: () => Atomics.load(words, roomWord) > 0,
    waitForRoom: () => {
      while (Atomics.load(words, roomWord) <= 0 && !cancelled()) Atomics.wait(words, roomWord, 0, patience);
      Atomics.sub(words, roomWord, 1);
    },
  };
}
