import type { TopicInfo } from '../../../preload/contract/topics';
import { CommandKey } from '../../commands/CommandKey';
import { counted } from '../../format/number';
import { unturned } from '../../ui/unturned';
import { Button } from '../../ui/Button';
import type { TopicAction } from './topic-keys';
import type { Merge } from './topic-list';
import { TopicFacts } from './TopicFacts';

interface TopicDetailProps {
  readonly topic: TopicInfo;
  /** How it and its look-alikes would become one; `null` when it has none. */
  readonly proposal: Merge | null;
  readonly readOnly: boolean;
  readonly onSelect: (name: string) => void;
  readonly onAction: (action: TopicAction) => void;
  readonly onPropose: (merge: Merge) => void;
  /** Puts a topic that only articles use into the taxonomy. */
  readonly onAdopt: (name: string) => void;
}

/** The current topic: how many carry it, what the taxonomy says of it, and what can be done with it. */
export function TopicDetail(props: TopicDetailProps) {
  const { topic, proposal, readOnly, onSelect, onAction, onPropose, onAdopt } = props;
  return (
    <>
      <header className="topic-head">
        <h2 className="view-title">{unturned(topic.name)}</h2>
        <p className="topic-count">
          {counted(topic.count, 'article')}
          {topic.file === null ? ' · not in the taxonomy' : ''}
        </p>
      </header>
      {proposal && (
        <div className="topic-proposal">
          <p>
            {unturned(proposal.from.join(', '))} and <b>{unturned(proposal.into)}</b> look like one topic.
          </p>
          <Button look="primary" disabled={readOnly} onClick={() => onPropose(proposal)}>
            Merge into {unturned(proposal.into)}
            <CommandKey command="topics.merge" />
          </Button>
        </div>
      )}
      <TopicFacts topic={topic} onSelect={onSelect} />
      <div className="topic-ways">
        <Button onClick={() => onAction('articles')} disabled={topic.count === 0}>
          Show its articles
          <CommandKey command="topics.articles" />
        </Button>
        {topic.file === null && (
          <Button disabled={readOnly} onClick={() => onAdopt(topic.name)}>
            Add to the taxonomy…
          </Button>
        )}
        <Button disabled={readOnly} onClick={() => onAction('rename')}>
          Rename…
          <CommandKey command="topics.rename" />
        </Button>
        {!proposal && (
          <Button disabled={readOnly} onClick={() => onAction('merge')}>
            Merge into…
            <CommandKey command="topics.merge" />
          </Button>
        )}
        <Button disabled={readOnly} onClick={() => onAction('remove')}>
          Remove…
          <CommandKey command="topics.remove" />
        </Button>
      </div>
    </>
  );
}
