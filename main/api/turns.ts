import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Method } from '../../preload/contract/contract';

/** What looks at every article of the library: some milliseconds each with 100,000. */
const long: ReadonlySet<Method> = new Set<Method>([
  'library.query',
  'library.facets',
  'lens.read',
  'lens.flips',
  'lens.providers',
  'lens.heatExceptions',
  'topics.list',
  'topics.mentions',
  'duplicates.list',
]);

/** Gives each long call a turn of the event loop of its own, so that several at once do not hold it together. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when a call may begin: at once, or at the start of a turn that no other long call has. */
  take(method: Method): Promise<void> {
    if (!long.has(method)) return Promise.resolve();
    const turn = this.#last.then(() => nextTurn());
    this.#last = turn;
    return turn;
  }
}
