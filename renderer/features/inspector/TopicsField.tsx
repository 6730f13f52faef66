import { useId, useRef } from 'react';
import { FilterLink } from '../../commands/FilterLink';
import { sameName } from '../../commands/like';
import { useTopicEntry } from '../../commands/useTopicEntry';
import { Chip } from '../../ui/Chip';
import { OfferChip } from '../../ui/OfferChip';
import { Suggest } from '../../ui/Suggest';
import type { TopicSuggestion } from '../../../preload/contract/topics';
import type { Known } from '../../format/completion';
import { unturned } from '../../ui/unturned';
import { FieldRow } from './FieldRow';
import type { FieldProps } from './field-props';

interface TopicsFieldProps extends FieldProps<'topics'> {
  /** Topics of the taxonomy and of the library's articles. */
  readonly known: readonly Known[];
  /** Topics that the article mentions but lacks. */
  readonly suggestions: readonly TopicSuggestion[];
  readonly onDismiss: (topic: string) => void;
}

const most = 12;

/** The article's topics, each removable, and a line that completes from what is known. */
export function TopicsField(props: TopicsFieldProps) {
  const { model, refusalSaid, conflict, known, suggestions, onDismiss, onEdit, ...choice } = props;
  const noteId = useId();
  const input = useRef<HTMLInputElement>(null);
  const { value, refusal } = model;
  const topics = value ?? [];
  const disabled = refusal !== null;
  const offered = disabled ? [] : suggestions.filter(({ topic }) => !topics.includes(topic));

  const { there, add, clear, line } = useTopicEntry({
    topics,
    known,
    most,
    onTopic: (topic) => {
      if (topic) onEdit({ field: 'topics', op: 'add', topics: [topic] }, { topics: value });
    },
  });
  const unstated = value === null && refusal === null ? 'Not stated. Adding one adds the line.' : null;
  const remove = (topic: string): void => {
    onEdit({ field: 'topics', op: 'remove', topics: [topic] }, { topics: value });
    // The button that had the focus is about to go.
    input.current?.focus();
  };

  return (
    <FieldRow
      field="topics"
      refusal={refusalSaid ? null : refusal}
      hint={there === null ? unstated : `“${unturned(there)}” is there already.`}
      noteId={noteId}
      conflict={conflict}
      {...choice}
    >
      <div className="topics-line">
        {topics.length > 0 && (
          <ul className="topics" aria-label="Topics of this article">
            {[...new Set(topics)].map((topic) => (
              <li key={topic}>
                <Chip name={topic} {...(disabled ? {} : { onRemove: () => remove(topic) })}>
                  <FilterLink condition={sameName('topic', topic)}>{unturned(topic)}</FilterLink>
                </Chip>
              </li>
            ))}
          </ul>
        )}
        {offered.length > 0 && (
          <ul className="topics" aria-label="Suggested topics">
            {offered.map(({ topic, mention }) => (
              <li key={topic}>
                <OfferChip
                  reason={`The article mentions “${mention}”`}
                  onTake={() => {
                    add(topic);
                    // The button that had the focus is about to go.
                    input.current?.focus();
                  }}
                  onDismiss={() => {
                    onDismiss(topic);
                    input.current?.focus();
                  }}
                >
                  {topic}
                </OfferChip>
              </li>
            ))}
          </ul>
        )}
        <Suggest {...line} inputRef={input} disabled={disabled} describedBy={noteId} onEscape={clear} />
      </div>
    </FieldRow>
  );
}
