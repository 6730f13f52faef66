import { bodyFindings, conflictFinding } from './body';
import { encodingFindings, isUtf16 } from './encoding';
import type { Entry, Repair } from './entry';
import { findFences } from './fences';
import { type Finding, refuseFinding } from './position';
import { oddCharacters } from './odd-characters';
import { walk } from './walk';

/** A file whose front matter was found and walked. Offsets are bytes. */
export interface Article {
  readonly bytes: Buffer;
  /** The file with one character per byte: offsets into it are offsets into the file. */
  readonly text: string;
  /** The front matter without its fences. */
  readonly from: number;
  readonly to: number;
  /** The body's first byte. */
  readonly body: number;
  /** In file order. Of a key that stands twice, each is here. */
  readonly entries: readonly Entry[];
  /** By key; of a key that stands twice the last, as the site reads it. */
  readonly byKey: ReadonlyMap<string, Entry>;
  readonly repairs: readonly Repair[];
  /** What is odd and stands against no edit. */
  readonly warnings: readonly Finding[];
  /** Errors of the file as a whole, in the order in which they matter: with one of them no field is edited. */
  readonly findings: readonly Finding[];
}

export type Inspection =
  | { readonly kind: 'none' }
  /** The front matter cannot be found. */
  | { readonly kind: 'broken'; readonly findings: readonly Finding[] }
  /** The given bytes end within the front matter. The last entry may be cut and is left out. */
  | { readonly kind: 'open'; readonly article: Article }
  | { readonly kind: 'closed'; readonly article: Article };

const lineFeed = 10;
const conflictStart = /^(?:\xEF\xBB\xBF)?<{7} [^\n]*\n(?=---[ \t]*\r?\n)/;

/** Finds and walks the front matter. `whole`: `bytes` are the whole file. Never throws. */
export function inspect(bytes: Buffer, whole: boolean): Inspection {
  const findings = encodingFindings(bytes, whole);
  if (isUtf16(bytes)) return { kind: 'broken', findings };
  const text = bytes.toString('latin1');
  const fences = findFences(text, whole);
  if (fences.kind === 'none') {
    const conflict = conflictStart.test(text);
    return conflict ? { kind: 'broken', findings: [...findings, conflictFinding(0)] } : fences;
  }
  if (fences.kind === 'language') {
    const message = 'Text after the opening --- makes some programs run the front matter as code. Remove it.';
    return broken(findings, { code: 'fence-language', severity: 'error', at: fences.at, message });
  }
  if (fences.kind === 'bare-return') return broken(findings, bareReturnFinding(fences.at));
  if (fences.kind === 'open') {
    if (whole) {
      const message = 'The front matter that opens here is never closed. Add a line with --- after it.';
      return broken(findings, { code: 'no-closing-fence', severity: 'error', at: 0, message });
    }
    return { kind: 'open', article: cutArticle(bytes, text, fences.from, findings) };
  }
  const { from, to, body } = fences;
  // Decoded again because a slice of a string is slower to go through than a copy.
  const walked = walk(bytes.toString('latin1', 0, to), from);
  const bare = bareReturn(text, from);
  const all = [...findings, ...(bare !== -1 && bare < to ? [bareReturnFinding(bare)] : []), ...walked.findings];
  const byKey = keyed(walked.entries);
  all.push(...bodyFindings(text, body, byKey));
  return { kind: 'closed', article: { bytes, text, from, to, body, ...walked, byKey, findings: all } };
}

/** What was walked last. */
let latest: Article | null = null;

/**
 * As `inspect` of a whole file, but what was walked last is not walked again: an edit looks at the same file several times,
 * mostly at the one that is being shown, and a walk is most of its work. `bytes` must not be changed in place afterwards;
 * the article's bytes are equal to them and may be others.
 */
export function inspectFile(bytes: Buffer): Inspection {
  if (latest !== null && (latest.bytes === bytes || latest.bytes.equals(bytes))) {
    return { kind: 'closed', article: latest };
  }
  const found = inspect(bytes, true);
  if (found.kind !== 'closed') {
    latest = null;
    return found;
  }
  latest = withOddCharacters(found.article);
  return { kind: 'closed', article: latest };
}

/** Looked for in whole files only: in the heads of a hundred thousand it would cost the first scan a twentieth of its time. */
function withOddCharacters(article: Article): Article {
  const odd = oddCharacters(article);
  return odd.length === 0 ? article : { ...article, findings: [...article.findings, ...odd] };
}

/** The article in a whole file, ready to be edited. Throws `ArticleRefusal` for everything that stands against that. */
export function editable(bytes: Buffer): Article {
  if (bytes.length === 0)
    refuseFinding(bytes, { code: 'empty', severity: 'error', at: 0, message: 'The file is empty.' });
  const found = inspectFile(bytes);
  if (found.kind === 'none') {
    const message = 'The file has no front matter, so it has no fields to edit.';
    return refuseFinding(bytes, { code: 'not-a-mapping', severity: 'error', at: 0, message });
  }
  const first = found.kind === 'broken' ? found.findings[0] : found.article.findings[0];
  if (first !== undefined) refuseFinding(bytes, first);
  if (found.kind !== 'closed') throw new Error('a whole file is closed or broken');
  return found.article;
}

function broken(findings: readonly Finding[], last: Finding): Inspection {
  return { kind: 'broken', findings: [...findings, last] };
}

/** The lines of a cut head that are whole, without the last entry: more of it may follow, and its faults may be the cut's. */
function cutArticle(bytes: Buffer, text: string, from: number, findings: readonly Finding[]): Article {
  const to = text.lastIndexOf('\n') + 1;
  const walked = walk(bytes.toString('latin1', 0, to), from);
  const entries = walked.entries.slice(0, -1);
  const sure = walked.entries.at(-1)?.lead ?? from;
  const all = [...findings, ...walked.findings.filter(({ at }) => at < sure)];
  const byKey = keyed(entries);
  const { repairs, warnings } = walked;
  return { bytes, text, from, to, body: to, entries, byKey, repairs, warnings, findings: all };
}

export function keyed(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const byKey = new Map<string, Entry>();
  for (const entry of entries) byKey.set(entry.key, entry);
  return byKey;
}

/** The first carriage return at or after `from` that no line feed follows; -1 for none. A pattern is slow over thousands of CRLF. */
function bareReturn(text: string, from: number): number {
  let at = text.indexOf('\r', from);
  while (at !== -1 && text.charCodeAt(at + 1) === lineFeed) at = text.indexOf('\r', at + 2);
  return at;
}

export function bareReturnFinding(at: number): Finding {
  const message = 'A carriage return without a line feed ends a line for some readers and not for others. Remove it.';
  return { code: 'ambiguous', severity: 'error', at, message };
}
