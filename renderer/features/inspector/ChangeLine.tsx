import type { ArticleChange } from '../../../preload/contract/edit';
import { changeText } from '../../format/change';
import { momentText } from '../../format/date';
import { fieldLabels } from '../../format/field';
import { BeforeAfter } from '../../ui/BeforeAfter';
import { Button } from '../../ui/Button';
import { companyText, type Reversal } from './change-text';

interface ChangeLineProps {
  readonly change: ArticleChange;
  readonly reversal: Reversal;
  readonly readOnly: boolean;
  readonly now: number;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** One change: which field, from what to what, when, with how many others, and the way back. */
export function ChangeLine({ change, reversal, readOnly, now, onUndo, onRedo }: ChangeLineProps) {
  const label = fieldLabels[change.field];
  const company = companyText(change.files);
  const name = `${label}, ${momentText(change.at, now)}`;
  return (
    <li className={`change is-${reversal}`}>
      <span className="change-field">{label}</span>
      <BeforeAfter change={changeText(change)} />
      <span className="change-when">
        {momentText(change.at, now)}
        {company && ` · ${company}`}
        {reversal === 'redo' && ' · taken back'}
      </span>
      <span className="change-way">
        {reversal === 'undo' && (
          <Button look="link" small disabled={readOnly} aria-label={`Undo ${name}`} onClick={onUndo}>
            Undo
          </Button>
        )}
        {reversal === 'redo' && (
          <Button look="link" small disabled={readOnly} aria-label={`Redo ${name}`} onClick={onRedo}>
            Redo
          </Button>
        )}
        {reversal === 'overtaken' && <span className="change-overtaken">changed since</span>}
      </span>
    </li>
  );
}
