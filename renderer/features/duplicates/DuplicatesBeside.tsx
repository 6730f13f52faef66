import { useMemo } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import type { DuplicateCluster } from '../../../preload/contract/duplicates';
import { useRun } from '../../commands/useCommands';
import { counted } from '../../format/number';
import { useDeskStore } from '../../store/context';
import { useAnswer } from '../../store/use-answer';
import { Button } from '../../ui/Button';
import { reasonText } from './reason';
import { StoryLine } from './StoryLine';
import { useRows } from './useRows';

interface DuplicatesBesideProps {
  readonly id: ArticleId;
  /** False where the way to the list of all is not to be taken. */
  readonly withAll?: boolean;
}

/** The other articles that tell the same story, if there are any. */
export function DuplicatesBeside({ id, withAll = true }: DuplicatesBesideProps) {
  const cluster = useAnswer('duplicates.of', { id }, ['duplicates.changed']);
  return cluster === null ? null : <Others id={id} cluster={cluster} withAll={withAll} />;
}

function Others({ id, cluster, withAll }: Required<DuplicatesBesideProps> & { readonly cluster: DuplicateCluster }) {
  const store = useDeskStore();
  const run = useRun();
  const others = useMemo(() => cluster.ids.filter((other) => other !== id), [cluster, id]);
  const rows = useRows(others);
  return (
    <section className="beside" aria-label="Near-duplicates">
      <h3 className="beside-title">
        {counted(others.length, 'near-duplicate')}
        <span className="beside-reason">{reasonText(cluster.reasons)}</span>
      </h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="beside-item">
            <StoryLine row={row} />
          </li>
        ))}
      </ul>
      <div className="beside-ways">
        <Button small onClick={() => store.getState().compare([id, ...others])}>
          Compare
        </Button>
        {withAll && (
          <Button small look="quiet" onClick={() => run('view.duplicates')}>
            All near-duplicates
          </Button>
        )}
      </div>
    </section>
  );
}
