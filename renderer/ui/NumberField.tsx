import { useState, type KeyboardEvent, type Ref } from 'react';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly disabled?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Called with a whole number in range, and only when it is another. */
  readonly onCommit: (value: number) => void;
  /** Called after Enter, committed or not. */
  readonly onEnter?: () => void;
}

/** The whole number a text stands for, kept in range; `null` for anything else. */
export function wholeNumber(text: string, min: number, max: number): number | null {
  const plain = text.trim().replace('−', '-');
  if (!/^[+-]?\d+$/.test(plain)) return null;
  return Math.max(min, Math.min(max, Number(plain)));
}

/** A whole number: typed and entered, or stepped with the arrows (by ten with Shift). Escape brings the old one back. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, min, max, disabled = false, inputRef, onCommit, onEnter } = props;
  const shown = value === null ? '' : String(value);
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft ?? shown;
  const parsed = wholeNumber(typed, min, max);

  const commit = (next: number | null): void => {
    setDraft(null);
    if (next !== null && next !== value) onCommit(next);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      commit(parsed);
      onEnter?.();
    } else if (event.key === 'Escape' && draft !== null && draft !== shown) {
      event.stopPropagation();
      setDraft(null);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      const step = (event.shiftKey ? 10 : 1) * (event.key === 'ArrowUp' ? 1 : -1);
      commit(Math.max(min, Math.min(max, (parsed ?? value ?? 0) + step)));
    }
  };

  return (
    <input
      ref={inputRef}
      className="number-field"
      role="spinbutton"
      aria-label={label}
      aria-valuenow={parsed ?? undefined}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-invalid={typed !== '' && parsed === null}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      placeholder="–"
      disabled={disabled}
      value={typed}
      onChange={(event) => setDraft(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => commit(draft === null ? null : parsed)}
      onKeyDown={onKeyDown}
    />
  );
}
