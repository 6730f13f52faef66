import { useId } from 'react';
import { numberRange } from '../../../preload/contract/edit';
import { NumberField } from '../../ui/NumberField';
import { scoreHint } from './field-model';
import { FieldRow } from './FieldRow';
import type { FieldProps } from './field-props';

export function HeatField({ model, refusalSaid, conflict, onEdit, ...choice }: FieldProps<'heat'>) {
  const noteId = useId();
  const { value, refusal } = model;
  return (
    <FieldRow
      field="heat"
      value={value}
      refusal={refusalSaid ? null : refusal}
      noteId={noteId}
      hint={scoreHint(model)}
      conflict={conflict}
      {...choice}
    >
      <NumberField
        label="Heat"
        value={value}
        min={numberRange.min}
        max={numberRange.max}
        disabled={refusal !== null}
        onCommit={(next) => onEdit({ field: 'heat', op: 'set', value: next }, { heat: value })}
      />
    </FieldRow>
  );
}
