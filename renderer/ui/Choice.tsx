import { ChevronDown } from 'lucide-react';
import type { Ref } from 'react';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly selectRef?: Ref<HTMLSelectElement>;
  readonly onChange: (value: T) => void;
}

/** One of a few, in the system's own list. */
export function Choice<T extends string>({ label, value, options, selectRef, onChange }: ChoiceProps<T>) {
  return (
    <span className="choice">
      <select
        ref={selectRef}
        className="choice-select"
        aria-label={label}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([option]) => option === target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
      <ChevronDown size={14} className="choice-mark" aria-hidden />
    </span>
  );
}
