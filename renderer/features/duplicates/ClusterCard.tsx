import { useId, useMemo, useState } from 'react';
import type { ArticleId, ArticleRow } from '../../../preload/contract/article';
import type { DuplicateCluster } from '../../../preload/contract/duplicates';
import { titleOf } from '../../format/title';
import { counted } from '../../format/number';
import { Button } from '../../ui/Button';
import { bestOf, howBest, restOf } from './best';
import { reasonText } from './reason';
import { StoryLine } from './StoryLine';
import { useRows } from './useRows';

interface ClusterCardProps {
  readonly cluster: DuplicateCluster;
  /** The one that keys act on. */
  readonly current: boolean;
  readonly readOnly: boolean;
  readonly onSelect: () => void;
  readonly onUnpublish: (rest: readonly ArticleRow[]) => void;
  readonly onDismiss: () => void;
  readonly onCompare: () => void;
}

/** One story: its articles, of which one is to be kept. */
export function ClusterCard(props: ClusterCardProps) {
  const { cluster, current, readOnly, onSelect, onUnpublish, onDismiss, onCompare } = props;
  const name = useId();
  const rows = useRows(cluster.ids);
  const [chosen, setChosen] = useState<ArticleId | null>(null);
  const best = useMemo(() => bestOf(rows), [rows]);
  const kept = rows.find(({ id }) => id === chosen) ?? best;
  const rest = kept ? restOf(rows, kept) : [];
  return (
    <section
      className="cluster"
      aria-current={current}
      aria-label={best ? titleOf(best).text : ''}
      onMouseDown={onSelect}
      onFocus={onSelect}
    >
      <fieldset className="cluster-articles">
        <legend className="cluster-reason">
          {counted(cluster.ids.length, 'article')}: {reasonText(cluster.reasons)}
        </legend>
        {rows.map((row) => (
          <label key={row.id} className="cluster-article">
            <input
              type="radio"
              name={name}
              checked={row.id === kept?.id}
              aria-label={`Keep “${titleOf(row).text}” of ${row.provider || 'no provider'}`}
              onChange={() => setChosen(row.id)}
            />
            <StoryLine row={row} />
            {row.id === best?.id && (
              <span className="cluster-best" title={howBest}>
                best
              </span>
            )}
          </label>
        ))}
      </fieldset>
      <div className="cluster-ways">
        <Button small data-keep disabled={readOnly || rest.length === 0} onClick={() => onUnpublish(rest)}>
          {rest.length > 0 ? `Keep it, unpublish ${counted(rest.length, 'other')}…` : 'No other is published'}
        </Button>
        <Button small look="quiet" onClick={onCompare}>
          Compare
        </Button>
        <Button small look="quiet" disabled={readOnly} onClick={onDismiss}>
          Not duplicates
        </Button>
      </div>
    </section>
  );
}
