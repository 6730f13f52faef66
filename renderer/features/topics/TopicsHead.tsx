import { Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { CommandKey } from '../../commands/CommandKey';
import { count } from '../../format/number';
import { Button } from '../../ui/Button';
import { topicFilters, type TopicFilter } from './topic-list';
import { focusPart, topicPlaces } from './topic-places';

/** What is listed: topics, or what mentions them. */
export type Listed = TopicFilter | 'mentions';

interface TopicsHeadProps {
  readonly listed: Listed;
  /** `null` until it is known. */
  readonly counts: Readonly<Record<Listed, number | null>>;
  readonly find: string;
  readonly readOnly: boolean;
  readonly onList: (listed: Listed) => void;
  readonly onFind: (text: string) => void;
  readonly onCreate: () => void;
}

const names: Readonly<Record<Listed, string>> = {
  all: 'All',
  unknown: 'Not in the taxonomy',
  unused: 'Unused',
  alike: 'Look-alikes',
  mentions: 'Mentions',
};

/** The head of the topics desk: what it lists, the field that finds topics, and the way to a new one. */
export function TopicsHead({ listed, counts, find, readOnly, onList, onFind, onCreate }: TopicsHeadProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && find !== '') onFind('');
    else if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') focusPart('list');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <header className="view-head">
      <h2 className="view-title">Topics</h2>
      <div className="view-tabs" role="group" aria-label="Which topics">
        {([...topicFilters, 'mentions'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="view-tab"
            aria-pressed={one === listed}
            onClick={() => onList(one)}
          >
            {names[one]}
            <span className="view-tab-count">{counts[one] === null ? '' : count(counts[one])}</span>
          </button>
        ))}
      </div>
      <div className="view-head-end">
        <input
          id={topicPlaces.find}
          type="search"
          className="text-field topic-find"
          aria-label="Find a topic"
          placeholder="Find a topic"
          autoComplete="off"
          spellCheck={false}
          disabled={listed === 'mentions'}
          value={find}
          onChange={(event) => onFind(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button disabled={readOnly} onClick={onCreate}>
          <Plus size={14} aria-hidden />
          New topic
          <CommandKey command="topics.create" />
        </Button>
      </div>
    </header>
  );
}
