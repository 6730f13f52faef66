import type { Condition, Expression } from '../../preload/contract/filter/expression';
import { printFilter } from '../../preload/contract/filter/print';
import { type ConditionSources, conditionMask } from './condition-masks';

/** Sets of articles that a filter's parts keep, by id: 1 is kept. Must not be written to. */
export type Mask = Uint8Array;

/** So many parts of filters stay computed: a few filters' worth, at a byte an article each. */
const capacity = 32;
/** Milliseconds. How exact "within the last hours" is: what was computed is as old as that at most. */
const minute = 60_000;

/** Says which articles a filter keeps. Parts of filters stay computed until something changes: one types on, or adds a part. */
export class FilterMasks {
  private readonly kept = new Map<string, Mask>();
  private asOf = '';

  /** @param revision counts up with every change of what is looked into */
  constructor(
    private readonly sources: ConditionSources,
    private readonly revision: () => number,
    private readonly clock: () => number = Date.now,
  ) {}

  /** Places that are no article's may be kept or not. */
  of(expression: Expression): Mask {
    const now = this.now();
    const asOf = `${this.revision()} ${now}`;
    if (asOf !== this.asOf) this.kept.clear();
    this.asOf = asOf;
    return this.mask(expression, now);
  }

  /** The time that "within the last hours" counts back from: it moves on once a minute. In milliseconds since the epoch. */
  now(): number {
    return Math.floor(this.clock() / minute) * minute;
  }

  private mask(expression: Expression, now: number): Mask {
    switch (expression.kind) {
      case 'all':
        return this.combined(expression.of, 1, now);
      case 'any':
        return this.combined(expression.of, 0, now);
      case 'not':
        return this.mask(expression.of, now).map((kept) => 1 - kept);
      default:
        return this.condition(expression, now);
    }
  }

  /** @param neutral what all must be (1), or none may be (0), for the result to be it */
  private combined(parts: readonly Expression[], neutral: 0 | 1, now: number): Mask {
    const combined = new Uint8Array(this.sources.table.size).fill(neutral);
    for (const part of parts) {
      const mask = this.mask(part, now);
      if (neutral === 1)
        for (let id = 0; id < combined.length; id += 1) combined[id] = (combined[id] ?? 0) & (mask[id] ?? 0);
      else for (let id = 0; id < combined.length; id += 1) combined[id] = (combined[id] ?? 0) | (mask[id] ?? 0);
    }
    return combined;
  }

  private condition(condition: Condition, now: number): Mask {
    const name = printFilter(condition);
    const known = this.kept.get(name);
    // Newest last: the first is the one to go.
    this.kept.delete(name);
    const mask = known ?? conditionMask(this.sources, condition, now);
    this.kept.set(name, mask);
    for (const old of this.kept.keys()) {
      if (this.kept.size <= capacity) break;
      this.kept.delete(old);
    }
    return mask;
  }
}

/** True when what a filter keeps changes by the clock alone. */
export function passesAway(expression: Expression): boolean {
  if (expression.kind === 'not') return passesAway(expression.of);
  if (expression.kind !== 'all' && expression.kind !== 'any') return expression.kind === 'age';
  return expression.of.some(passesAway);
}
