import type { ArticleId } from '../../../preload/contract/article';

interface ReadingPanelProps {
  readonly id: ArticleId | null;
}

export function ReadingPanel({ id }: ReadingPanelProps) {
  return id === null ? null : <div>Article {id}</div>;
}
