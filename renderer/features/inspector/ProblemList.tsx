import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { Problem } from '../../../preload/contract/article';

interface ProblemListProps {
  readonly problems: readonly Problem[];
}

/** What is wrong in the file, with line and column. */
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
              <span className="problem-place">
                {problem.line}:{problem.column}
              </span>{' '}
              {problem.message}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
