import { useState } from 'react';
import type { Operation } from '../../../preload/contract/edit';
import type { Count } from '../../../preload/contract/library';
import { count } from '../../format/number';
import { Suggest } from '../../ui/Suggest';

interface WordLineProps {
  readonly field: 'category' | 'type';
  readonly label: string;
  readonly changes: readonly Operation[];
  /** What the library's articles have there. */
  readonly known: readonly Count[];
  readonly onChange: (change: Operation) => void;
}

/** A word's change: to what. It shows what is on the list and puts what is entered there. */
export function WordLine({ field, label, changes, known, onChange }: WordLineProps) {
  const [own] = changes.flatMap((change) => (change.field === field ? [change] : []));
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? own?.value ?? '';
  const suggestions = known
    .filter(({ name }) => name !== '' && name.toLowerCase().includes((draft ?? '').trim().toLowerCase()))
    .map(({ name, count: uses }) => ({ value: name, label: name, note: count(uses) }));

  const take = (value: string): void => {
    setDraft(null);
    const word = value.trim();
    if (word !== '' && word !== own?.value) onChange({ field, op: 'set', value: word });
  };

  return (
    <div className="change-row" role="group" aria-label={label}>
      <span className="change-label">{label}</span>
      <span className="change-verb">Set to</span>
      <span className="change-text">
        <Suggest
          label={`${label}, new value`}
          text={text}
          suggestions={suggestions}
          enter="typed"
          placeholder="as it is"
          onText={setDraft}
          onTake={take}
          onLeave={() => draft !== null && take(draft)}
          onEscape={() => {
            setDraft(null);
            return draft !== null;
          }}
        />
      </span>
    </div>
  );
}
