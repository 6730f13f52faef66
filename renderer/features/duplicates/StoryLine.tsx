import type { ArticleRow } from '../../../preload/contract/article';
import { titleOf } from '../../format/title';
import { dayOf } from '../../format/date';
import { score } from '../../format/number';
import { unturned } from '../../ui/unturned';
import { classes } from '../../ui/classes';

const states = { true: 'Published', false: 'Unpublished', null: 'Not stated' } as const;

/** One article of a story: how it stands, who published it when, and its headline. */
export function StoryLine({ row }: { readonly row: ArticleRow }) {
  return (
    <span className="story-line">
      <span
        className={classes('state', `is-${row.published ?? 'unstated'}`)}
        role="img"
        aria-label={states[`${row.published}`]}
      />
      <span className="story-score">{row.quality === null ? '–' : score(row.quality)}</span>
      <span className="story-texts">
        <span className="story-title">{titleOf(row).text}</span>
        <span className="story-source">
          {unturned(row.provider) || 'No provider'}
          {row.date !== '' && ` · ${dayOf(row.date)}`}
        </span>
      </span>
    </span>
  );
}
