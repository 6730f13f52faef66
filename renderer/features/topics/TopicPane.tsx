import type { KeyboardEvent } from 'react';
import { CommandKey } from '../../commands/CommandKey';
import { counted } from '../../format/number';
import { Button } from '../../ui/Button';
import { CreateForm } from './CreateForm';
import { MergeForm } from './MergeForm';
import { RenameForm } from './RenameForm';
import { TopicDetail } from './TopicDetail';
import { mergeProposal } from './topic-list';
import { focusPart, topicPlaces } from './topic-places';
import type { TopicsDesk } from './useTopicsDesk';

interface TopicPaneProps {
  readonly desk: TopicsDesk;
  readonly readOnly: boolean;
}

function content({ desk, readOnly }: TopicPaneProps) {
  const { task, current, marked, actions, dropTask } = desk;
  const topics = desk.topics ?? [];
  const shared = { topics, onPlan: desk.plan, onCancel: dropTask };
  if (task?.kind === 'rename') return <RenameForm key={task.name} name={task.name} {...shared} />;
  if (task?.kind === 'merge') return <MergeForm key={task.from.join('\n')} from={task.from} {...shared} />;
  if (task?.kind === 'create') return <CreateForm key={task.name} name={task.name} {...shared} />;
  if (marked.size > 0) {
    return (
      <div className="topic-form">
        <h2 className="view-title">{counted(marked.size, 'topic')} marked</h2>
        <p>{[...marked].join(', ')}</p>
        <div className="topic-ways">
          <Button look="primary" disabled={readOnly} onClick={() => desk.act('merge')}>
            Merge…
            <CommandKey command="topics.merge" />
          </Button>
          <Button onClick={desk.clearMarks}>Unmark</Button>
        </div>
      </div>
    );
  }
  if (!current) return null;
  const proposal = current.alike.length > 0 ? mergeProposal(current, topics) : null;
  return (
    <TopicDetail
      topic={current}
      proposal={proposal && proposal.from.length > 0 ? proposal : null}
      readOnly={readOnly}
      onSelect={(name) => {
        desk.select(name);
        // The link that had the focus is about to go.
        focusPart('list');
      }}
      onAction={desk.act}
      onPropose={(merge) => actions.plan({ kind: 'merge', ...merge })}
      onAdopt={desk.adopt}
    />
  );
}

function onPaneKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  focusPart('list');
}

/** Beside the list: the current topic, or what is being done to it. Escape leads back to the list. */
export function TopicPane(props: TopicPaneProps) {
  return (
    <section
      id={topicPlaces.detail}
      className="view-detail topic-pane scrolls"
      aria-label="Topic"
      tabIndex={-1}
      onKeyDown={onPaneKey}
    >
      {content(props)}
    </section>
  );
}
