import { useId, useState, type KeyboardEvent, type Ref } from 'react';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly disabled?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Called with a whole number in range, and only when it is another. */
  readonly onCommit: (value: number) => void;
  /** Called when the number was taken away. Left out: the old one comes back. */
  readonly onEmpty?: () => void;
  /** Escape, which brings the old number back, also means something to what is around. */
  readonly passesEscape?: boolean;
  /** Called after Enter, unless what stands there is no whole number. */
  readonly onEnter?: () => void;
}

/** The whole number in range that a text stands for; `null` for anything else. */
export function wholeNumber(text: string, min: number, max: number): number | null {
  const number = Number(text.trim().replace('−', '-'));
  return !isInteger(text) || number < min || number > max ? null : number;
}

function withMinus(number: number): string {
  return String(number).replace('-', '−');
}

function isInteger(text: string): boolean {
  return /^[+\-−]?\d+$/.test(text.trim());
}

/**
 * A whole number: typed and entered, or stepped with the arrows (by ten with Shift). What is none stays as it was typed
 * and is said to be none, on Enter and on leaving; Escape brings the old one back.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, value, min, max, disabled = false, inputRef, passesEscape = false } = props;
  const { onCommit, onEmpty, onEnter } = props;
  const shown = value === null ? '' : withMinus(value);
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const problemId = useId();
  const typed = draft ?? shown;
  const parsed = wholeNumber(typed, min, max);
  const isWrong = typed !== '' && parsed === null;

  const take = (text: string | null): void => {
    setDraft(text);
    setRefused(false);
  };

  const commit = (next: number | null): void => {
    const emptied = draft === '' && value !== null;
    take(null);
    if (next !== null && next !== value) onCommit(next);
    else if (next === null && emptied) onEmpty?.();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      // It ends here: by the time the desk would see it, the focus is where Enter means something else.
      event.preventDefault();
      if (isWrong) {
        setRefused(true);
        return;
      }
      commit(parsed);
      onEnter?.();
    } else if (event.key === 'Escape' && draft !== null && draft !== shown) {
      if (!passesEscape) event.stopPropagation();
      take(null);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      const step = (event.shiftKey ? 10 : 1) * (event.key === 'ArrowUp' ? 1 : -1);
      commit(Math.max(min, Math.min(max, (parsed ?? value ?? 0) + step)));
    }
  };
  const onBlur = (): void => {
    if (isWrong) setRefused(true);
    else commit(draft === null ? null : parsed);
  };

  return (
    <span className="number-box">
      <input
        ref={inputRef}
        className="number-field"
        role="spinbutton"
        aria-label={label}
        aria-valuenow={parsed ?? undefined}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-invalid={isWrong}
        aria-describedby={refused ? problemId : undefined}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        placeholder="–"
        disabled={disabled}
        value={typed}
        onChange={(event) => take(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      />
      {refused && (
        <span id={problemId} role="alert" className="number-problem">
          {isInteger(typed) ? `From ${withMinus(min)} to ${withMinus(max)}, please` : 'A whole number, please'}
        </span>
      )}
    </span>
  );
}
