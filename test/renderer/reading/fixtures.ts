import type { ArticleDetail, ArticleRow } from '../../../preload/contract/article';

export const row: ArticleRow = {
  id: 7,
  path: '_news/2021-05-19-harbour.md',
  collection: '_news',
  title: 'Harbour council weighs forty repairs',
  excerpt: 'Engineers told the council.\n    \n',
  provider: 'Riverside Ledger',
  date: '2021-05-19T17:26:00Z',
  published: true,
  quality: 68,
  heat: 68,
  category: 'news',
  type: 'article',
  topics: ['Harbour'],
  problem: null,
};

export const detail: ArticleDetail = {
  row,
  values: {
    published: true,
    quality: 68,
    heat: 68,
    title: row.title,
    excerpt: row.excerpt,
    category: 'news',
    type: 'article',
    topics: ['Harbour'],
  },
  fields: [],
  problems: [],
  body: '',
  image: { url: 'https://images.example/a.jpg', width: 600, height: 400 },
  related: [],
  links: [{ label: 'Original', url: 'https://ledger.example/harbour' }],
  sizeBytes: 4200,
  modified: Date.UTC(2021, 4, 20),
};
