import type { ArticleId, Field } from '../../../preload/contract/article';
import type { TakenBack } from '../../../preload/contract/taken-back';
import { previewPutBack } from '../../commands/bulk';
import { momentText } from '../../format/date';
import { fieldLabels, valueText } from '../../format/field';
import { useConnection, useDesk, useDeskStore } from '../../store/context';
import { versionOf } from '../../store/rows';
import { Button } from '../../ui/Button';
import { useTakenBack } from './useTakenBack';

interface TakenBackNoticeProps {
  readonly id: ArticleId;
  /** Why nothing can be written; `null` when it can. */
  readonly readOnly: string | null;
  readonly now: number;
}

/** Decisions of the editor's that another writer took back: both values, and the choice between them. */
export function TakenBackNotice({ id, readOnly, now }: TakenBackNoticeProps) {
  const store = useDeskStore();
  const connection = useConnection();
  const marked = useDesk(({ rows }) => rows.get(id)?.marks.includes('taken-back') ?? false);
  const version = useDesk((desk) => versionOf(desk, id));
  const takenBack = useTakenBack(id, marked, version);
  if (takenBack.length === 0) return null;

  const putBack = (): void => previewPutBack(store, connection, [id]);
  const letGo = (field: Field): void => {
    connection.call('takenBack.letGo', { ids: [id], field }).catch(store.getState().report);
  };
  return (
    <section className="conflict" role="status" aria-label="Taken back">
      <p className="conflict-title">Another writer took back what was decided here.</p>
      <ul className="taken-back">
        {takenBack.map((one) => (
          <TakenBackField key={one.field} takenBack={one} now={now} onKeepTheirs={() => letGo(one.field)} />
        ))}
      </ul>
      <div className="conflict-choice">
        <Button small disabled={readOnly !== null} onClick={putBack}>
          {takenBack.length === 1 ? 'Put mine back…' : 'Put all of mine back…'}
        </Button>
      </div>
    </section>
  );
}

interface TakenBackFieldProps {
  readonly takenBack: TakenBack;
  readonly now: number;
  readonly onKeepTheirs: () => void;
}

function TakenBackField({ takenBack: { field, at, was, ours, theirs }, now, onKeepTheirs }: TakenBackFieldProps) {
  const label = fieldLabels[field];
  return (
    <li className="taken-back-field">
      <span className="taken-back-label">{label}</span>
      <span className="taken-back-values">
        Yours {valueText(ours)}, theirs {valueText(theirs)}
        <span className="taken-back-when">
          Decided {momentText(at, now)}; was {valueText(was)}
        </span>
      </span>
      <Button look="link" small aria-label={`Keep theirs: ${label}`} onClick={onKeepTheirs}>
        Keep theirs
      </Button>
    </li>
  );
}
