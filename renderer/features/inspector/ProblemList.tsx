import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { Problem } from '../../../preload/contract/article';
import { placeOfProblem } from '../../format/problem';

interface ProblemListProps {
  readonly problems: readonly Problem[];
}

function ProblemPlace({ problem }: { readonly problem: Problem }) {
  const place = placeOfProblem(problem);
  return place === null ? null : <span className="problem-place">{place} </span>;
}

/** What is wrong in the file, with line and column where that says more. */
export function ProblemList({ problems }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <section className="problems" aria-label="Problems">
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.line}:${problem.column}:${problem.code}`} className={`problem is-${problem.severity}`}>
            {problem.severity === 'error' ? (
              <CircleAlert size={14} aria-label="Error" />
            ) : (
              <TriangleAlert size={14} aria-label="Warning" />
            )}
            <span>
              <ProblemPlace problem={problem} />
              {problem.message}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
