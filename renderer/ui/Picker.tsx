import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { classes } from './classes';
import { unturned } from './unturned';

export interface PickerOption {
  readonly value: string;
  /** At the end of its line, e.g. a count. */
  readonly detail?: string;
}

interface PickerProps {
  readonly label: string;
  /** In the order to show them when nothing is typed. */
  readonly options: readonly PickerOption[];
  readonly inputRef?: Ref<HTMLInputElement>;
  /** What is chosen already, which is neither an option nor to be created in other letters. */
  readonly taken?: readonly string[];
  /** Offers what was typed when no option says just that. */
  readonly onCreate?: (text: string) => void;
  readonly onPick: (value: string) => void;
  /** Backspace in the empty field. */
  readonly onBackspace?: () => void;
  /** Enter in the empty field with nothing chosen. */
  readonly onDone?: () => void;
  readonly children?: ReactNode;
}

const mostShown = 100;

/** The options that hold what was typed: first those that begin with it, then those with a word that does, then the rest. */
export function matching(options: readonly PickerOption[], typed: string): readonly PickerOption[] {
  const words = typed.trim().toLowerCase();
  if (words === '') return options;
  const rank = ({ value }: PickerOption): number => {
    const at = value.toLowerCase().indexOf(words);
    if (at <= 0) return at === 0 ? 0 : 3;
    return /[\p{L}\p{N}]/u.test(value.charAt(at - 1)) ? 2 : 1;
  };
  return options
    .map((option) => ({ option, rank: rank(option) }))
    .filter(({ rank }) => rank < 3)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}

/** A text field over a list that it filters: arrows choose, Enter picks. The list never has the focus. */
export function Picker(props: PickerProps) {
  const { label, options, taken = [], inputRef, onCreate, onPick, onBackspace, onDone, children } = props;
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const found = useMemo(() => matching(options, typed).slice(0, mostShown), [options, typed]);
  const text = typed.trim();
  const says = (value: string): boolean => value.toLowerCase() === text.toLowerCase();
  const there = taken.find(says);
  const exact = there !== undefined || found.some(({ value }) => says(value));
  const creates = onCreate !== undefined && text !== '' && !exact;
  const size = found.length + (creates ? 1 : 0);
  // With nothing typed, Enter means "done", not "the first one".
  const chosen = text === '' && onDone ? at - 1 : Math.min(at, size - 1);

  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const pick = (index: number): void => {
    const option = found[index];
    if (option) onPick(option.value);
    else if (creates) onCreate(text);
    setTyped('');
    setAt(0);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const most = text === '' && onDone ? size : size - 1;
      setAt(Math.max(0, Math.min(most, at + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen >= 0 && chosen < size) pick(chosen);
      else if (text === '') onDone?.();
    } else if (event.key === 'Backspace' && typed === '') {
      onBackspace?.();
    } else if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation();
      setTyped('');
    }
  };

  return (
    <div className="picker">
      <input
        ref={inputRef}
        className="text-field"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosen >= 0 && chosen < size ? `${listId}-${chosen}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Type to find…"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {children}
      <div role="listbox" id={listId} aria-label={label} className="picker-list scrolls" ref={list}>
        {found.map(({ value, detail }, index) => (
          <div
            key={value}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={classes('picker-option', index === chosen && 'is-chosen')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(index)}
          >
            <span className="truncate">{unturned(value)}</span>
            {detail !== undefined && <span className="picker-detail">{detail}</span>}
          </div>
        ))}
        {creates && (
          <div
            id={`${listId}-${found.length}`}
            role="option"
            tabIndex={-1}
            aria-selected={chosen === found.length}
            className={classes('picker-option', chosen === found.length && 'is-chosen')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(found.length)}
          >
            <span className="truncate">Add “{unturned(text)}”</span>
            <span className="picker-detail">new</span>
          </div>
        )}
        {size === 0 && (
          <p className="picker-nothing">
            {there === undefined
              ? `Nothing has “${unturned(text)}” in its name.`
              : `“${unturned(there)}” is there already.`}
          </p>
        )}
      </div>
    </div>
  );
}
