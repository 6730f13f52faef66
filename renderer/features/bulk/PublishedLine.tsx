import type { Ref } from 'react';
import type { Operation } from '../../../preload/contract/edit';

type Choice = 'as-is' | 'publish' | 'unpublish';

const choices: readonly (readonly [Choice, string])[] = [
  ['as-is', 'As it is'],
  ['publish', 'Publish'],
  ['unpublish', 'Unpublish'],
];

interface PublishedLineProps {
  readonly changes: readonly Operation[];
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onChange: (change: Operation) => void;
  readonly onRemove: (at: number) => void;
}

/** Publish, unpublish, or neither. */
export function PublishedLine({ changes, inputRef, onChange, onRemove }: PublishedLineProps) {
  const at = changes.findIndex((change) => change.field === 'published');
  const own = changes[at];
  const chosen: Choice = own?.field !== 'published' ? 'as-is' : own.value ? 'publish' : 'unpublish';

  const choose = (choice: Choice): void => {
    if (choice !== 'as-is') onChange({ field: 'published', op: 'set', value: choice === 'publish' });
    else if (at !== -1) onRemove(at);
  };

  return (
    <div className="change-row" role="radiogroup" aria-label="Published">
      <span className="change-label">Published</span>
      <span className="segments">
        {choices.map(([choice, text]) => (
          <label key={choice} className="segment">
            <input
              ref={choice === chosen ? inputRef : undefined}
              type="radio"
              name="bulk-published"
              className="visually-hidden"
              checked={choice === chosen}
              onChange={() => choose(choice)}
            />
            {text}
          </label>
        ))}
      </span>
    </div>
  );
}
