import { Check, Copy, Flag, RotateCcw, StickyNote, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArticleRow } from '../../../preload/contract/article';
import type { Mark } from '../../../preload/contract/marks';
import type { Column } from '../../../preload/contract/library';
import { FilterLink } from '../../commands/FilterLink';
import { sameMonth, sameName } from '../../commands/like';
import { paragraphForEye } from '../../format/paragraph';
import { dayOf } from '../../format/date';
import { score } from '../../format/number';
import { usualScores } from '../../format/quality';
import { titleOf } from '../../format/title';
import { unturned } from '../../ui/unturned';
import { Chip } from '../../ui/Chip';
import { classes } from '../../ui/classes';
import { chipWidth, fitting } from './chips';

export interface CellProps {
  readonly row: ArticleRow;
  /** CSS pixels, the padding included. */
  readonly width: number;
  readonly dense: boolean;
  /** Columns that are not shown and may be told in the title's second line. */
  readonly withProvider: boolean;
  /** What an edit of ours did to the article, when it can be taken back here. */
  readonly decided: string | null;
  readonly onTogglePublished: () => void;
  readonly onUndo: () => void;
}

const stateNames = { true: 'Published', false: 'Unpublished', null: 'Not stated' } as const;

/** How the row stands towards publication, in a word. */
export function stateName(published: boolean | null): string {
  return stateNames[`${published}`];
}

function Published({ row, onTogglePublished }: CellProps) {
  const name = stateName(row.published);
  return (
    <button
      type="button"
      tabIndex={-1}
      className="state-button"
      aria-label={name}
      title={`${name}. Click to ${row.published === false ? 'publish' : 'unpublish'}.`}
      onClick={onTogglePublished}
    >
      <span className={classes('state', `is-${row.published ?? 'unstated'}`)} />
    </button>
  );
}

/** How much of a quality's bar is filled, from 0 to 1. */
export function barShare(quality: number): number {
  const { min, max } = usualScores;
  return Math.max(0, Math.min(1, (quality - min) / (max - min)));
}

function Quality({ row, width }: CellProps) {
  const { quality } = row;
  const share = quality === null ? 0 : barShare(quality);
  return (
    <span className="quality">
      {width >= 88 && (
        <span className={classes('quality-bar', `is-${row.published ?? 'unstated'}`)} aria-hidden>
          <span style={{ width: `${share * 100}%` }} />
        </span>
      )}
      <span className="quality-number">{quality === null ? '–' : score(quality)}</span>
    </span>
  );
}

const markIcons = {
  'taken-back': { Icon: RotateCcw, label: 'A decision was taken back by another writer' },
  flagged: { Icon: Flag, label: 'Flagged' },
  note: { Icon: StickyNote, label: 'Has a note' },
  duplicate: { Icon: Copy, label: 'Has near-duplicates' },
  reviewed: { Icon: Check, label: 'Reviewed' },
} as const;

/** What is known of the article outside its file, as small signs. */
function RowMarks({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <span className="row-marks">
      {(['taken-back', 'flagged', 'note', 'duplicate', 'reviewed'] as const).map((mark) => {
        const { Icon, label } = markIcons[mark];
        return (
          marks.includes(mark) && (
            <span key={mark} className={`row-mark is-${mark}`} role="img" aria-label={label} title={label}>
              <Icon size={12} aria-hidden />
            </span>
          )
        );
      })}
    </span>
  );
}

function Title({ row, dense, withProvider, decided, onUndo }: CellProps) {
  const second = [withProvider ? row.provider : '', paragraphForEye(row.excerpt)]
    .filter((part) => part !== '')
    .join(' · ');
  const title = titleOf(row);
  return (
    <span className={classes('title-cell', dense && 'is-dense')}>
      <span className="title-texts">
        <span className="title-first">
          {row.problem && (
            <span className={classes('problem-mark', `is-${row.problem}`)} role="img" aria-label="Has problems" />
          )}
          <span className={classes('title-text', title.isFile && 'is-file')}>{title.text}</span>
          {row.marks.length > 0 && <RowMarks marks={row.marks} />}
        </span>
        <span className="title-second">{unturned(second)}</span>
      </span>
      {decided !== null && (
        <button type="button" tabIndex={-1} className="row-undo" title={`Take back: ${decided}`} onClick={onUndo}>
          <Undo2 size={13} aria-hidden />
          <span className="row-undo-text">Undo</span>
        </button>
      )}
    </span>
  );
}

/** In a narrower column the initial would only take room from the name. CSS pixels. */
const roomForInitial = 128;

function Provider({ row, width }: CellProps) {
  if (row.provider === '') return <span className="muted">–</span>;
  return (
    <span className="provider" title={row.provider}>
      {width >= roomForInitial && (
        <span className="initial" aria-hidden>
          {row.provider.charAt(0).toUpperCase()}
        </span>
      )}
      <FilterLink condition={sameName('provider', row.provider)} className="truncate" inRow>
        {unturned(row.provider)}
      </FilterLink>
    </span>
  );
}

const cellPadding = 16;
const chipGap = 4;
const moreWidth = 24;

function Topics({ row, width }: CellProps) {
  const room = width - cellPadding;
  const fit = fitting(row.topics.map(chipWidth), room, chipGap, moreWidth);
  // One that is too long for the cell is better cut than only counted.
  const shown = row.topics.slice(0, Math.max(1, fit));
  const more = row.topics.length - shown.length;
  return (
    <span className="chips" title={row.topics.join(', ')}>
      {shown.map((topic) => (
        <Chip key={topic}>
          <FilterLink condition={sameName('topic', topic)} inRow>
            {unturned(topic)}
          </FilterLink>
        </Chip>
      ))}
      {more > 0 && <Chip look="faint">{`+${more}`}</Chip>}
    </span>
  );
}

/** What a cell of each column shows. */
export const cells: Readonly<Record<Column, (props: CellProps) => ReactNode>> = {
  published: Published,
  quality: Quality,
  heat: ({ row }) => <span className="heat">{row.heat === null ? '–' : score(row.heat)}</span>,
  title: Title,
  provider: Provider,
  date: ({ row }) => (
    <FilterLink condition={sameMonth(row.date)} className="truncate date" inRow>
      {row.date === '' ? '–' : dayOf(row.date)}
    </FilterLink>
  ),
  topics: Topics,
  type: ({ row }) => (
    <FilterLink condition={sameName('type', row.type)} className="truncate type" inRow>
      {unturned(row.type)}
    </FilterLink>
  ),
};
