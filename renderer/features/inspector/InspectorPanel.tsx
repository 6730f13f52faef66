import type { ArticleId } from '../../../preload/contract/article';

interface InspectorPanelProps {
  readonly id: ArticleId | null;
}

export function InspectorPanel({ id }: InspectorPanelProps) {
  return id === null ? null : <div>Article {id}</div>;
}
