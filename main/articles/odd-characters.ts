import type { Finding } from './position';
import { type Walk, walk } from './walk';

/** What YAML allows nowhere (YAML 1.2, 5.1 `c-printable`), one character a byte. NUL has a finding of its own. */
const forbidden = /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x84\x86-\x9f]|\xef\xbf[\xbe\xbf]/g; // oxlint-disable-line no-control-regex
/** NEL, LS and PS end a line in YAML 1.1, which Jekyll's reader speaks, and are text in YAML 1.2. */
const oldBreaks = /\xc2\x85|\xe2\x80[\xa8\xa9]/g;
const bomAtLineStart = /(?<=\n)\xef\xbb\xbf/g;

/**
 * The characters in the front matter `text[from..]` that readers of YAML refuse, or read differently: at most one of a kind.
 * @param text one character per byte, to the end of the front matter
 * @param walked the same, walked
 */
export function oddCharacters(text: string, from: number, walked: Walk): readonly Finding[] {
  return [forbiddenCharacter(text, from), orderMark(text, from), oldBreak(text, from, walked)].filter(
    (finding) => finding !== null,
  );
}

function forbiddenCharacter(text: string, from: number): Finding | null {
  const found = first(forbidden, text, from);
  if (found === null) return null;
  const code = Buffer.from(found[0], 'latin1').toString().charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const message = `The character U+${code} stands here, which YAML does not allow. Remove it.`;
  return { code: 'yaml', severity: 'error', at: found.index, message };
}

function orderMark(text: string, from: number): Finding | null {
  const found = first(bomAtLineStart, text, from);
  if (found === null) return null;
  const message =
    'A byte order mark stands here, which is a part of the key for some readers and not for others. Remove it.';
  return { code: 'ambiguous', severity: 'error', at: found.index, message };
}

/** A fault only where a reader that ends the line there finds something else. */
function oldBreak(text: string, from: number, walked: Walk): Finding | null {
  const found = first(oldBreaks, text, from);
  if (found === null || walked.findings.length > 0) return null;
  const broken = walk(text.replaceAll(oldBreaks, '\n'), from);
  const same =
    broken.findings.length === 0 &&
    broken.entries.length === walked.entries.length &&
    broken.entries.every(({ key }, i) => key === walked.entries[i]?.key);
  if (same) return null;
  const message =
    'A character that ends the line for some readers of YAML stands here (NEL, LS or PS). Remove it, or quote the text.';
  return { code: 'ambiguous', severity: 'error', at: found.index, message };
}

function first(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}
