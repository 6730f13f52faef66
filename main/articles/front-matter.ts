import matter from 'gray-matter';
import { load } from 'js-yaml';
import type { Entry } from './entry';
import { parseEntry, repairedText } from './entry-yaml';
import type { Article } from './inspect';
import type { Finding } from './position';

/** The values of an article's front matter by key, as far as they can be read, and what could not be. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, unknown>;
  readonly findings: readonly Finding[];
}

class FrontMatterError extends Error {}

// gray-matter evaluates front matter in JavaScript, and neither its `language` nor its `engines` option prevents that.
// No text reaches it with a language after its fence; should one ever, this stops it. Its types know no `engines`.
const engines: unknown = Reflect.get(matter, 'engines');
if (typeof engines !== 'object' || engines === null) throw new Error('gray-matter keeps its engines elsewhere');
Object.assign(engines, { javascript: { parse: forbidden, stringify: forbidden } });

function forbidden(): never {
  throw new FrontMatterError('Front matter is read as YAML and nothing else, and never written.');
}

const engine = { parse: parseFrontMatter, stringify: forbidden };
// gray-matter looks for comments with a pattern that takes quadratic time over blank lines.
const manyBlankLines = /(?:\n[ \t\r]*){200}\n/;

/**
 * Reads all of the front matter: through gray-matter when it parses as a whole, else key by key, so that one bad value
 * costs only itself. Never throws. A key named `__proto__` is a key like any other.
 */
export function readFrontMatter(article: Article): FrontMatter {
  if (article.findings.length === 0 && article.entries.every(({ property }) => property === -1)) {
    const whole = parseWhole(article);
    if (whole !== null) return { values: new Map(Object.entries(whole)), findings: [] };
  }
  const values = new Map<string, unknown>();
  const findings: Finding[] = [];
  for (const entry of article.entries) {
    const parsed = parseEntry(article, entry);
    if (parsed.ok) values.set(entry.key, parsed.value);
    else findings.push(unreadable(entry, parsed.message));
  }
  return { values, findings };
}

function unreadable({ key, property, lead }: Entry, reason: string): Finding {
  if (property === -1) {
    return { code: 'yaml', severity: 'warning', at: lead, message: `${key} cannot be read: ${reason}` };
  }
  const message = `${key} uses an alias or a tag that Galley does not follow. It is left as it is.`;
  return { code: 'alias', severity: 'warning', at: property, message };
}

function parseWhole(article: Article): object | null {
  const yaml = repairedText(article, article.from, article.to);
  // A second `---` line cannot be in here, but `---text` can, and gray-matter would stop at it.
  if (yaml.startsWith('---') || yaml.includes('\n---') || manyBlankLines.test(yaml)) return null;
  try {
    // Without an options object gray-matter caches, and answers empty data for a bad file the second time.
    return matter(`---\n${yaml}---\n`, { language: 'yaml', engines: { yaml: engine } }).data;
  } catch (error) {
    if (error instanceof FrontMatterError) return null;
    throw error;
  }
}

/** With a parser that makes no tree of nodes: for long front matter it takes a fifth of the time, and main waits for it. */
function parseFrontMatter(source: string): object {
  let value: unknown;
  try {
    // YAML 1.2, core schema. Of a key that stands twice the last counts, as for the site; aliases are never followed.
    value = load(source, { json: true, maxAliases: 0 });
  } catch (error) {
    throw new FrontMatterError(error instanceof Error ? error.message : String(error));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new FrontMatterError('not a mapping');
  return value;
}
