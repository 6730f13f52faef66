import type { Failure } from '../../store/failures';
import { Button } from '../../ui/Button';
import { FailureDetails } from './FailureDetails';

/** Stands in for a desk that cannot be drawn. */
export function FailurePage({ failure }: { readonly failure: Failure }) {
  return (
    <main className="failure-page">
      <h1>The desk has stopped</h1>
      <FailureDetails failure={failure} version="" />
      <Button look="primary" onClick={() => location.reload()}>
        Load the Desk Again
      </Button>
    </main>
  );
}
