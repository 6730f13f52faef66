import { isGap, isProperty, skipBlanks } from './characters';
import { Fault } from './entry';

/** The anchor, tag or alias before a value or key. */
export interface Properties {
  /** The first one's offset; -1 when there is none. */
  readonly first: number;
  /** After the last one. */
  readonly end: number;
  /** Where what follows on the line begins. */
  readonly next: number;
  /** An alias stands in place of a value. */
  readonly alias: boolean;
}

const none = (at: number): Properties => ({ first: -1, end: at, next: at, alias: false });
const anchor = /[&*][^ \t\r\n,[\]{}]+/y;
const tag = /!(?:<[^ \t\r\n>]*>|!?[\w#;/?:@&=+$.~*'()%-]*)/y;

/** Passes what stands before a value: an anchor and a tag in any order, or an alias alone. Throws `Fault`. */
export function properties(text: string, at: number): Properties {
  if (!isProperty(text, at)) return none(at);
  const seen = new Set<string>();
  let end = at;
  let next = at;
  while (isProperty(text, next)) {
    const kind = text.charAt(next);
    if (seen.has(kind) || seen.has('*') || (kind === '*' && seen.size > 0)) throw malformed(next);
    seen.add(kind);
    const token = kind === '!' ? tag : anchor;
    token.lastIndex = next;
    if (!token.test(text)) throw malformed(next);
    end = token.lastIndex;
    if (!isGap(text.charCodeAt(end)) || (kind === '!' && text[end - 1] === ':')) throw malformed(next);
    next = skipBlanks(text, end);
  }
  return { first: at, end, next, alias: seen.has('*') };
}

function malformed(at: number): Fault {
  return new Fault('yaml', at, 'An anchor, alias or tag that YAML does not allow here. Quote the text if it is one.');
}
