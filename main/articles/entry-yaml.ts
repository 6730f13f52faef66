import { type DocumentOptions, type ParseOptions, type SchemaOptions, parseDocument } from 'yaml';
import { lineFeed } from './characters';
import type { Entry } from './entry';
import type { Article } from './inspect';

/** How Galley reads YAML: 1.2 core schema; duplicate keys are the walk's business, the parser's check is quadratic. */
export const yamlOptions: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: false,
  prettyErrors: false,
  resolveKnownTags: false,
  logLevel: 'silent',
};

export type Parsed =
  | { readonly ok: true; readonly value: unknown }
  /** `at`: where in the parsed source, in UTF-16 units. */
  | { readonly ok: false; readonly at: number; readonly message: string };

/** Parses a YAML source. Aliases are never followed: they fail. Never throws. */
export function parseYaml(source: string): Parsed {
  try {
    const document = parseDocument(source, yamlOptions);
    const error = document.errors[0];
    if (error !== undefined) return { ok: false, at: error.pos[0], message: error.message };
    return { ok: true, value: document.toJS({ maxAliasCount: 0 }) as unknown };
  } catch (error) {
    return { ok: false, at: 0, message: error instanceof Error ? error.message : String(error) };
  }
}

/** The bytes `from`..`to` as text, indented where libyaml does not ask for it but YAML does. */
export function repairedText({ bytes, repairs }: Pick<Article, 'bytes' | 'repairs'>, from: number, to: number): string {
  let at = from;
  let source = '';
  for (const repair of repairs) {
    if (repair.at < from || repair.at >= to) continue;
    source += bytes.toString('utf8', at, repair.at) + ' '.repeat(repair.spaces);
    at = repair.at;
  }
  return source + bytes.toString('utf8', at, to);
}

/** Parses one entry by itself and answers its value. Never throws. */
export function parseEntry(article: Article, entry: Entry): Parsed {
  const to = Math.min(article.to, lineFeed(article.text, entry.end) + 1);
  const parsed = parseYaml(repairedText(article, entry.lead, to));
  if (!parsed.ok) return parsed;
  const pairs = typeof parsed.value === 'object' && parsed.value !== null ? Object.values(parsed.value) : [];
  if (pairs.length !== 1) return { ok: false, at: 0, message: 'The key and its value cannot be told apart.' };
  return { ok: true, value: pairs[0] };
}
