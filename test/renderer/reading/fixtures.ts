import type { ArticleDetail } from '../../../preload/contract/article';
import { detail as plain } from '../support/article';

/** With a picture and its source. */
export const detail: ArticleDetail = {
  ...plain,
  image: { url: 'https://images.example/a.jpg', width: 600, height: 400 },
  links: [{ label: 'Original', url: 'https://ledger.example/harbour' }],
};
