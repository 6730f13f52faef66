import { opensQuotation, quotedText } from './quotes';

/** What is wrong with a filter, and where: `from` up to, not including, `to`, in UTF-16 units of its text. */
export interface FilterProblem {
  readonly from: number;
  readonly to: number;
  /** Whole sentences: what is wrong and what to do. */
  readonly message: string;
}

/** A piece of a filter's text. */
export type Token =
  { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not'; readonly from: number; readonly to: number } | Term;

/** A word, exact words, or a qualifier with its value. */
export interface Term {
  readonly kind: 'term';
  readonly from: number;
  readonly to: number;
  /** What stands before the colon, in small letters; `null` where there is none. */
  readonly qualifier: string | null;
  readonly value: string;
  readonly quoted: boolean;
  /** Where the value stands, its quotes included. */
  readonly valueFrom: number;
}

const qualifierBefore = /([A-Za-z]+):/y;
const blanks = /\s*/y;

/** Takes a filter's text apart. With a problem, the tokens up to and with the one it is in. Never throws. */
export function tokensOf(text: string): { readonly tokens: readonly Token[]; readonly problem: FilterProblem | null } {
  const tokens: Token[] = [];
  for (
    let from = after(blanks, text, 0);
    from < text.length;
    from = after(blanks, text, tokens.at(-1)?.to ?? from + 1)
  ) {
    const sign = text[from];
    if (sign === '(' || sign === ')') {
      tokens.push({ kind: sign === '(' ? 'open' : 'close', from, to: from + 1 });
    } else if (isNegation(text, from)) {
      tokens.push({ kind: 'not', from, to: from + 1 });
    } else {
      const { token, closed } = termAt(text, from);
      tokens.push(closed ? operatorOr(token) : token);
      if (!closed) {
        const message = 'This quotation mark is not closed. Write another " at the end of the words.';
        return { tokens, problem: { from: token.valueFrom, to: token.to, message } };
      }
    }
  }
  return { tokens, problem: null };
}

/** A dash before something. Dashes that stand alone are punctuation in a title. */
function isNegation(text: string, at: number): boolean {
  return text[at] === '-' && !/^-+(?:\s|\)|$)/.test(text.slice(at, at + 64));
}

function termAt(text: string, from: number): { readonly token: Term; readonly closed: boolean } {
  qualifierBefore.lastIndex = from;
  const name = qualifierBefore.exec(text)?.[1] ?? null;
  const valueFrom = name === null ? from : from + name.length + 1;
  const base = { kind: 'term', from, qualifier: name?.toLowerCase() ?? null, valueFrom } as const;
  if (opensQuotation(text[valueFrom])) {
    const { value, end, closed } = quotedText(text, valueFrom);
    return { token: { ...base, to: end, value, quoted: true }, closed };
  }
  const to = bareEnd(text, valueFrom);
  return { token: { ...base, to, value: text.slice(valueFrom, to), quoted: false }, closed: true };
}

/** Up to a blank, or a bracket that was not opened within the word. */
function bareEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (/\s/.test(sign)) return at;
    if (sign === '(') depth += 1;
    else if (sign === ')') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return text.length;
}

function operatorOr(term: Term): Token {
  if (term.qualifier !== null || term.quoted) return term;
  const word = term.value.toLowerCase();
  return word === 'and' || word === 'or' || word === 'not' ? { kind: word, from: term.from, to: term.to } : term;
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
