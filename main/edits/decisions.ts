import { isDeepStrictEqual } from 'node:util';
import { type Field, fields, type FieldValue } from '../../preload/contract/article';
import type { EntryId, Operation } from '../../preload/contract/edit';
import type { Transition } from './transition';

/** One change of one field of an article, made from here. */
export interface Decision {
  readonly field: Field;
  readonly entry: EntryId;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly was: FieldValue;
  readonly becomes: FieldValue;
}

/** The same, and whether it was undone since. */
export interface Decided extends Decision {
  readonly standing: boolean;
}

/** What a transition decided of an article; `null` when it is of a taxonomy or of a whole file. */
export function decided(
  { field: planned, was, becomes }: Transition,
  { id, at }: { readonly id: EntryId; readonly at: number },
  standing: boolean,
): Decided | null {
  const field = fields.find((one) => one === planned);
  return field === undefined ? null : { field, entry: id, at, was, becomes, standing };
}

/** How far the search for what is wanted of a field has come. */
type Search =
  | { readonly kind: 'found'; readonly decision: Decision }
  /** Nothing is wanted of it. */
  | { readonly kind: 'free' }
  /** A change was undone, and this is what the undo went back to. */
  | { readonly kind: 'undone'; readonly restored: FieldValue };

/**
 * Finds what the editor wants of each field of one file: the newest change that stands. Behind one that was undone, an
 * older one counts only when the undo went back to it: what somebody else had written in between was accepted by undoing
 * to it.
 */
export class DecisionSearch {
  readonly #fields = new Map<Field, Search>();

  /** Takes the changes of the file, newest first. Answers whether older ones of the same field can still matter. */
  take({ standing, ...decision }: Decided): boolean {
    const before = this.#fields.get(decision.field);
    if (before !== undefined && before.kind !== 'undone') return false;
    const after = next(before, decision, standing);
    this.#fields.set(decision.field, after);
    return after.kind === 'undone';
  }

  /** What was found, in the order of the fields. */
  get decisions(): readonly Decision[] {
    return fields.flatMap((field) => {
      const search = this.#fields.get(field);
      return search?.kind === 'found' ? [search.decision] : [];
    });
  }
}

function next(before: Search | undefined, decision: Decision, standing: boolean): Search {
  if (before?.kind === 'undone' && !isDeepStrictEqual(decision.becomes, before.restored)) return { kind: 'free' };
  return standing ? { kind: 'found', decision } : { kind: 'undone', restored: decision.was };
}

/** What is wanted of a file, of which some fields were decided anew: those have what was found of them, if anything. */
export function revised(
  before: readonly Decision[],
  anew: ReadonlySet<Field>,
  found: readonly Decision[],
): readonly Decision[] {
  return fields.flatMap((field) => (anew.has(field) ? found : before).find((one) => one.field === field) ?? []);
}

/**
 * Whether another writer took a decision back. Of topics, only those that were added or removed were decided; others
 * may come and go.
 */
export function isTakenBack({ field, was, becomes }: Decision, now: FieldValue): boolean {
  if (field !== 'topics') return !isDeepStrictEqual(now, becomes);
  const { added, removed } = topicsDecided(was, becomes);
  const there = topicsIn(now);
  return added.some((topic) => !there.includes(topic)) || removed.some((topic) => there.includes(topic));
}

/** What puts a decision back, in the order to do it. Nothing for a value that no operation writes. */
export function reassertion({ field, was, becomes }: Decision): Operation[] {
  if (field === 'topics') {
    const { added, removed } = topicsDecided(was, becomes);
    return [
      ...(removed.length > 0 ? [{ field, op: 'remove', topics: removed } as const] : []),
      ...(added.length > 0 ? [{ field, op: 'add', topics: added } as const] : []),
    ];
  }
  if (field === 'published') return typeof becomes === 'boolean' ? [{ field, op: 'set', value: becomes }] : [];
  if (field === 'quality' || field === 'heat') {
    return typeof becomes === 'number' ? [{ field, op: 'set', value: becomes }] : [];
  }
  return typeof becomes === 'string' ? [{ field, op: 'set', value: becomes }] : [];
}

function topicsDecided(was: FieldValue, becomes: FieldValue) {
  const before = topicsIn(was);
  const after = topicsIn(becomes);
  return {
    added: after.filter((topic) => !before.includes(topic)),
    removed: before.filter((topic) => !after.includes(topic)),
  };
}

function topicsIn(value: FieldValue): readonly string[] {
  return typeof value === 'object' && value !== null ? value : [];
}
