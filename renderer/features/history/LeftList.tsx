import type { Refusal } from '../../../preload/contract/edit';
import { plannedLabel, theirWords } from '../../format/field';
import { count, counted } from '../../format/number';
import { unturned } from '../../ui/unturned';

interface LeftListProps {
  readonly refusals: readonly Refusal[];
}

const mostListed = 200;

/** Why something was left as it is, in a few words where they are enough. */
function reason(refusal: Refusal): string {
  const { field, problem, theirs } = refusal;
  if (problem.code !== 'changed-since' || field === null) return problem.message;
  const now = theirs === undefined ? '' : `; it says ${theirWords(refusal)} now`;
  return `${plannedLabel(field)} changed since${now}.`;
}

/** What an undo or redo left as it is, file by file. */
export function LeftList({ refusals }: LeftListProps) {
  const files = new Set(refusals.map(({ path }) => path)).size;
  const hidden = refusals.length - mostListed;
  return (
    <section className="left" role="status" aria-label="Left as it is">
      <h3 className="left-title">
        {counted(files, 'file')} left as {files === 1 ? 'it is' : 'they are'} on disk
      </h3>
      <ul className="left-list scrolls">
        {refusals.slice(0, mostListed).map((refusal) => (
          <li key={`${refusal.path} ${refusal.field ?? ''}`} className="left-line">
            <span className="entry-file-path truncate" title={refusal.path}>
              {unturned(refusal.path)}
            </span>
            <span>{reason(refusal)}</span>
          </li>
        ))}
        {hidden > 0 && <li className="left-line muted">and {count(hidden)} more</li>}
      </ul>
    </section>
  );
}
