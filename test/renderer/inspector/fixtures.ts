import type { ArticleChange } from '../../../preload/contract/edit';

export const change: ArticleChange = {
  entry: 'e1',
  at: new Date(2021, 4, 20, 10, 12).getTime(),
  field: 'quality',
  before: 58,
  after: 68,
  files: 1,
  state: 'applied',
};
