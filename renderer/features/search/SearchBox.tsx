import { Search, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { CommandKey } from '../../commands/CommandKey';
import { focusPlace, places } from '../../commands/places';
import { counted } from '../../format/number';
import { useDesk, useDeskStore } from '../../store/context';

/** The search: results as one types, and how many of them told to who cannot see them. */
export function SearchBox() {
  const store = useDeskStore();
  const search = useDesk((s) => s.typed);
  const found = useDesk((s) => s.ids.length - s.departed);
  const answered = useDesk((s) => s.answered);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      if (search === '') focusPlace('grid');
      else store.getState().setFilter('');
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      focusPlace('grid');
    }
  };

  return (
    <div role="search" className="search">
      <Search size={14} className="muted" aria-hidden />
      <input
        id={places.search}
        type="text"
        className="search-field"
        aria-label="Search title, excerpt, provider and topics"
        placeholder="Search title, excerpt, provider, topics"
        autoComplete="off"
        spellCheck={false}
        value={search}
        onChange={(event) => store.getState().typeFilter(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {search === '' ? (
        <CommandKey command="find.search" />
      ) : (
        <button
          type="button"
          className="search-clear"
          aria-label="Clear the search"
          onClick={() => {
            store.getState().setFilter('');
            focusPlace('search');
          }}
        >
          <X size={14} aria-hidden />
        </button>
      )}
      <span className="visually-hidden" role="status" aria-live="polite">
        {answered && search !== '' ? `${counted(found, 'article')} found` : ''}
      </span>
    </div>
  );
}
