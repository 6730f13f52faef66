import { Minus, Plus } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { numberRange } from '../../../preload/contract/edit';
import { CommandButton } from '../../commands/CommandButton';
import { NumberField } from '../../ui/NumberField';
import { Slider } from '../../ui/Slider';
import { scoreHint } from './field-model';
import { FieldRow } from './FieldRow';
import type { FieldProps } from './field-props';
import { qualityScale } from './quality-scale';

/** The score: by slider, by number, by steps. */
export function QualityField({ model, refusalSaid, conflict, onEdit, ...choice }: FieldProps<'quality'>) {
  const noteId = useId();
  const { value, refusal } = model;
  const disabled = refusal !== null;
  const [preview, setPreview] = useState<number | null>(null);
  // What stood there when the thumb was taken: that is what the editor saw.
  const seen = useRef(value);

  const set = (next: number, saw = value): void =>
    onEdit({ field: 'quality', op: 'set', value: next }, { quality: saw });
  const step = (by: number): void => onEdit({ field: 'quality', op: 'add', value: by }, { quality: value });

  return (
    <FieldRow
      field="quality"
      value={value}
      refusal={refusalSaid ? null : refusal}
      hint={scoreHint(model)}
      noteId={noteId}
      conflict={conflict}
      {...choice}
    >
      <div className="field-line">
        <Slider
          label="Quality"
          value={value}
          {...qualityScale(value)}
          disabled={disabled}
          describedBy={noteId}
          onPreview={(next) => {
            if (preview === null) seen.current = value;
            setPreview(next);
          }}
          onCommit={(next) => set(next, seen.current)}
        />
        <span className="steps">
          <CommandButton
            label="Quality −1"
            command="article.qualityDown"
            icon={<Minus size={14} aria-hidden />}
            disabled={disabled || value === null}
            onClick={() => step(-1)}
          />
          <NumberField
            label="Quality, number"
            value={preview ?? value}
            min={numberRange.min}
            max={numberRange.max}
            disabled={disabled}
            onCommit={(next) => set(next)}
          />
          <CommandButton
            label="Quality +1"
            command="article.qualityUp"
            icon={<Plus size={14} aria-hidden />}
            disabled={disabled || value === null}
            onClick={() => step(1)}
          />
        </span>
      </div>
    </FieldRow>
  );
}
