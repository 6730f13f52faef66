import { useState } from 'react';
import type { FieldValues } from '../../../preload/contract/article';
import type { ArticleChange } from '../../../preload/contract/edit';
import { Button } from '../../ui/Button';
import { ChangeLine } from './ChangeLine';
import { reversal } from './change-text';

interface ChangeListProps {
  /** Newest first. */
  readonly changes: readonly ArticleChange[];
  /** What the file says now: it decides what can be taken back. */
  readonly values: FieldValues;
  readonly readOnly: boolean;
  readonly now: number;
  readonly onUndo: (change: ArticleChange) => void;
  readonly onRedo: (change: ArticleChange) => void;
}

const few = 8;

/** What was changed in this article from here, and when; each can be taken back as long as nothing came after it. */
export function ChangeList({ changes, values, readOnly, now, onUndo, onRedo }: ChangeListProps) {
  const [all, setAll] = useState(false);
  if (changes.length === 0) return <p className="changes-none">Nothing was changed in it from here yet.</p>;
  const shown = all ? changes : changes.slice(0, few);
  return (
    <>
      <ul className="changes">
        {shown.map((change) => (
          <ChangeLine
            key={`${change.entry}:${change.field}`}
            change={change}
            reversal={reversal(change, values[change.field])}
            readOnly={readOnly}
            now={now}
            onUndo={() => onUndo(change)}
            onRedo={() => onRedo(change)}
          />
        ))}
      </ul>
      {changes.length > few && (
        <Button look="link" small aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${changes.length}`}
        </Button>
      )}
    </>
  );
}
