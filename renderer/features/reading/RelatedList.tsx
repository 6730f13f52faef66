import { useId, useState } from 'react';
import type { RelatedArticle } from '../../../preload/contract/article';
import { unturned } from '../../ui/unturned';
import { Button } from '../../ui/Button';
import { publicationDate } from './publication-date';
import { SafeLink } from './SafeLink';

interface RelatedListProps {
  readonly related: readonly RelatedArticle[];
  readonly onOpenLink: (url: string) => void;
}

/** Articles carry up to 400 of them; few are looked at. */
const few = 6;

/** Other articles that the file lists beside this one. */
export function RelatedList({ related, onOpenLink }: RelatedListProps) {
  const [all, setAll] = useState(false);
  const heading = useId();
  if (related.length === 0) return null;
  const shown = all ? related : related.slice(0, few);
  return (
    <section className="galley-section" aria-labelledby={heading}>
      <h3 id={heading} className="galley-section-title">
        Related <span className="galley-count">{related.length}</span>
      </h3>
      <ul className="related">
        {shown.map((article, at) => (
          // A related list may name one article twice.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className="related-item">
            <span className="related-title">
              <SafeLink url={article.url} onOpen={onOpenLink}>
                {unturned(article.title || article.url || 'Untitled')}
              </SafeLink>
            </span>
            <span className="related-source">
              {unturned([article.provider, publicationDate(article.date), article.type].filter(Boolean).join(' · '))}
            </span>
          </li>
        ))}
      </ul>
      {related.length > few && (
        <Button look="link" small aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${related.length}`}
        </Button>
      )}
    </section>
  );
}
