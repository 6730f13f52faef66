import type { CommandId } from '../../../preload/contract/commands';
import { wouldPublish } from '../../commands/bulk';
import { CommandKey } from '../../commands/CommandKey';
import { useRun } from '../../commands/useCommands';
import { count, counted } from '../../format/number';
import { useDesk, useDeskStore } from '../../store/context';
import { readOnlyReason } from '../../store/library-state';
import { Button } from '../../ui/Button';
import { selectionWords, sentence } from './sentence';
import { useElsewhere } from './useElsewhere';

/** What is selected and what can be done with it, under the table for as long as anything is. */
export function BulkBar() {
  const store = useDeskStore();
  const run = useRun();
  const selected = useDesk((s) => s.selected.size);
  const changes = useDesk((s) => s.changes);
  const vanished = useDesk((s) => s.vanished);
  const only = useDesk((s) => s.only !== null);
  const reason = useDesk((s) => readOnlyReason(s.library));
  const publishes = useDesk(wouldPublish);
  const elsewhere = useElsewhere();
  const { many, where } = selectionWords(selected, elsewhere);
  const gone = vanished > 0 ? `${counted(vanished, 'article')} left the library and the selection` : '';

  const does = (command: CommandId, text: string, look: 'plain' | 'primary' = 'plain') => (
    <Button look={look} disabled={reason !== null} onClick={() => run(command)}>
      {text}
      <CommandKey command={command} />
    </Button>
  );

  return (
    <>
      <span className="visually-hidden" role="status" aria-live="polite">
        {selected > 0 ? `${many}, ${where}. ${gone}` : gone}
      </span>
      {selected === 0 && gone !== '' && (
        <section className="bulk-bar" aria-label="Selection">
          <span>{gone}. Nothing is selected any more.</span>
          <Button small look="link" onClick={() => store.getState().clearSelection()}>
            Dismiss
          </Button>
        </section>
      )}
      {selected > 0 && (
        <section className="bulk-bar" aria-label="Selection">
          <div className="bulk-words">
            <b>{many}</b>
            <span className="muted">{only ? 'only these are shown' : where}</span>
            <Button small look="link" onClick={() => run('select.only')}>
              {only ? 'Back to the view' : 'Show only these'}
            </Button>
            <Button small look="link" onClick={() => run('select.clear')}>
              Clear
            </Button>
          </div>
          {gone !== '' && <p className="bulk-line is-warning">{gone}</p>}
          {reason !== null && <p className="bulk-line">Read-only</p>}
          {changes.length > 0 && (
            <p className="bulk-line truncate" title={changes.map(sentence).join(', ')}>
              {changes.map(sentence).join(' · ')}
            </p>
          )}
          <div className="bulk-do">
            {does('article.publish', publishes ? 'Publish…' : 'Unpublish…')}
            {does('article.quality', 'Quality…')}
            {does('article.topics', 'Topics…')}
            {changes.length === 0
              ? does('bulk.change', `Change ${count(selected)}…`, 'primary')
              : does('bulk.preview', `Preview ${counted(changes.length, 'change')}`, 'primary')}
          </div>
        </section>
      )}
    </>
  );
}
