/**
 * Where the front matter of a file begins and ends. Offsets are bytes.
 *
 * The rule is Jekyll's (`\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)`): the first line that is `---` or `...`, alone but for
 * white space, in column 0, closes; what YAML thinks of that line does not matter. A byte order mark may precede the opening fence.
 */
export type Fences =
  | { readonly kind: 'none' }
  /** Text after the opening fence names a language, which gray-matter would run. */
  | { readonly kind: 'language'; readonly at: number }
  /** The opening fence ends in a bare carriage return. */
  | { readonly kind: 'bare-return'; readonly at: number }
  | { readonly kind: 'open'; readonly from: number }
  | {
      readonly kind: 'closed';
      /** The front matter's first byte, after the opening fence's line end. */
      readonly from: number;
      /** The closing fence's first byte. */
      readonly to: number;
      /** The body's first byte, after the closing fence's line end. */
      readonly body: number;
    };

const openingFence = /(?:\xEF\xBB\xBF)?---([ \t\f\v]*)/y;
const fenceTail = /[ \t\f\v\r]*(?:\n|$)/y;

/** Finds the fences in `text`, whose characters are the file's bytes; `whole`: nothing of the file is missing from it. */
export function findFences(text: string, whole: boolean): Fences {
  openingFence.lastIndex = 0;
  const opening = openingFence.exec(text);
  // A byte order mark and a fence take six bytes: fewer may be the beginning of them.
  if (opening === null) return whole || text.length > 6 ? { kind: 'none' } : { kind: 'open', from: text.length };
  let from = openingFence.lastIndex;
  if (text[from] === '-' && opening[1] === '') return { kind: 'none' };
  if (from === text.length) return { kind: 'open', from };
  if (text[from] === '\r') {
    if (text[from + 1] !== '\n') {
      return from + 1 === text.length && !whole ? { kind: 'open', from } : { kind: 'bare-return', at: from };
    }
    from += 1;
  }
  if (text[from] !== '\n') return { kind: 'language', at: from };
  from += 1;
  const dashes = closingLine(text, '\n---', from, whole);
  const dots = closingLine(dashes === null ? text : text.slice(0, dashes.to), '\n...', from, whole);
  const closing = dots ?? dashes;
  return closing === null ? { kind: 'open', from } : { kind: 'closed', from, ...closing };
}

function closingLine(text: string, mark: string, from: number, whole: boolean): { to: number; body: number } | null {
  for (let at = text.indexOf(mark, from - 1); at !== -1; at = text.indexOf(mark, at + 1)) {
    fenceTail.lastIndex = at + mark.length;
    if (!fenceTail.test(text)) continue;
    const body = fenceTail.lastIndex;
    if (whole || text[body - 1] === '\n') return { to: at + 1, body };
  }
  return null;
}
