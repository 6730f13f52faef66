import type { Field, FieldValue } from './article';
import type { EntryId } from './edit';

/** A decision made here that another writer took back: the field says something else by now. */
export interface TakenBack {
  readonly field: Field;
  /** The change that decided it. */
  readonly entry: EntryId;
  /** When it was decided, in milliseconds since the epoch. */
  readonly at: number;
  readonly was: FieldValue;
  readonly ours: FieldValue;
  readonly theirs: FieldValue;
}
