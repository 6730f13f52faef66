import type { ArticleRow } from '../../../preload/contract/article';

/** A row with everything stated, changed by the patch. */
export function row(id: number, patch: Partial<ArticleRow> = {}): ArticleRow {
  return {
    id,
    path: `_news/${id}.md`,
    collection: '_news',
    title: `Article ${id}`,
    excerpt: 'What it says',
    provider: 'Harbour Wire',
    date: '2021-05-19T17:26:34.0000000Z',
    published: false,
    quality: 60,
    heat: 60,
    category: 'news',
    type: 'article',
    topics: ['Harbour'],
    problem: null,
    marks: [],
    ...patch,
  };
}
