import {
  type ArticleDetail,
  type ArticleRow,
  type FieldState,
  fields,
  type Problem,
} from '../../preload/contract/article';
import { type ArticleFile, readArticleFile, refuseUnwritable } from '../articles/file';
import { noValues, readArticle } from '../articles/read';
import { ArticleRefusal, refuse } from '../articles/refusal';
import type { Library } from '../library/library';

/** The open article. A file that cannot be read is shown with the reason, not hidden. */
export async function articleDetail(library: Library, row: ArticleRow): Promise<ArticleDetail> {
  try {
    const file = await libraryFile(library, row.path);
    const article = readArticle(file.bytes);
    const locked = await unwritable(file);
    const problems = [...article.problems, ...library.nameProblems(row.path)];
    return {
      row,
      ...article,
      fields:
        locked === null
          ? article.fields
          : article.fields.map(({ field, key, stated, line }) => ({ field, key, stated, line, refusal: locked })),
      problems: locked === null ? problems : [locked, ...problems],
      sizeBytes: file.bytes.length,
      modified: Number(file.stat.mtimeMs),
    };
  } catch (error) {
    if (!(error instanceof ArticleRefusal)) throw error;
    return unreadable(row, error.problem, library.nameProblems(row.path));
  }
}

/**
 * The article's file, read whole.
 * @throws ArticleRefusal as `readArticleFile`; `unreadable` also where a worker died over it
 */
export async function libraryFile(library: Library, path: string): Promise<ArticleFile> {
  const reason = library.leftAlone(path);
  if (reason !== null) refuse('unreadable', reason);
  return readArticleFile(library.root, path);
}

async function unwritable(file: ArticleFile): Promise<Problem | null> {
  try {
    await refuseUnwritable(file);
    return null;
  } catch (error) {
    if (error instanceof ArticleRefusal) return error.problem;
    throw error;
  }
}

function unreadable(row: ArticleRow, problem: Problem, further: readonly Problem[]): ArticleDetail {
  const states = fields.map((field): FieldState => ({ field, key: field, stated: false, line: 0, refusal: problem }));
  return {
    row,
    values: noValues,
    fields: states,
    problems: [problem, ...further],
    body: '',
    image: null,
    related: [],
    links: [],
    sizeBytes: 0,
    modified: 0,
  };
}
