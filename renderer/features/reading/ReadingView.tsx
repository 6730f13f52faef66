import { useId } from 'react';
import type { ArticleDetail, ArticleRow } from '../../../preload/contract/article';
import { FilterLink } from '../../commands/FilterLink';
import { sameMonth, sameName } from '../../commands/like';
import { paragraphForEye } from '../../format/paragraph';
import { titleOf } from '../../format/title';
import { classes } from '../../ui/classes';
import { unturned } from '../../ui/unturned';
import { BodyView } from './BodyView';
import { publicationDate } from './publication-date';
import { RelatedList } from './RelatedList';
import { RemoteImage } from './RemoteImage';
import type { ReadingHandlers } from './reading-handlers';
import { SourceList } from './SourceList';

interface ReadingViewProps extends ReadingHandlers {
  readonly row: ArticleRow;
  /** `null` while it is read: what the row knows is shown meanwhile. */
  readonly detail: ArticleDetail | null;
  /** Why the file could not be read; `null` when it could, or is being read. */
  readonly failure: string | null;
}

/** The article as a reader would meet it. */
export function ReadingView({ row, detail, failure, ...handlers }: ReadingViewProps) {
  const titleId = useId();
  const title = titleOf(row);
  const excerpt = paragraphForEye(row.excerpt);
  return (
    <article className="galley" aria-labelledby={titleId} aria-busy={detail === null && failure === null}>
      <header className="galley-head">
        <p className="galley-meta">
          {row.provider && (
            <FilterLink condition={sameName('provider', row.provider)} className="galley-provider">
              {unturned(row.provider)}
            </FilterLink>
          )}
          {row.date && (
            <FilterLink condition={sameMonth(row.date)} className="galley-date">
              <time dateTime={row.date}>{publicationDate(row.date)}</time>
            </FilterLink>
          )}
        </p>
        <h2 id={titleId} className={classes('galley-title', title.isFile && 'is-file')}>
          {title.text}
        </h2>
        {excerpt && <p className="galley-excerpt">{excerpt}</p>}
      </header>
      {failure !== null && (
        <p className="galley-failure" role="alert">
          {failure}
        </p>
      )}
      {detail && (
        <>
          <SourceList links={detail.links} onOpenLink={handlers.onOpenLink} />
          {detail.image && (
            <RemoteImage
              key={detail.image.url}
              {...detail.image}
              text=""
              allowed={handlers.imagesAllowed}
              onAllow={handlers.onAllowImages}
            />
          )}
          <BodyView source={detail.body} {...handlers} />
          <RelatedList key={row.id} related={detail.related} onOpenLink={handlers.onOpenLink} />
        </>
      )}
    </article>
  );
}
