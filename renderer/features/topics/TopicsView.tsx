import { useDesk } from '../../store/context';
import { readOnlyReason } from '../../store/library-state';
import { onEscape } from '../../ui/on-escape';
import { MentionList } from './MentionList';
import { TopicPane } from './TopicPane';
import { TopicList } from './TopicList';
import { TopicsHead } from './TopicsHead';
import { useTopicCommands } from './useTopicCommands';
import { useTopicsDesk } from './useTopicsDesk';

const nothing = {
  all: 'No topics yet: neither a taxonomy in _data/topics nor an article that names one.',
  unknown: 'Every topic that articles use is in the taxonomy.',
  unused: 'Every topic of the taxonomy is used.',
  alike: 'No two topics are spelled alike.',
  mentions: 'No article mentions a topic that it lacks.',
} as const;

/** All topics of the library and its taxonomy: to rename, merge, remove and create, each shown as a plan before it is written. */
export function TopicsView() {
  const readOnly = useDesk((s) => readOnlyReason(s.library) !== null);
  const desk = useTopicsDesk(readOnly);
  useTopicCommands(desk, readOnly);
  const { listed, find, lines, mentions } = desk;
  const isEmpty = listed === 'mentions' ? mentions?.length === 0 : desk.topics !== null && lines.length === 0;
  return (
    <div className="view topics-view" aria-busy={desk.topics === null} onKeyDown={onEscape(desk.actions.leave)}>
      <TopicsHead
        listed={listed}
        counts={desk.counts}
        find={find}
        readOnly={readOnly}
        onList={desk.list}
        onFind={desk.setFind}
        onCreate={() => desk.act('create')}
      />
      <div className="view-body">
        {listed === 'mentions' ? (
          <MentionList
            mentions={mentions ?? []}
            readOnly={readOnly}
            onAccept={desk.actions.planMention}
            onDismiss={desk.actions.dismiss}
            onLeave={desk.actions.leave}
          />
        ) : (
          <div className="view-list">
            <TopicList
              lines={lines}
              current={desk.current?.name ?? null}
              marked={desk.marked}
              onSelect={desk.select}
              onMark={desk.mark}
              onToggle={desk.toggle}
              onAction={desk.act}
            />
            {isEmpty && (
              <p className="view-nothing">
                {find.trim() === '' ? nothing[listed] : `No topic has “${find.trim()}” in its name or keywords.`}
              </p>
            )}
          </div>
        )}
        {listed === 'mentions' && isEmpty && <p className="view-nothing">{nothing.mentions}</p>}
        {(listed !== 'mentions' || desk.task !== null) && <TopicPane desk={desk} readOnly={readOnly} />}
      </div>
    </div>
  );
}
