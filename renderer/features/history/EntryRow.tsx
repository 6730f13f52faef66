import { memo } from 'react';
import type { EntryId, HistoryEntry } from '../../../preload/contract/edit';
import { ago, exactMoment, timeOf } from '../../format/date';
import { classes } from '../../ui/classes';
import { doorText, filesText, stateText } from './entry-words';

interface EntryRowProps {
  readonly entry: HistoryEntry;
  readonly interrupted: boolean;
  readonly current: boolean;
  /** Counted from 0, headings included. */
  readonly index: number;
  /** CSS pixels from the top of the list. */
  readonly top: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly onSelect: (id: EntryId) => void;
}

/** The id of the element of an entry, for `aria-activedescendant`. */
export function entryElementId(id: EntryId): string {
  return `history-${id}`;
}

/** One change in the list: what, when, how many, through which door, and whether it stands. */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { entry, interrupted, current, index, top, now, onSelect } = props;
  const state = interrupted ? 'Interrupted' : stateText(entry.state);
  return (
    <div
      role="row"
      id={entryElementId(entry.id)}
      data-entry={entry.id}
      aria-rowindex={index + 1}
      aria-selected={current}
      className={classes('entry', current && 'is-current', `is-${entry.state}`)}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onSelect(entry.id)}
    >
      <div role="gridcell" className="entry-cell">
        <span className="entry-label truncate" title={entry.label}>
          {entry.label}
        </span>
        <time className="entry-time" title={exactMoment(entry.at)} dateTime={new Date(entry.at).toISOString()}>
          {timeOf(entry.at)}
        </time>
        <span className="entry-facts truncate">
          {ago(entry.at, Math.max(now, entry.at))} · {filesText(entry)} · {doorText(entry.door)}
        </span>
        <span className={classes('entry-state', interrupted && 'is-interrupted')}>{state}</span>
      </div>
    </div>
  );
});
