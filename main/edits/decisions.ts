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

/**
 * What the editor wants of each field of one file: the newest change that stands. Behind one that was undone, an older
 * one counts only when the undo went back to it: what somebody else had written in between was accepted by undoing to it.
 * @param changes newest first
 */
export function decisionsOf(changes: readonly Decided[]): Decision[] {
  return fields.flatMap((field) => {
    let restored: FieldValue | undefined;
    for (const change of changes) {
      if (change.field !== field) continue;
      if (restored !== undefined && !isDeepStrictEqual(change.becomes, restored)) return [];
      const { standing, ...decision } = change;
      if (standing) return [decision];
      restored = change.was;
    }
    return [];
  });
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
