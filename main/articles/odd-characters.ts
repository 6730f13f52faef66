import { char } from './characters';
import type { Finding } from './position';
import { type Walk, walk } from './walk';

/** NEL, LS and PS end a line in YAML 1.1, which Jekyll's reader speaks, and are text in YAML 1.2. */
const oldBreaks = ['\xc2\x85', '\xe2\x80\xa8', '\xe2\x80\xa9'];
const orderMarkBelow = '\n\xef\xbb\xbf';

/** The front matter `bytes[from..to)` of a file, walked. */
interface Walked extends Walk {
  readonly bytes: Buffer;
  /** With one character per byte. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The characters in a front matter that readers of YAML refuse, or read differently: at most one of a kind. */
export function oddCharacters(article: Walked): readonly Finding[] {
  const { bytes, from, to } = article;
  const text = article.text.slice(0, to);
  return [forbiddenCharacter(bytes, from, to), orderMark(text, from), oldBreak(text, from, article)].filter(
    (finding) => finding !== null,
  );
}

function forbiddenCharacter(bytes: Buffer, from: number, to: number): Finding | null {
  const at = firstForbidden(bytes, from, to);
  if (at === -1) return null;
  const code = bytes
    .toString('utf8', at, at + 3)
    .charCodeAt(0)
    .toString(16)
    .toUpperCase()
    .padStart(4, '0');
  const message = `The character U+${code} stands here, which YAML does not allow. Remove it.`;
  return { code: 'yaml', severity: 'error', at, message };
}

/** Four bytes at a time, because front matter can be long and every edit looks through it; -1: there is none. */
function firstForbidden(bytes: Buffer, from: number, to: number): number {
  let at = from;
  const toWord = (4 - ((bytes.byteOffset + from) & 3)) & 3;
  for (; at < Math.min(to, from + toWord); at += 1) if (isForbidden(bytes, at)) return at;
  // Of less than a word, the rest may begin anywhere.
  const words = to - at < 4 ? [] : new Int32Array(bytes.buffer, bytes.byteOffset + at, (to - at) >> 2);
  for (const word of words) {
    // The sign bit of a byte is set in one of these when the byte is below 0x20, is 0x7f, or is not ASCII.
    if ((((word - 0x20202020) | (word + 0x01010101) | word) & 0x80808080) !== 0) {
      for (let byte = at; byte < at + 4; byte += 1) if (isForbidden(bytes, byte)) return byte;
    }
    at += 4;
  }
  for (; at < to; at += 1) if (isForbidden(bytes, at)) return at;
  return -1;
}

/** Whether what YAML allows nowhere (YAML 1.2, 5.1 `c-printable`) begins there. NUL has a finding of its own. */
function isForbidden(bytes: Buffer, at: number): boolean {
  const byte = bytes[at] ?? 0;
  if (byte < 0x20) return byte !== 0 && byte !== char.tab && byte !== char.newline && byte !== char.return;
  const next = bytes[at + 1] ?? 0;
  // U+0080 to U+009F but NEL; U+FFFE and U+FFFF.
  if (byte === 0xc2) return next < 0xa0 && next !== 0x85;
  return byte === 0x7f || (byte === 0xef && next === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe);
}

function orderMark(text: string, from: number): Finding | null {
  const feed = text.indexOf(orderMarkBelow, from - 1);
  if (feed === -1) return null;
  const message =
    'A byte order mark stands here, which is a part of the key for some readers and not for others. Remove it.';
  return { code: 'ambiguous', severity: 'error', at: feed + 1, message };
}

/** A fault only where a reader that ends the line there finds something else. */
function oldBreak(text: string, from: number, walked: Walk): Finding | null {
  const places = oldBreaks.map((sign) => text.indexOf(sign, from)).filter((at) => at !== -1);
  if (places.length === 0 || walked.findings.length > 0) return null;
  const broken = walk(
    oldBreaks.reduce((rest, sign) => rest.replaceAll(sign, '\n'), text),
    from,
  );
  const same =
    broken.findings.length === 0 &&
    broken.entries.length === walked.entries.length &&
    broken.entries.every(({ key }, i) => key === walked.entries[i]?.key);
  if (same) return null;
  const message =
    'A character that ends the line for some readers of YAML stands here (NEL, LS or PS). Remove it, or quote the text.';
  return { code: 'ambiguous', severity: 'error', at: Math.min(...places), message };
}
