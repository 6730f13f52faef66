import { useEffect, useMemo, useState } from 'react';
import type { ArticleId, Problem, RawText } from '../../../preload/contract/article';
import { useConnection } from '../../store/context';
import { sentenceFor } from '../../store/notices';
import { RawView } from './RawView';

interface RawSectionProps {
  readonly id: ArticleId;
  /** Read again when this grows. */
  readonly version: number;
  readonly problems: readonly Problem[];
}

type Reading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly raw: RawText }
  | { readonly kind: 'failed'; readonly message: string };

/** Reads the file's text when it is shown, and again when the file changes; the older text stays until then. */
export function RawSection({ id, version, problems }: RawSectionProps) {
  const connection = useConnection();
  const [reading, setReading] = useState<Reading>({ kind: 'loading' });

  const question = useMemo(() => ({ id, version }), [id, version]);

  useEffect(() => {
    let stale = false;
    connection.call('articles.raw', { id: question.id }).then(
      (raw) => (stale ? undefined : setReading({ kind: 'ready', raw })),
      (error: unknown) => (stale ? undefined : setReading({ kind: 'failed', message: sentenceFor(error) })),
    );
    return () => {
      stale = true;
    };
  }, [connection, question]);

  if (reading.kind === 'loading') return <p className="raw-wait">Reading the file…</p>;
  if (reading.kind === 'failed') return <p className="field-refusal">{reading.message}</p>;
  return <RawView raw={reading.raw} problems={problems} />;
}
