import { readField, restoreField, changeField, type FieldChange } from '../articles/splice';
import type { TaxonomyFile } from '../articles/taxonomy-folder';
import type { TaxonomyOperation } from '../articles/taxonomy-operation';
import { type Transition, transitionOf } from './transition';

/** One change of one key of a topic's file. `clear`: it states no parent any more. */
export type TaxonomyStep = TaxonomyOperation | { readonly field: 'taxonomy.parent'; readonly op: 'clear' };

export interface FileChange {
  readonly kind: 'change';
  readonly file: TaxonomyFile;
  /** The file of the topic that the change is about: without it nothing is done. */
  readonly own: boolean;
  readonly steps: readonly TaxonomyStep[];
}

/** What happens to one file of the taxonomy. */
export type TaxonomyChange =
  | FileChange
  | { readonly kind: 'remove'; readonly file: TaxonomyFile }
  | { readonly kind: 'create'; readonly path: string; readonly text: string };

/** The transitions that the steps are on these bytes. Throws `ArticleRefusal`. */
export function stepTransitions(bytes: Buffer, steps: readonly TaxonomyStep[]): readonly Transition[] {
  let next = bytes;
  return steps.flatMap((step) => {
    const change = step.op === 'clear' ? withoutParent(next) : changeField(next, step);
    if (change === null) return [];
    next = change.next;
    return [transitionOf(change)];
  });
}

/**
 * Takes the parent's line out where undo could put it back to the byte: on its usual place. Elsewhere the key stays
 * without a value, which means the same.
 */
function withoutParent(source: Buffer): FieldChange | null {
  const field = 'taxonomy.parent';
  const { key, text } = readField(source, field);
  const removal = restoreField(source, field, key, null);
  if (removal === null) return null;
  const back = restoreField(removal.next, field, key, text);
  return back?.next.equals(source) ? removal : restoreField(source, field, key, '');
}
