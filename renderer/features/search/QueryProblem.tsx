import type { FilterProblem } from '../../../preload/contract/filter/tokens';

interface QueryProblemProps {
  readonly id: string;
  readonly text: string;
  readonly problem: FilterProblem;
}

/** What is shown of the text around the place, so that it can be read whole. In characters. */
const around = 32;

/** Under the query line: where it is wrong, and what to do. The list stays as it was. */
export function QueryProblem({ id, text, problem }: QueryProblemProps) {
  const { from, to, message } = problem;
  const start = Math.max(0, from - around);
  const end = Math.min(text.length, to + around);
  return (
    <div id={id} role="status" aria-live="polite" className="search-problem">
      <p className="search-problem-text">
        {start > 0 && '…'}
        {text.slice(start, from)}
        <mark>{text.slice(from, to)}</mark>
        {text.slice(to, end)}
        {end < text.length && '…'}
      </p>
      <p>{message}</p>
      <p className="muted">The list still follows the last filter that could be read.</p>
    </div>
  );
}
