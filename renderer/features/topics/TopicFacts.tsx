import type { ReactNode } from 'react';
import type { TopicInfo } from '../../../preload/contract/topics';
import { unturned } from '../../ui/unturned';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';

interface TopicFactsProps {
  readonly topic: TopicInfo;
  readonly onSelect: (name: string) => void;
}

const nothing = (
  <span key="none" className="muted">
    none
  </span>
);

function words(parts: readonly string[]): ReactNode {
  if (parts.length === 0) return nothing;
  return (
    <ul className="topic-words">
      {parts.map((part) => (
        <li key={part}>
          <Chip>{part}</Chip>
        </li>
      ))}
    </ul>
  );
}

/** What the taxonomy says of a topic, and what is spelled like it. */
export function TopicFacts({ topic, onSelect }: TopicFactsProps) {
  const link = (name: string): ReactNode => (
    <Button look="link" onClick={() => onSelect(name)}>
      {unturned(name)}
    </Button>
  );
  const links = (names: readonly string[]): ReactNode => (
    <ul className="topic-words">
      {names.map((name) => (
        <li key={name}>{link(name)}</li>
      ))}
    </ul>
  );
  const facts: readonly (readonly [label: string, content: ReactNode])[] = [
    ...(topic.file === null
      ? []
      : [
          ['File', <code key="file">{topic.file}</code>] as const,
          ['Parent', topic.parent === null ? nothing : link(topic.parent)] as const,
          ['Keywords', words(topic.keywords)] as const,
          ['Hashtags', words(topic.hashtags)] as const,
        ]),
    ...(topic.alike.length === 0 ? [] : [['Looks like', links(topic.alike)] as const]),
  ];
  return (
    <dl className="topic-facts">
      {facts.map(([label, content]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  );
}
