/** Listeners by event, each told in the order in which they came. */
export class Emitter<Events extends object> {
  private readonly listeners: { [E in keyof Events]?: Set<(payload: Events[E]) => void> } = {};

  /** Answers a function that ends the subscription. */
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void {
    const listeners = (this.listeners[event] ??= new Set());
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  emit<E extends keyof Events>(event: E, payload: Events[E]): void {
    for (const listener of this.listeners[event] ?? []) listener(payload);
  }
}
