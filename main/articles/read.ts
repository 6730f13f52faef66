import {
  type ArticleDetail,
  type Field,
  type FieldState,
  type FieldValues,
  type Problem,
  fields,
} from '../../preload/contract/article';
import { readFieldValue } from './field-values';
import { keyOf } from './fields';
import { readFrontMatter } from './front-matter';
import { type Article, inspectFile } from './inspect';
import { type Finding, positionAt, problemOf } from './position';
import { imageOf, linksOf, relatedOf } from './sources';

export { rawText } from './raw';

/** What the content of a file says: everything of the open article that does not come from its path. */
export type ArticleContent = Pick<
  ArticleDetail,
  'values' | 'fields' | 'problems' | 'body' | 'image' | 'related' | 'links'
>;

/** Of an article of which no field is stated or could be read. */
export const noValues: FieldValues = {
  published: null,
  quality: null,
  heat: null,
  title: null,
  excerpt: null,
  category: null,
  type: null,
  topics: null,
};

/** Reads a whole article file. Never throws for what the file holds: that is told in `problems` and in each field's `refusal`. */
export function readArticle(bytes: Buffer): ArticleContent {
  const found = inspectFile(bytes);
  if (found.kind === 'closed') return readContent(found.article);
  const findings = found.kind === 'broken' ? found.findings : [withoutFrontMatter(bytes)];
  const problems = findings.map((finding) => problemOf(bytes, finding));
  const refusal = problems[0] ?? null;
  const body = found.kind === 'none' ? bytes.toString() : '';
  const states = fields.map((field): FieldState => ({ field, key: field, stated: false, line: 0, refusal }));
  return { values: noValues, fields: states, problems, body, image: null, related: [], links: [] };
}

function readContent(article: Article): ArticleContent {
  const { bytes } = article;
  const readings = fields.map((field) => ({ field, reading: readFieldValue(article, field) }));
  const { values, findings } = readFrontMatter(article);
  const [error] = article.findings;
  const refusal = error === undefined ? null : problemOf(bytes, error);
  const all = [
    ...article.findings,
    ...article.warnings,
    ...readings.flatMap(({ reading }) => [reading.obstacle, reading.warning].filter((finding) => finding !== null)),
    ...findings.filter(({ at }) => !readings.some(({ reading }) => reading.obstacle?.at === at)),
  ];
  return {
    values: { ...noValues, ...Object.fromEntries(readings.map(({ field, reading }) => [field, reading.value])) },
    fields: readings.map(({ field, reading: { obstacle } }) => {
      const problem = obstacle === null ? null : problemOf(bytes, obstacle);
      return stateOf(article, field, refusal ?? problem);
    }),
    problems: all.map((finding) => problemOf(bytes, finding)),
    body: bytes.toString('utf8', article.body),
    image: imageOf(values),
    related: relatedOf(values),
    links: linksOf(values),
  };
}

function stateOf(article: Article, field: Field, refusal: Problem | null): FieldState {
  const key = keyOf(field, article.byKey);
  const entry = article.byKey.get(key);
  const line = entry === undefined ? 0 : positionAt(article.bytes, entry.lead).line;
  return { field, key, stated: entry !== undefined, line, refusal };
}

function withoutFrontMatter(bytes: Buffer): Finding {
  return bytes.length === 0
    ? { code: 'empty', severity: 'error', at: 0, message: 'The file is empty.' }
    : { code: 'not-a-mapping', severity: 'error', at: 0, message: 'The file has no front matter.' };
}
