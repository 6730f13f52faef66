import { X } from 'lucide-react';
import type { Operation } from '../../../preload/contract/edit';
import { sentence } from './sentence';

interface ChangeSentencesProps {
  readonly changes: readonly Operation[];
  readonly onRemove: (at: number) => void;
}

/** What will be done, one sentence a line, in the order in which it will be done. */
export function ChangeSentences({ changes, onRemove }: ChangeSentencesProps) {
  if (changes.length === 0) {
    return <p className="change-none">No change chosen yet. Nothing is written before you have seen the preview.</p>;
  }
  return (
    <ol className="change-list" aria-label="Changes, in this order">
      {changes.map((change, at) => (
        // The order is part of what the list says: a line is its place in it.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at} className="change-line">
          <span>{sentence(change)}</span>
          <button
            type="button"
            className="chip-remove"
            aria-label={`Leave out: ${sentence(change)}`}
            onClick={() => onRemove(at)}
          >
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
    </ol>
  );
}
