import type { Finding } from './position';

/** The top-level keys of the article. */
type Keys = Pick<ReadonlyMap<string, unknown>, 'has'>;

const articleKeys = new Set(['title', 'name', 'published', 'quality', 'heat', 'category', 'type', 'topics', 'layout']);
const yamlLine = /(?:([A-Za-z_][\w-]*)[ \t]*:(?=[ \t\r\n])|[ \t]|- |#|\r?\n)[^\n]*\n?/y;
const fence = /(?:---|\.\.\.)[ \t\r]*(?:\n|$)/y;

/** What a body that begins at `body` should not hold. Linear; most articles have no body at all. */
export function bodyFindings(text: string, body: number, byKey: Keys): readonly Finding[] {
  if (body >= text.length) return [];
  const findings: Finding[] = [];
  const conflict = conflictIn(text, body);
  if (conflict !== -1) findings.push(conflictFinding(conflict));
  if (isSecondDocument(text, body, byKey)) {
    const message = 'A second front matter follows the first. Keep one; the site shows the other as text.';
    findings.push({ code: 'second-document', severity: 'error', at: body, message });
  }
  return findings;
}

export function conflictFinding(at: number): Finding {
  const message = 'A merge conflict was left here. Resolve it and save the file.';
  return { code: 'merge-conflict', severity: 'error', at, message };
}

/** The line of an opening conflict mark that a closing one follows; -1 when there is none. Code blocks may show some. */
function conflictIn(text: string, from: number): number {
  const mark = text.startsWith('<<<<<<< ', from) ? from - 1 : text.indexOf('\n<<<<<<< ', from);
  if (mark === -1) return -1;
  const separator = text.indexOf('\n=======', mark);
  if (separator === -1 || !text.includes('\n>>>>>>> ', separator)) return -1;
  const codeFences = text.slice(from, mark + 1).match(/^ {0,3}(?:```|~~~)/gm) ?? [];
  return codeFences.length % 2 === 0 ? mark + 1 : -1;
}

/**
 * Whether the body begins with another front matter: YAML lines up to a fence, one of them with a key that articles
 * have. Nothing less, because `A heading: its text` over `---` is Markdown.
 */
function isSecondDocument(text: string, body: number, byKey: Keys): boolean {
  let at = body;
  fence.lastIndex = at;
  if (fence.test(text)) at = fence.lastIndex;
  let known = false;
  for (;;) {
    fence.lastIndex = at;
    if (at > body && fence.test(text)) return known;
    yamlLine.lastIndex = at;
    const line = yamlLine.exec(text);
    if (line === null || at >= text.length) return false;
    const key = line[1];
    known ||= key !== undefined && (articleKeys.has(key) || byKey.has(key));
    at = yamlLine.lastIndex;
  }
}
