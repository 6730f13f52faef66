import { useId, useRef, type KeyboardEvent } from 'react';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import { shown, typed, withoutTail, type Draft } from './draft';
import { FieldRow } from './FieldRow';
import type { FieldProps } from './field-props';
import { fieldLabels, shortened, valueText } from '../../format/field';

interface TextFieldProps extends Omit<FieldProps<'title' | 'excerpt'>, 'onEdit'> {
  readonly draft: Draft<string | null> | null;
  /** Enter saves; with several lines, Enter makes a line and Ctrl+Enter saves. */
  readonly lines: 'one' | 'several';
  /** False until the file was read: the row's text may be a shortened one. */
  readonly ready: boolean;
  readonly onDraft: (draft: Draft<string | null> | null) => void;
  readonly onSave: (draft: Draft<string | null>) => void;
}

/** A text edited in place. What is typed stays until it is saved or left, whatever happens to the file meanwhile. */
export function TextField(props: TextFieldProps) {
  const { model, refusalSaid, conflict, draft, lines, ready, onDraft, onSave, ...choice } = props;
  const noteId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { field, value, refusal } = model;
  const written = withoutTail(value ?? '');
  const state = shown(draft, value);
  const moved = state.kind === 'draft' && state.moved;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const saves = event.key === 'Enter' && (lines === 'one' || event.ctrlKey || event.metaKey);
    if (saves) {
      event.preventDefault();
      if (draft) onSave(draft);
    } else if (event.key === 'Escape' && draft) {
      event.preventDefault();
      event.stopPropagation();
      onDraft(null);
    }
  };
  const leave = (): void => {
    onDraft(null);
    area.current?.focus();
  };

  return (
    <FieldRow
      field={field}
      refusal={refusalSaid ? null : refusal}
      hint={
        moved && !conflict
          ? `The file changed meanwhile and now says “${shortened(valueText(value))}”. Your text is kept.`
          : null
      }
      noteId={noteId}
      conflict={conflict}
      {...choice}
    >
      <textarea
        ref={area}
        className="text-area"
        aria-label={fieldLabels[field]}
        aria-describedby={noteId}
        rows={1}
        // What is disabled loses the focus, and what is typed there is still to be copied.
        disabled={refusal !== null && draft === null}
        readOnly={!ready || refusal !== null}
        placeholder={value === null ? 'Not stated' : 'Empty'}
        value={state.kind === 'draft' ? state.text : written}
        onChange={(event) => {
          const text = lines === 'one' ? event.target.value.replaceAll(/\r?\n/g, ' ') : event.target.value;
          onDraft(typed(draft, text, value, written));
        }}
        onKeyDown={onKeyDown}
      />
      {draft && !conflict && (
        <div className="text-choice">
          <Button small look="primary" onClick={() => onSave(draft)}>
            Save
          </Button>
          <Button small look="quiet" onClick={leave}>
            Leave as it was
          </Button>
          <span className="text-keys">
            <Kbd keys={lines === 'one' ? 'Enter' : '$mod+Enter'} /> <Kbd keys="Escape" />
          </span>
        </div>
      )}
    </FieldRow>
  );
}
