import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { TopicChange, TopicInfo } from '../../../preload/contract/topics';
import { count, counted } from '../../format/number';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { Picker } from '../../ui/Picker';
import { likelyInto, merging } from './tasks';

interface MergeFormProps {
  /** One or more. */
  readonly from: readonly string[];
  readonly topics: readonly TopicInfo[];
  readonly onPlan: (change: TopicChange) => void;
  readonly onCancel: () => void;
}

/** Takes the topic that others are merged into: one of them, or any other. */
export function MergeForm({ from, topics, onPlan, onCancel }: MergeFormProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const likely = likelyInto(from, topics);
  const candidates = topics.filter(({ name }) => from.length > 1 || !from.includes(name));
  // The likely one first, then the others of those to merge, then every other topic.
  const rank = ({ name }: TopicInfo): number => (name === likely ? 0 : from.includes(name) ? 1 : 2);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  return (
    <div className="topic-form" role="group" aria-label="Merge topics" onKeyDown={onKeyDown}>
      <h2 className="view-title">Merge {from.length === 1 ? from[0] : counted(from.length, 'topic')} into…</h2>
      <p className="topic-hint">Every article that carries one of them gets the topic you choose instead.</p>
      <ul className="topic-words" aria-label="Topics to merge">
        {from.map((name) => (
          <li key={name}>
            <Chip>{name}</Chip>
          </li>
        ))}
      </ul>
      <Picker
        label="Merge into"
        inputRef={input}
        options={candidates
          .toSorted((a, b) => rank(a) - rank(b))
          .map((topic) => ({ value: topic.name, detail: count(topic.count) }))}
        onPick={(into) => {
          const change = merging(from, into);
          if (change) onPlan(change);
        }}
      />
      <div className="topic-ways">
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </div>
  );
}
