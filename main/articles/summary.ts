import { type Problem, fields } from '../../preload/contract/article';
import { entryText } from './scalar-values';
import { readFieldValue } from './field-values';
import { states } from './fields';
import { type HeadReading, type Summary, emptySummary } from './head-reading';
import { type Article, inspect } from './inspect';
import { plainSummary } from './plain-summary';
import { type Finding, problemOf } from './position';
import { providerName } from './provider';
import { addressKeys } from './sources';

/**
 * Reads the head of a file for its row. `head`: its first bytes; `whole`: they are all of it; `name`: the file's name,
 * which is the title where there is no other. Never throws. No YAML is parsed for values in ordinary style.
 */
export function summarise(head: Buffer, whole: boolean, name: string): HeadReading {
  return plainSummary(head, whole, name) ?? summariseByWalk(head, whole, name);
}

/** The long way, for every head. Answers what `plainSummary` answers, where that answers. */
export function summariseByWalk(head: Buffer, whole: boolean, name: string): HeadReading {
  const found = inspect(head, whole);
  if (found.kind === 'none') return { kind: 'no-front-matter' };
  if (found.kind === 'broken') {
    return { kind: 'article', summary: { ...emptySummary, title: name, problems: problems(head, found.findings) } };
  }
  if (found.kind === 'open' && !seesEverything(found.article)) return { kind: 'needs-more' };
  return { kind: 'article', summary: summary(found.article, name) };
}

function summary(article: Article, name: string): Summary {
  const findings = [...article.findings, ...article.warnings];
  const read = <F extends (typeof fields)[number]>(field: F) => {
    const { value, warning, obstacle } = readFieldValue(article, field);
    if (warning !== null) findings.push(warning);
    if (obstacle !== null) findings.push(obstacle);
    return value;
  };
  return {
    title: read('title') ?? name,
    excerpt: read('excerpt') ?? '',
    provider: providerName(article),
    date: textOf(article, 'publishedDateTime'),
    published: read('published'),
    quality: read('quality'),
    heat: read('heat'),
    category: read('category') ?? '',
    type: read('type') ?? '',
    topics: read('topics') ?? [],
    link: addressKeys.map((key) => textOf(article, key)).find((text) => text !== '') ?? '',
    hasImage: hasImage(article),
    problems: problems(article.bytes, findings),
  };
}

function seesEverything({ byKey }: Article): boolean {
  const keys = ['provider', 'publishedDateTime', 'images'];
  return fields.every((field) => states(field, byKey)) && keys.every((key) => byKey.has(key));
}

function hasImage({ text, byKey }: Article): boolean {
  const entry = byKey.get('images');
  if (entry?.style !== 'flow-sequence') return entry?.style === 'sequence';
  return /[^\s[\]]/.test(text.slice(entry.start, entry.end));
}

function textOf(article: Article, key: string): string {
  const entry = article.byKey.get(key);
  return entry === undefined ? '' : (entryText(article, entry) ?? '');
}

function problems(bytes: Buffer, findings: readonly Finding[]): readonly Problem[] {
  return findings.map((finding) => problemOf(bytes, finding));
}
