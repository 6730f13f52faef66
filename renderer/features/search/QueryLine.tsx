import { CircleHelp, Search, X } from 'lucide-react';
import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { searchedFor, withoutGroup } from '../../../preload/contract/filter/edit';
import { parseFilter } from '../../../preload/contract/filter/parse';
import type { FilterProblem } from '../../../preload/contract/filter/tokens';
import { CommandButton } from '../../commands/CommandButton';
import { focusPlace, places } from '../../commands/places';
import { useKey, useRun } from '../../commands/useCommands';
import { counted } from '../../format/number';
import { useDesk, useDeskStore } from '../../store/context';
import { publishThreshold } from '../../store/rules';
import { Kbd } from '../../ui/Kbd';
import { completed, type Completion, completionAt, endsInDash, type Option } from './completion';
import { OptionList, optionId } from './OptionList';
import { QueryProblem } from './QueryProblem';

/** Behind the last option, and before the first, stands what is typed itself. */
const typedItself = -1;

/** What is wrong with the word that is being completed will be put right by completing it. */
function isUnderWay({ from, to }: FilterProblem, completion: Completion | null): boolean {
  return completion !== null && from < completion.to && to > completion.from;
}

/** The query line: words and conditions in one text, results as one types, completion with counts, and what is wrong. */
export function QueryLine() {
  const store = useDeskStore();
  const typed = useDesk((s) => s.typed);
  const counts = useDesk((s) => s.counts);
  const found = useDesk((s) => s.ids.length - s.departed);
  const departed = useDesk((s) => s.departed);
  const stayed = departed > 0 ? `, ${counted(departed, 'decided row')} kept in place` : '';
  const answered = useDesk((s) => s.answered);
  const run = useRun();
  const searchKey = useKey('find.search');
  const input = useRef<HTMLInputElement>(null);
  const wantedCaret = useRef<number | null>(null);
  const [caret, setCaret] = useState(0);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(typedItself);
  const listId = useId();
  const problemId = useId();
  const parsed = useMemo(() => parseFilter(typed), [typed]);
  const threshold = useDesk(publishThreshold);
  const all = useDesk((s) => s.facets);
  const known = useMemo(() => ({ counts, all, threshold }), [counts, all, threshold]);
  const completion = useMemo(() => (open ? completionAt(typed, caret, known) : null), [open, typed, caret, known]);
  const problem = parsed.ok || isUnderWay(parsed.problem, completion) ? null : parsed.problem;

  useLayoutEffect(() => {
    if (wantedCaret.current === null) return;
    input.current?.setSelectionRange(wantedCaret.current, wantedCaret.current);
    wantedCaret.current = null;
  });

  const write = (text: string, at: number): void => {
    const unfinished = completionAt(text, at, known)?.unfinished === true || endsInDash(text, at);
    store.getState().typeFilter(text, unfinished);
    setCaret(at);
    setActive(typedItself);
    setOpen(true);
  };

  const take = (option: Option): void => {
    if (!completion) return;
    const next = completed(typed, completion, option);
    wantedCaret.current = next.caret;
    write(next.text, next.caret);
  };

  /** What stands in the line is meant as it is. */
  const finish = (): void => {
    setOpen(false);
    const { filter, typeFilter } = store.getState();
    if (typed !== filter) typeFilter(typed);
  };

  const step = (by: number): void => {
    const count = completion?.options.length ?? 0;
    const next = active + by;
    setActive(next < typedItself ? count - 1 : next >= count ? typedItself : next);
  };

  const escape = (): void => {
    const { filter, setFilter } = store.getState();
    setOpen(false);
    if (completion) return;
    if (typed !== filter) setFilter(filter);
    else if (searchedFor(filter) !== '') setFilter(withoutGroup(filter, 'text'));
    else focusPlace('grid');
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const option = completion?.options[active];
    const [likeliest] = completion?.options ?? [];
    // Among names of topics and providers a word may be meant as a word; Tab then leaves.
    const tabbed = option ?? (completion?.inValue || likeliest?.text.endsWith(':') ? likeliest : undefined);
    if (event.key === 'Escape') escape();
    else if (event.key === 'Tab' && !event.shiftKey && tabbed) take(tabbed);
    else if (event.key === 'Enter' && option) take(option);
    else if (completion && event.key === 'ArrowDown') step(1);
    else if (completion && event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      // What is wrong is to be read and put right first.
      finish();
      if (parsed.ok) {
        store.getState().settle();
        focusPlace('grid');
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div role="search" className="search">
      <Search size={14} className="muted" aria-hidden />
      <input
        ref={input}
        id={places.search}
        type="text"
        role="combobox"
        className="search-field"
        aria-label="Search and filter"
        aria-autocomplete="list"
        aria-expanded={completion !== null}
        aria-controls={completion ? listId : undefined}
        aria-activedescendant={completion && active !== typedItself ? optionId(listId, active) : undefined}
        aria-invalid={problem !== null}
        aria-describedby={problem ? problemId : undefined}
        placeholder="Search, or filter with topic: is: quality: …"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => write(target.value, target.selectionStart ?? target.value.length)}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
        onBlur={finish}
        onKeyDown={onKeyDown}
      />
      {typed === '' ? (
        searchKey !== undefined && <Kbd keys={searchKey} />
      ) : (
        <button
          type="button"
          className="search-clear"
          aria-label="Clear the filter"
          onClick={() => {
            store.getState().setFilter('');
            focusPlace('search');
          }}
        >
          <X size={14} aria-hidden />
        </button>
      )}
      <CommandButton
        command="help.filter"
        label="Filter help"
        icon={<CircleHelp size={14} aria-hidden />}
        onClick={() => run('help.filter')}
      />
      <div className="search-drop">
        {completion && <OptionList id={listId} options={completion.options} active={active} onTake={take} />}
        {problem && <QueryProblem id={problemId} text={typed} problem={problem} />}
      </div>
      <span className="visually-hidden" role="status" aria-live="polite">
        {answered && parsed.ok && typed !== '' ? `${counted(found, 'article')} found${stayed}` : ''}
      </span>
    </div>
  );
}
