import { useId } from 'react';
import { OptionalSwitch } from '../../ui/OptionalSwitch';
import { FieldRow } from './FieldRow';
import type { FieldProps } from './field-props';

const words = { on: 'Published', off: 'Not published', unset: 'Not stated, so published' } as const;

export function PublishedField({ model, refusalSaid, conflict, onEdit, ...choice }: FieldProps<'published'>) {
  const noteId = useId();
  const { value, refusal } = model;
  const state = value === null ? 'unset' : value ? 'on' : 'off';
  return (
    <FieldRow
      field="published"
      value={value}
      refusal={refusalSaid ? null : refusal}
      noteId={noteId}
      conflict={conflict}
      {...choice}
    >
      <div className="field-line is-whole">
        <OptionalSwitch
          label="Published"
          value={value}
          disabled={refusal !== null}
          describedBy={`${noteId}-state ${noteId}`}
          onChange={(next) => onEdit({ field: 'published', op: 'set', value: next }, { published: value })}
        />
        <span id={`${noteId}-state`} className="published-state">
          {words[state]}
        </span>
      </div>
    </FieldRow>
  );
}
