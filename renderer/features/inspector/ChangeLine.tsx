import type { ArticleChange } from '../../../preload/contract/edit';
import { Button } from '../../ui/Button';
import { changeText, companyText, momentText, type Reversal } from './change-text';
import { fieldLabels } from './field-text';

interface ChangeLineProps {
  readonly change: ArticleChange;
  readonly reversal: Reversal;
  readonly readOnly: boolean;
  readonly now: number;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

function What({ change }: { readonly change: ArticleChange }) {
  const text = changeText(change);
  if (text.kind === 'topics') {
    return (
      <>
        {text.added.map((topic) => (
          <ins key={`+${topic}`}>+ {topic} </ins>
        ))}
        {text.removed.map((topic) => (
          <del key={`-${topic}`}>− {topic} </del>
        ))}
        {text.added.length + text.removed.length === 0 && <ins>reordered</ins>}
      </>
    );
  }
  return (
    <>
      <del title={text.before}>{text.before}</del> <span aria-label="to">→</span>{' '}
      <ins title={text.after}>{text.after}</ins>
    </>
  );
}

/** One change: which field, from what to what, when, with how many others, and the way back. */
export function ChangeLine({ change, reversal, readOnly, now, onUndo, onRedo }: ChangeLineProps) {
  const label = fieldLabels[change.field];
  const company = companyText(change.files);
  const name = `${label}, ${momentText(change.at, now)}`;
  return (
    <li className={`change is-${reversal}`}>
      <span className="change-field">{label}</span>
      <span className={change.field === 'topics' ? 'change-what' : 'change-what is-value'}>
        <What change={change} />
      </span>
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
