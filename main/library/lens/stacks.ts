import type { Stack, Stacks } from '../../../preload/contract/lens';

/** Counts articles by cell and by how they stand towards publication. What lies beyond the cells is counted apart. */
export class StackCounter {
  readonly #cells: readonly [Uint32Array, Uint32Array, Uint32Array];
  readonly #before = new Uint32Array(3);
  readonly #after = new Uint32Array(3);
  readonly #count: number;

  /** @param count how many cells there are */
  constructor(count: number) {
    this.#count = count;
    this.#cells = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)];
  }

  /** @param published as the column says it: -1 not stated, 0 false, 1 true */
  add(cell: number, published: number): void {
    const state = published + 1;
    const counts = cell < 0 ? this.#before : cell >= this.#count ? this.#after : this.#cells[state];
    const at = counts === this.#before || counts === this.#after ? state : cell;
    if (counts !== undefined) counts[at] = (counts[at] ?? 0) + 1;
  }

  get cells(): Stacks {
    const [unstated, unpublished, published] = this.#cells;
    return { published, unpublished, unstated };
  }

  /** What lies before the first cell. */
  get before(): Stack {
    return stack(this.#before);
  }

  /** What lies behind the last cell. */
  get after(): Stack {
    return stack(this.#after);
  }
}

function stack(counts: Uint32Array): Stack {
  const [unstated = 0, unpublished = 0, published = 0] = counts;
  return { published, unpublished, unstated };
}
