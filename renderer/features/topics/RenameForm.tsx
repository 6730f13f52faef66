import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { TopicChange, TopicInfo } from '../../../preload/contract/topics';
import { counted } from '../../format/number';
import { Button } from '../../ui/Button';
import { renaming } from './tasks';

interface RenameFormProps {
  readonly name: string;
  readonly topics: readonly TopicInfo[];
  readonly onPlan: (change: TopicChange) => void;
  readonly onCancel: () => void;
}

/** Takes a topic's new name. One that is taken becomes a merge, and says so before. */
export function RenameForm({ name, topics, onPlan, onCancel }: RenameFormProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const [typed, setTyped] = useState(name);
  const change = renaming(name, typed, topics);
  const taken = change?.kind === 'merge' ? topics.find((topic) => topic.name === change.into) : undefined;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  return (
    <form
      className="topic-form"
      aria-label={`Rename ${name}`}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (change) onPlan(change);
      }}
    >
      <h2 className="view-title">Rename {name}</h2>
      <label className="topic-field">
        <span>New name</span>
        <input
          className="text-field"
          ref={input}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={id}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <p id={id} className="topic-hint">
        {taken
          ? `${taken.name} is a topic already, of ${counted(taken.count, 'article')}: the two become one.`
          : 'In every article that carries it, and in the taxonomy.'}
      </p>
      <div className="topic-ways">
        <Button look="primary" type="submit" disabled={change === null}>
          {taken ? 'Preview the merge' : 'Preview'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
