import type { ArticleRow } from '../../preload/contract/article';
import { unturned } from '../ui/unturned';
import { paragraphForEye } from './paragraph';

/** What an article is called. `isFile`: it has no title, and goes by its file's name. */
export interface Title {
  readonly text: string;
  readonly isFile: boolean;
}

/** The title for the eye; where there is none, or an empty one, the name of the file. */
export function titleOf({ title, path }: Pick<ArticleRow, 'title' | 'path'>): Title {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const text = paragraphForEye(title);
  return text === '' || title === name ? { text: unturned(name), isFile: true } : { text, isFile: false };
}
