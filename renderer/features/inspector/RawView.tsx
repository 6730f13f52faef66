import { useMemo } from 'react';
import type { Problem, RawText } from '../../../preload/contract/article';
import { chunked, rawLines } from './raw-lines';
import { sizeText } from './size-text';

interface RawViewProps {
  readonly raw: RawText;
  readonly problems: readonly Problem[];
}

/** Lines laid out together or not at all: what is far from the eye costs nothing. */
const chunk = 100;

/** The file as it is written, line by line, with the lines marked that have a problem. */
export function RawView({ raw, problems }: RawViewProps) {
  const chunks = useMemo(() => chunked(rawLines(raw.text, problems), chunk), [raw.text, problems]);
  return (
    <div className="raw" role="region" aria-label="Text of the file" tabIndex={0}>
      {chunks.map((lines) => (
        <div key={lines[0]?.number} className="raw-chunk">
          {lines.map((line) => (
            <div
              key={line.number}
              className={line.problem ? `raw-line is-${line.problem.severity}` : 'raw-line'}
              title={line.problem?.message}
            >
              <span className="raw-number" aria-hidden>
                {line.number}
              </span>
              <code className="raw-text">{line.text}</code>
            </div>
          ))}
        </div>
      ))}
      {raw.truncated && <p className="raw-cut">Only its beginning is shown: the file has {sizeText(raw.sizeBytes)}.</p>}
    </div>
  );
}
