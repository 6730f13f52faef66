import { Pin } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArticleId, ArticleRow } from '../../../preload/contract/article';
import { titleOf } from '../../format/title';
import { score } from '../../format/number';
import { unturned } from '../../ui/unturned';
import { useDesk, useDeskStore } from '../../store/context';
import { overlay } from '../../store/predict';
import { classes } from '../../ui/classes';

interface CompareColumnProps {
  readonly id: ArticleId;
  readonly pinned: boolean;
  readonly focused: boolean;
  /** The article that this one is compared with; `null` for the pinned one itself. */
  readonly against: ArticleId | null;
  readonly children: ReactNode;
}

const states = { true: 'Published', false: 'Unpublished', null: 'Not stated' } as const;

interface Fact {
  readonly label: string;
  readonly value: string;
}

function factsOf(row: ArticleRow): readonly Fact[] {
  return [
    { label: 'State', value: states[`${row.published}`] },
    { label: 'Quality', value: row.quality === null ? '–' : score(row.quality) },
    { label: 'Type', value: unturned(row.type) || '–' },
    { label: 'Topics', value: unturned(row.topics.join(', ')) || 'none' },
  ];
}

/** One of the articles: what it says of itself, with what differs from the pinned one marked, and its text. */
export function CompareColumn({ id, pinned, focused, against, children }: CompareColumnProps) {
  const store = useDeskStore();
  const known = useDesk((s) => s.rows.get(id));
  const other = useDesk((s) => (against === null ? undefined : s.rows.get(against)));
  const predictions = useDesk((s) => s.predictions);
  const row = known && overlay(known, predictions);
  const theirs = other && factsOf(overlay(other, predictions));
  const focus = (): void => store.getState().focusColumn(id);
  return (
    <section
      className={classes('compare-column', focused && 'is-focused')}
      aria-label={`${pinned ? 'Pinned: ' : ''}${row ? titleOf(row).text : ''}`}
      aria-current={focused}
      data-column={id}
      tabIndex={0}
      onFocus={focus}
    >
      <dl className="compare-facts">
        {pinned && (
          <div className="compare-pin">
            <dt>
              <Pin size={14} aria-hidden />
            </dt>
            <dd>Pinned</dd>
          </div>
        )}
        {row &&
          factsOf(row).map(({ label, value }, at) => (
            <div key={label} className={classes(theirs && theirs[at]?.value !== value && 'is-different')}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {children}
    </section>
  );
}
