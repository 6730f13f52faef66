import { useEffect, useRef } from 'react';
import { unturned } from '../../ui/unturned';
import { classes } from '../../ui/classes';
import type { Option } from './completion';

interface OptionListProps {
  readonly id: string;
  readonly options: readonly Option[];
  /** The place of the one that the keys have gone to; -1 for none. */
  readonly active: number;
  readonly onTake: (option: Option) => void;
}

export function optionId(list: string, at: number): string {
  return `${list}-${at}`;
}

/** What the query line can be completed with. The focus stays in the line. */
export function OptionList({ id, options, active, onTake }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} id={id} role="listbox" aria-label="Completions" className="search-options">
      {options.map((option, at) => (
        <div
          key={option.text}
          id={optionId(id, at)}
          role="option"
          aria-selected={at === active}
          className={classes('search-option', at === active && 'is-active')}
          // Or the line would lose the focus before the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(option)}
        >
          <span className="truncate">{unturned(option.label)}</span>
          <span className="search-option-note">{option.note}</span>
        </div>
      ))}
    </div>
  );
}
