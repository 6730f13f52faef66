import { useEffect, useRef } from 'react';
import type { TopicSuggestion } from '../../../preload/contract/topics';
import { CommandKey } from '../../commands/CommandKey';
import { places } from '../../commands/places';
import { useTopicEntry } from '../../commands/useTopicEntry';
import { useDesk, useDeskStore } from '../../store/context';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { Kbd } from '../../ui/Kbd';
import { Suggest } from '../../ui/Suggest';
import { unturned } from '../../ui/unturned';

interface QueueTopicsProps {
  readonly topics: readonly string[];
  readonly suggestions: readonly TopicSuggestion[];
  readonly disabled: boolean;
  readonly onDone: () => void;
}

const mostCompletions = 8;
const noTopics: readonly never[] = [];

/** The article's topics; those that it mentions are one number key away. */
export function QueueTopics({ topics, suggestions, disabled, onDone }: QueueTopicsProps) {
  const store = useDeskStore();
  const known = useDesk((s) => s.facets?.topics ?? noTopics);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.id = places.queueTopics;
  }, []);

  const { there, add, clear, line } = useTopicEntry({
    topics,
    known,
    most: mostCompletions,
    onTopic: (topic) => {
      onDone();
      if (topic !== '') void store.getState().decide({ field: 'topics', op: 'add', topics: [topic] });
    },
  });
  const remove = (topic: string): void => {
    onDone();
    void store.getState().decide({ field: 'topics', op: 'remove', topics: [topic] });
  };

  return (
    <section className="queue-part" aria-label="Topics">
      <span className="queue-label">
        Topics <CommandKey command="article.topics" />
      </span>
      {topics.length > 0 && (
        <ul className="topics-chips" aria-label="Topics of this article">
          {[...new Set(topics)].map((topic) => (
            <li key={topic}>
              <Chip {...(disabled ? {} : { onRemove: () => remove(topic) })}>{topic}</Chip>
            </li>
          ))}
        </ul>
      )}
      {suggestions.length > 0 && (
        <ul className="queue-suggestions" aria-label="Suggested topics">
          {suggestions.map(({ topic, mention }, at) => (
            <li key={topic}>
              <Button
                small
                look="quiet"
                disabled={disabled}
                title={`The article mentions “${mention}”`}
                onClick={() => add(topic)}
              >
                <Kbd keys={String(at + 1)} />
                {topic}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Suggest
        {...line}
        inputRef={input}
        disabled={disabled}
        onEscape={() => {
          clear();
          onDone();
          return true;
        }}
      />
      {there !== null && (
        <p className="muted" role="status">
          “{unturned(there)}” is there already.
        </p>
      )}
    </section>
  );
}
