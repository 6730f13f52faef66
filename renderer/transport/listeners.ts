import type { EventName, Events } from '../../preload/contract/contract';
import { trust } from './trust';

type Listener = (payload: never) => void;

/** Who listens to which event. Both transports hand what arrives to `emit`. */
export class Listeners {
  readonly #byEvent = new Map<string, Set<Listener>>();

  /** Answers a function that ends the subscription. */
  add<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
    const set = this.#byEvent.get(event) ?? new Set<Listener>();
    this.#byEvent.set(event, set.add(listener));
    return () => {
      set.delete(listener);
    };
  }

  /** `payload` comes from our own main process or host, which types it by the contract. */
  emit(event: string, payload: unknown): void {
    for (const listener of this.#byEvent.get(event) ?? []) listener(trust<never>(payload));
  }
}
