import type { ReactNode } from 'react';
import type { Field, FieldValue } from '../../../preload/contract/article';
import { FilterLink } from '../../commands/FilterLink';
import { sameValue } from '../../commands/like';
import { ConflictNotice } from './ConflictNotice';
import type { Conflict } from './conflict';
import { fieldLabels } from '../../format/field';

interface FieldRowProps {
  readonly field: Field;
  /** Its name filters by that. */
  readonly value?: FieldValue;
  /** Why it cannot be edited; `null` when it can, or when the reason stands above all fields. */
  readonly refusal: string | null;
  /** A remark about the value. */
  readonly hint?: string | null;
  /** Names the remark and the reason, for the control's `aria-describedby`. */
  readonly noteId: string;
  readonly conflict: Conflict | undefined;
  readonly onKeepTheirs: (conflict: Conflict) => void;
  readonly onUseMine: (conflict: Conflict) => void;
  readonly children: ReactNode;
}

/** One field: its name, its control, and beneath it what is to be said about it. */
export function FieldRow(props: FieldRowProps) {
  const { field, value, refusal, hint = null, noteId, conflict, onKeepTheirs, onUseMine, children } = props;
  const like = value === undefined ? null : sameValue(field, value);
  return (
    <div className="field" role="group" aria-label={fieldLabels[field]}>
      {like === null ? (
        <span className="field-label" aria-hidden>
          {fieldLabels[field]}
        </span>
      ) : (
        <FilterLink condition={like} className="field-label">
          {fieldLabels[field]}
        </FilterLink>
      )}
      <div className="field-control">
        {children}
        <div id={noteId} className="field-notes">
          {hint !== null && <p className="field-hint">{hint}</p>}
          {refusal !== null && <p className="field-refusal">{refusal}</p>}
        </div>
        {conflict && (
          <ConflictNotice
            conflict={conflict}
            onKeepTheirs={() => onKeepTheirs(conflict)}
            onUseMine={() => onUseMine(conflict)}
          />
        )}
      </div>
    </div>
  );
}
