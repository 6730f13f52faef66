import type { Failure } from '../../store/failures';
import { Button } from '../../ui/Button';
import { FailureDetails } from './FailureDetails';

interface FailurePageProps {
  readonly failure: Failure;
  /** Galley's; empty when it is not known. */
  readonly version: string;
}

/** Stands in for a desk that cannot be drawn. */
export function FailurePage({ failure, version }: FailurePageProps) {
  return (
    <main className="failure-page">
      <h1>The desk has stopped</h1>
      <p>Every decision made so far is in its file, and what you typed is kept. Load the desk again to go on.</p>
      <Button look="primary" onClick={() => location.reload()}>
        Load the desk again
      </Button>
      <FailureDetails failure={failure} version={version} />
    </main>
  );
}
