import type { ArticleId, Problem } from '../../../preload/contract/article';
import { sentenceFor } from '../../store/notices';
import { useAnswering } from '../../store/use-answer';
import { RawView } from './RawView';

interface RawSectionProps {
  readonly id: ArticleId;
  /** Read again when this grows. */
  readonly version: number;
  readonly problems: readonly Problem[];
}

/** Reads the file's text when it is shown, and again when the file changes; the older text stays until then. */
export function RawSection({ id, version, problems }: RawSectionProps) {
  const answer = useAnswering('articles.raw', { id }, { version, reports: false });
  if (answer.kind === 'waiting') return <p className="raw-wait">Reading the file…</p>;
  if (answer.kind === 'failed') return <p className="field-refusal">{sentenceFor(answer.error)}</p>;
  return <RawView raw={answer.output} problems={problems} />;
}
