import type { Field, FieldValues } from '../../../preload/contract/article';
import type { Operation } from '../../../preload/contract/edit';
import type { Conflict } from './conflict';
import type { FieldModel } from './field-model';

/** Asks for an edit, with what the editor saw in the field when deciding. */
export type OnEdit = (operation: Operation, seen: Partial<FieldValues>) => void;

/** What the view of every field takes. */
export interface FieldProps<F extends Field> {
  readonly model: FieldModel<F>;
  /** True when the reason for not editing stands above all fields and need not be said again. */
  readonly refusalSaid: boolean;
  readonly conflict: Conflict | undefined;
  readonly onEdit: OnEdit;
  readonly onKeepTheirs: (conflict: Conflict) => void;
  readonly onUseMine: (conflict: Conflict) => void;
}
