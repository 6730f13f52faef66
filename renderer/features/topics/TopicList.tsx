import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useScreenCommands } from '../../commands/useCommands';
import { topicKey, type TopicAction } from './topic-keys';
import type { TopicLine } from './topic-list';
import { topicPlaces } from './topic-places';
import { TopicRow } from './TopicRow';
import { withCurrent } from '../../ui/with-current';

interface TopicListProps {
  readonly lines: readonly TopicLine[];
  readonly current: string | null;
  readonly marked: ReadonlySet<string>;
  readonly onSelect: (name: string) => void;
  readonly onMark: (name: string) => void;
  readonly onToggle: (name: string, open: boolean) => void;
  readonly onAction: (action: TopicAction) => void;
}

const rowHeight = 32;

/** The topics, one of which the keyboard acts on. */
export function TopicList(props: TopicListProps) {
  const { lines, current, marked, onSelect, onMark, onToggle, onAction } = props;
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const at = lines.findIndex(({ topic }) => topic.name === current);

  // oxlint-disable-next-line react/incompatible-library -- there is no compiler here that would memoise its functions
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    paddingStart: 8,
    paddingEnd: 8,
    rangeExtractor: withCurrent(at),
  });
  useEffect(() => {
    if (at !== -1) virtualizer.scrollToIndex(at);
  }, [virtualizer, at]);

  const step = (by: number): (() => void) | undefined => {
    const next = lines[at === -1 ? 0 : at + by];
    return next && (() => onSelect(next.topic.name));
  };
  useScreenCommands({ 'move.next': step(1), 'move.previous': step(-1) });

  const onKeyDown = (event: KeyboardEvent): void => {
    const deed = topicKey(event, lines, at);
    if (deed === null) return;
    event.preventDefault();
    if (deed.kind === 'select') onSelect(deed.name);
    else if (deed.kind === 'mark') onMark(deed.name);
    else if (deed.kind === 'toggle') onToggle(deed.name, deed.open);
    else onAction(deed.action);
  };

  return (
    <div
      ref={scroller}
      id={topicPlaces.list}
      role="tree"
      tabIndex={0}
      aria-label="Topics"
      aria-multiselectable
      aria-activedescendant={at === -1 ? undefined : `${listId}-${at}`}
      className="topic-list scrolls"
      onKeyDown={onKeyDown}
    >
      <div role="none" className="topic-all" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          const { name } = line.topic;
          return (
            <TopicRow
              key={name}
              line={line}
              current={index === at}
              marked={marked.has(name)}
              elementId={`${listId}-${index}`}
              top={start}
              onSelect={onSelect}
              onMark={onMark}
              onToggle={onToggle}
            />
          );
        })}
      </div>
    </div>
  );
}
