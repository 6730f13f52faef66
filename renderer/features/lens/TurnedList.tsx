import type { ArticleId, ArticleRow } from '../../../preload/contract/article';
import { count, score } from '../../format/number';
import { unturned } from '../../ui/unturned';
import { useRoving } from '../../ui/useRoving';

interface TurnedListProps {
  readonly title: string;
  readonly rows: readonly ArticleRow[];
  /** How many there are, listed or not. */
  readonly articles: number;
  readonly onOpen: (id: ArticleId) => void;
}

/** Articles that do not keep to a threshold, each with its score and what it says; Enter opens one in the table. */
export function TurnedList({ title, rows, articles, onOpen }: TurnedListProps) {
  const { ref, onKeyDown } = useRoving();
  return (
    <section className="turned" aria-label={title}>
      <h3>{title}</h3>
      <div ref={ref} className="turned-rows" role="list" onKeyDown={onKeyDown}>
        {rows.map(({ id, title: name, provider, quality, published }, at) => (
          <div key={id} role="listitem">
            <button
              type="button"
              data-roving
              className="turned-row"
              tabIndex={at === 0 ? 0 : -1}
              onClick={() => onOpen(id)}
            >
              <span className="turned-score">{quality === null ? '' : score(quality)}</span>
              <span className="turned-state">{published === true ? 'published' : 'unpublished'}</span>
              <span className="truncate">{unturned(name)}</span>
              <span className="turned-provider truncate">{unturned(provider)}</span>
            </button>
          </div>
        ))}
      </div>
      {articles > rows.length && <p className="lens-hint">and {count(articles - rows.length)} more</p>}
    </section>
  );
}
