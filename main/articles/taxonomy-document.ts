import { encodingFindings, isUtf16 } from './encoding';
import { type Article, bareReturnFinding, keyed } from './inspect';
import { type Finding, refuseFinding } from './position';
import { walk } from './walk';

/** What may precede the first key: a byte order mark, and a `---` line with blank lines and comments before it. */
const opening = /^(?:\xEF\xBB\xBF)?(?:(?:[ \t]*(?:#[^\n]*)?\r?\n)*---[ \t]*\r?\n)?/;

/**
 * A YAML file without fences, such as one topic of the taxonomy, ready to be edited: walked like the front matter of an
 * article, which then reaches to the end of the file. Throws `ArticleRefusal` for everything that stands against that.
 */
export function editableDocument(bytes: Buffer): Article {
  const [finding] = isUtf16(bytes) ? encodingFindings(bytes, true) : documentFindings(bytes);
  if (finding !== undefined) refuseFinding(bytes, finding);
  const text = bytes.toString('latin1');
  const from = opening.exec(text)?.[0].length ?? 0;
  const walked = walk(text, from);
  const [fault] = walked.findings;
  if (fault !== undefined) refuseFinding(bytes, fault);
  return { bytes, text, from, to: text.length, body: text.length, ...walked, byKey: keyed(walked.entries) };
}

function documentFindings(bytes: Buffer): readonly Finding[] {
  if (bytes.length === 0) return [{ code: 'empty', severity: 'error', at: 0, message: 'The file is empty.' }];
  const bare = /\r(?!\n)/.exec(bytes.toString('latin1'))?.index;
  return [...encodingFindings(bytes, true), ...(bare === undefined ? [] : [bareReturnFinding(bare)])];
}
