import type { Connection } from '../../preload/contract/contract';

/** A connection that knows whether its host still answers. */
export interface LiveConnection extends Connection {
  /** Tells, now and on every change, whether events are being lost. Answers a function that ends it. */
  onLost(listener: (lost: boolean) => void): () => void;
}
