import type { Field, FieldValue, FieldValues } from '../../preload/contract/article';
import type { Operation } from '../../preload/contract/edit';
import { ArticleRefusal } from '../articles/refusal';
import { changeField, readField } from '../articles/splice';
import { conflict, type FileRefusal, found, type Transition, transitionOf } from './transition';

export type FileDecision =
  /** `next`: the whole file with the transitions made. */
  | { readonly kind: 'change'; readonly transitions: readonly Transition[]; readonly next: Buffer }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusal: Omit<FileRefusal, 'path'> };

/**
 * Decides what the operations do to a file with these bytes. `seen` is what the editor had before the eyes: where the
 * file says something else by now, and not yet what is asked for, the file is refused with `conflict`.
 */
export function planFile(
  bytes: Buffer,
  operations: readonly Operation[],
  seen: Partial<FieldValues> = {},
): FileDecision {
  let at: Field | null = null;
  try {
    const changes = new Map<Field, Transition>();
    let next = bytes;
    for (const operation of operations) {
      at = operation.field;
      const change = changeField(next, operation);
      if (change === null) continue;
      const earlier = changes.get(change.field);
      if (earlier === undefined) {
        const stale = staleness(bytes, change.field, seen, change.valueAfter);
        if (stale !== null) return { kind: 'refused', refusal: stale };
      }
      const { from, was } = earlier ?? transitionOf(change);
      changes.set(change.field, { ...transitionOf(change), from, was });
      next = change.next;
    }
    const transitions = [...changes.values()].filter((transition) => transition.from !== transition.to);
    return transitions.length === 0 ? { kind: 'unchanged' } : { kind: 'change', transitions, next };
  } catch (error) {
    if (!(error instanceof ArticleRefusal)) throw error;
    return { kind: 'refused', refusal: { field: at, problem: error.problem } };
  }
}

function staleness(
  bytes: Buffer,
  field: Field,
  seen: Partial<FieldValues>,
  ours: FieldValue,
): Omit<FileRefusal, 'path'> | null {
  const was = seen[field];
  if (was === undefined) return null;
  const now = readField(bytes, field);
  if (sameValue(now.value, was)) return null;
  return { field, problem: conflict(field, now.line, now.column), ...found(now), ours, was };
}

/** Rows show an absent text as empty and absent topics as none, so for the eye these are the same. */
function sameValue(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(nothingAsNull(a)) === JSON.stringify(nothingAsNull(b));
}

function nothingAsNull(value: FieldValue): FieldValue {
  return value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
}
