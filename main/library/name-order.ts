import type { Count } from '../../preload/contract/library';
import { foldForList } from './fold';
import { compareTexts } from './sorted-runs';
import type { Vocabulary } from './vocabulary';

/** Lists how often each name of a vocabulary occurs. The order of names is kept until there are new ones. */
export class NameOrder {
  private readonly orders = new WeakMap<Vocabulary, Uint32Array>();

  /** By name. @param blank whether the empty name is something to count: the root is a collection, no provider is none */
  counts(counts: Uint32Array, names: Vocabulary, blank: boolean): Count[] {
    const found: Count[] = [];
    for (const number of this.of(names)) {
      const count = counts[number] ?? 0;
      if (count > 0 && (blank || number > 0)) found.push({ name: names.text(number), count });
    }
    return found;
  }

  /** Most first, then by name; without the empty name. */
  countsByCount(counts: Uint32Array, names: Vocabulary): Count[] {
    return this.counts(counts, names, false).toSorted((a, b) => b.count - a.count);
  }

  private of(names: Vocabulary): Uint32Array {
    const known = this.orders.get(names);
    if (known?.length === names.size) return known;
    const keys = Array.from({ length: names.size }, (_, number) => foldForList(names.text(number)));
    const order = Uint32Array.from(keys.keys()).toSorted(
      (a, b) => compareTexts(keys[a] ?? '', keys[b] ?? '') || compareTexts(names.text(a), names.text(b)),
    );
    this.orders.set(names, order);
    return order;
  }
}
