import { fields, type ArticleDetail, type ArticleRow } from '../../../preload/contract/article';

export const row: ArticleRow = {
  id: 7,
  path: '_news/2021-05-19-harbour.md',
  collection: '_news',
  title: 'Harbour council',
  excerpt: 'Engineers told the council.\n    \n',
  provider: 'Riverside Ledger',
  date: '2021-05-19T17:26:00Z',
  published: true,
  quality: 68,
  heat: 68,
  category: 'news',
  type: 'article',
  topics: ['Harbour', 'Public works'],
  problem: null,
  marks: [],
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
    topics: row.topics,
  },
  fields: fields.map((field) => ({ field, key: field, stated: true, line: 2, refusal: null })),
  problems: [],
  body: '',
  image: null,
  related: [],
  links: [],
  sizeBytes: 4200,
  modified: new Date(2021, 4, 20, 9, 30).getTime(),
};
