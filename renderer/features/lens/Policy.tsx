import { useState } from 'react';
import { numberRange } from '../../../preload/contract/edit';
import { count, counted, score } from '../../format/number';
import { useConnection, useDesk, useDeskStore } from '../../store/context';
import { readOnlyReason } from '../../store/library-state';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/NumberField';
import { FlipCard } from './FlipCard';
import { type Direction, turnedFilter } from './policy';
import { RuleLines } from './RuleLines';
import { TurnedList } from './TurnedList';
import { useFlips } from './useFlips';
import { useTurned } from './useTurned';

interface PolicyProps {
  readonly threshold: number | null;
  readonly onThreshold: (threshold: number) => void;
}

/** A threshold on trial: what it would change among the articles that pass the filter, and the way to make it so. */
export function Policy({ threshold, onThreshold }: PolicyProps) {
  const store = useDeskStore();
  const connection = useConnection();
  const filter = useDesk((s) => s.filter);
  const rules = useDesk((s) => s.rules);
  const kept = useDesk((s) => s.settings.threshold);
  const revision = useDesk((s) => s.facets?.revision);
  const reason = useDesk((s) => readOnlyReason(s.library));
  const [unstated, setUnstated] = useState(false);
  const flips = useFlips(threshold);
  const rows = useTurned(threshold === null ? null : turnedFilter(filter, threshold, null), revision);
  const turned = flips === null ? 0 : flips.publish.articles + flips.unpublish.articles;
  const silent = flips?.unstatedBelow ?? 0;
  const changes = turned + (unstated ? silent : 0);

  const show = (direction: Direction | null): void => {
    if (threshold === null) return;
    const { setFilter, show: showView } = store.getState();
    setFilter(turnedFilter(filter, threshold, direction));
    showView('articles');
  };
  const apply = (): void => {
    if (threshold === null) return;
    const question = { filter, threshold, unstated };
    const title = `Publish from quality ${score(threshold)} up`;
    void store.getState().review(() => connection.call('lens.preview', question), { request: null, title }, changes);
  };
  const showHeatExceptions = async (): Promise<void> => {
    const { report, selectOnly, show: showView } = store.getState();
    try {
      const { ids } = await connection.call('lens.heatExceptions', null);
      selectOnly(ids);
      showView('articles');
    } catch (error) {
      report(error);
    }
  };

  const followed = threshold !== null && rules?.threshold?.threshold === threshold;
  return (
    <div className="policy">
      <div className="policy-say">
        {rules !== null && (
          <RuleLines
            rules={rules}
            threshold={threshold}
            onThreshold={onThreshold}
            onHeatExceptions={() => void showHeatExceptions()}
          />
        )}
        <div className="policy-threshold">
          <span>Publish from quality</span>
          <NumberField label="Publish from quality" value={threshold} {...numberRange} onCommit={onThreshold} />
          {threshold !== null && kept !== threshold && (
            <Button small onClick={() => void store.getState().saveSettings({ threshold })}>
              Keep {score(threshold)} as this library’s threshold
            </Button>
          )}
          {kept !== null && kept === threshold && (
            <>
              <span className="lens-hint">Kept as this library’s threshold.</span>
              <Button look="link" small onClick={() => void store.getState().saveSettings({ threshold: null })}>
                Forget it
              </Button>
            </>
          )}
        </div>
        {threshold === null ? (
          <p className="lens-hint">Type a quality, and see which articles would change.</p>
        ) : (
          <div className="policy-apply">
            {silent > 0 && (
              <label className="policy-silent">
                <input type="checkbox" checked={unstated} onChange={({ target }) => setUnstated(target.checked)} />
                <span>
                  Also unpublish {counted(silent, 'article')} below {score(threshold)} that{' '}
                  {silent === 1 ? 'does' : 'do'} not say, so that the site publishes {silent === 1 ? 'it' : 'them'}
                </span>
              </label>
            )}
            <Button look="primary" disabled={changes === 0 || reason !== null} onClick={apply}>
              {changes === 0 ? 'Nothing to change' : `Apply to ${counted(changes, 'article')}…`}
            </Button>
            <span className="lens-hint">
              {reason !== null ? 'Read-only' : changes > 0 ? 'Shown as a preview before anything is written.' : ''}
            </span>
          </div>
        )}
      </div>
      {threshold !== null && (
        <div className="policy-flips" aria-live="off">
          <FlipCard direction="publish" group={flips?.publish ?? null} onShow={() => show('publish')} />
          <FlipCard direction="unpublish" group={flips?.unpublish ?? null} onShow={() => show('unpublish')} />
        </div>
      )}
      {threshold !== null && rows !== null && turned > 0 && (
        <TurnedList
          title={followed ? `${count(turned)} ${turned === 1 ? 'exception' : 'exceptions'} to the rule` : 'Which ones'}
          rows={rows}
          articles={turned}
          onOpen={(id) => {
            show(null);
            store.getState().setCurrent(id);
          }}
        />
      )}
    </div>
  );
}
