export interface Pacing<T> {
  readonly work: (ask: T) => Promise<void>;
  /** One ask that stands for both: the waiting one and the new one. */
  readonly merge: (waiting: T, ask: T) => T;
  /** Milliseconds that must lie between the end of the last work and the start for this ask. */
  readonly pause: (ask: T) => number;
  readonly onError: (error: unknown) => void;
}

/**
 * Work that is asked for more often than it should be done: once at a time, and what is asked meanwhile is done once
 * afterwards. Answers the function that asks.
 */
export function paced<T>({ work, merge, pause, onError }: Pacing<T>): (ask: T) => void {
  let underWay = false;
  let waiting: { readonly ask: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = Number.NEGATIVE_INFINITY;

  const next = (): void => {
    clearTimeout(timer);
    if (underWay || !waiting) return;
    const { ask } = waiting;
    const rest = ended + pause(ask) - performance.now();
    if (rest > 0) {
      timer = setTimeout(next, rest);
      return;
    }
    underWay = true;
    waiting = null;
    work(ask)
      .catch(onError)
      .finally(() => {
        underWay = false;
        ended = performance.now();
        next();
      });
  };

  return (ask) => {
    waiting = { ask: waiting ? merge(waiting.ask, ask) : ask };
    next();
  };
}
