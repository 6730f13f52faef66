import { Check } from 'lucide-react';
import { count } from '../../format/number';
import { unturned } from '../../ui/unturned';
import { classes } from '../../ui/classes';
import { Twist } from '../../ui/Twist';
import type { TopicLine } from './topic-list';

interface TopicRowProps {
  readonly line: TopicLine;
  readonly current: boolean;
  readonly marked: boolean;
  readonly elementId: string;
  /** CSS pixels from the top of the list. */
  readonly top: number;
  readonly onSelect: (name: string) => void;
  readonly onMark: (name: string) => void;
  readonly onToggle: (name: string, open: boolean) => void;
}

const indent = 16;

/** One topic of the list: its mark for merging, its place in the taxonomy, and how many articles carry it. */
export function TopicRow(props: TopicRowProps) {
  const { line, current, marked, elementId, top, onSelect, onMark, onToggle } = props;
  const { topic, level, hasChildren, open, first } = line;
  const note = topic.file === null ? 'not in the taxonomy' : topic.count === 0 ? 'unused' : '';
  return (
    <div
      role="treeitem"
      id={elementId}
      data-topic={topic.name}
      aria-level={level}
      aria-selected={current}
      aria-checked={marked}
      aria-expanded={hasChildren ? open : undefined}
      aria-label={`${topic.name}, ${count(topic.count)}${note && `, ${note}`}`}
      className={classes('topic', current && 'is-current', marked && 'is-marked', first && 'is-first')}
      style={{ transform: `translateY(${top}px)`, paddingLeft: 8 + (level - 1) * indent }}
      onClick={() => onSelect(topic.name)}
    >
      <span
        className="topic-check"
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          onMark(topic.name);
        }}
      >
        {marked && <Check size={12} />}
      </span>
      <span className="truncate topic-name" title={topic.name}>
        {unturned(topic.name)}
      </span>
      {hasChildren && <Twist open={open} onToggle={() => onToggle(topic.name, !open)} />}
      {note && <span className="topic-note">{note}</span>}
      <span className="nav-count">{count(topic.count)}</span>
    </div>
  );
}
