import { useId, useState } from 'react';
import { count as inWords } from '../../format/number';
import { Suggest } from '../../ui/Suggest';
import { completions, type Known } from '../../format/completion';
import { FieldRow } from './FieldRow';
import type { FieldProps } from './field-props';
import { fieldLabels } from '../../format/field';

interface WordFieldProps extends FieldProps<'category' | 'type'> {
  /** What other articles say in this field. */
  readonly known: readonly Known[];
}

const most = 12;

/** A field of one word, with completion from what other articles say. */
export function WordField({ model, refusalSaid, conflict, known, onEdit, ...choice }: WordFieldProps) {
  const noteId = useId();
  const { field, value, refusal } = model;
  const [draft, setDraft] = useState<{ readonly text: string; readonly seen: string | null } | null>(null);
  const text = draft?.text ?? value ?? '';

  const commit = (typed: string): void => {
    const seen = draft ? draft.seen : value;
    const word = typed.trim();
    setDraft(null);
    if (word && word !== value) onEdit({ field, op: 'set', value: word }, { [field]: seen });
  };
  const wanted = draft ? draft.text : '';

  return (
    <FieldRow
      field={field}
      value={value}
      refusal={refusalSaid ? null : refusal}
      hint={draft && draft.text.trim() === '' && value !== null ? 'It cannot be left empty.' : null}
      noteId={noteId}
      conflict={conflict}
      {...choice}
    >
      <Suggest
        label={fieldLabels[field]}
        placeholder="Not stated"
        text={text}
        suggestions={completions(known, [], wanted, most).map(({ name, count, kind }) => ({
          value: name,
          label: name,
          note: kind === 'new' ? 'new' : inWords(count),
        }))}
        enter="typed"
        disabled={refusal !== null}
        describedBy={noteId}
        onText={(typed) => setDraft({ text: typed, seen: draft ? draft.seen : value })}
        onTake={commit}
        onLeave={() => {
          if (draft) commit(draft.text);
        }}
        onEscape={() => {
          setDraft(null);
          return draft !== null;
        }}
      />
    </FieldRow>
  );
}
