import { useRef, useState } from 'react';
import type { Failure } from '../../store/failures';
import { Button } from '../../ui/Button';

/** What went wrong, to be read and copied for a report. `version`: Galley's; empty while it is not known. */
export function FailureDetails({ failure, version }: { readonly failure: Failure; readonly version: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    area.current?.select();
    // Deprecated, but it needs no permission: the page has none, not even for the clipboard.
    setCopied(document.execCommand('copy'));
  };
  return (
    <div className="failure">
      <textarea
        ref={area}
        className="failure-details"
        aria-label="Details"
        readOnly
        rows={8}
        value={`Galley ${version || '(version not known)'}\n${failure.message}\n\n${failure.details}`}
      />
      <div className="failure-copy">
        <Button small onClick={copy}>
          Copy details
        </Button>
        <span role="status">{copied ? 'Copied.' : ''}</span>
      </div>
    </div>
  );
}
