import { type Expression, allOf, anyOf, negated } from './expression';
import { elsewhere, type QualifierName, qualifierNames } from './language';
import { comparison } from './quotes';
import { type FilterProblem, type Term, type Token, tokensOf } from './tokens';
import { readValue } from './values';

export type ParsedFilter =
  | { readonly ok: true; readonly expression: Expression; readonly parts: readonly FilterPart[] }
  | { readonly ok: false; readonly problem: FilterProblem };

/** One of the things that must hold of every article that a filter keeps, as it is written. */
export interface FilterPart {
  readonly expression: Expression;
  readonly text: string;
  /** It has an `or` outside brackets, so it must get some before another part stands beside it. */
  readonly open: boolean;
}

/** Longer than anything that people write; in UTF-16 units. */
export const longestFilter = 10_000;
const deepest = 50;

class Fault extends Error {
  readonly problem: FilterProblem;
  constructor({ from, to }: { readonly from: number; readonly to: number }, message: string) {
    super(message);
    this.problem = { from, to, message };
  }
}

/** Reads a filter. The empty text keeps every article. Never throws. */
export function parseFilter(text: string): ParsedFilter {
  if (text.length > longestFilter) {
    const message = `The filter is too long: more than ${longestFilter.toLocaleString('en-US')} characters.`;
    return { ok: false, problem: { from: longestFilter, to: text.length, message } };
  }
  const { tokens, problem } = tokensOf(text);
  if (problem !== null) return { ok: false, problem };
  try {
    const parts = new Parser(text, tokens).run();
    return { ok: true, parts, expression: allOf(parts.map(({ expression }) => expression)) };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, problem: error.problem };
    throw error;
  }
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {}

  run(): FilterPart[] {
    if (this.tokens.length === 0) return [];
    const parts = this.conjunction();
    if (this.tokens[this.at]?.kind === 'or') {
      const expression = this.alternatives(allOf(parts.map((part) => part.expression)));
      parts.splice(0, parts.length, { expression, text: this.text.trim(), open: true });
    }
    const left = this.tokens[this.at];
    if (left !== undefined) throw new Fault(left, 'This bracket closes none. Take it out, or open one before it.');
    return parts;
  }

  /** What stands side by side, at least one thing. */
  private conjunction(): FilterPart[] {
    const parts: FilterPart[] = [];
    for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[this.at]) {
      if (token.kind === 'or' || token.kind === 'close') break;
      if (token.kind === 'and') {
        this.conjoined(token, parts.length > 0);
        continue;
      }
      const expression = this.single(token);
      const text = this.text.slice(token.from, this.tokens[this.at - 1]?.to);
      parts.push({ expression, text, open: false });
    }
    return parts;
  }

  /** Passes over an `and`, which says what standing side by side says anyway. */
  private conjoined(and: Token, follows: boolean): void {
    this.at += 1;
    const next = this.tokens[this.at]?.kind;
    if (!follows || next === undefined || next === 'and' || next === 'or' || next === 'close') {
      throw new Fault(and, '“and” needs something on both sides. To look for the word itself, write it in quotes.');
    }
  }

  private alternatives(first: Expression): Expression {
    const all = [first];
    for (let or = this.tokens[this.at]; or?.kind === 'or'; or = this.tokens[this.at]) {
      this.at += 1;
      const parts = this.conjunction();
      const before = all.at(-1);
      if (parts.length === 0 || (before?.kind === 'all' && before.of.length === 0)) {
        throw new Fault(or, '“or” needs something on both sides. To look for the word itself, write it in quotes.');
      }
      all.push(allOf(parts.map(({ expression }) => expression)));
    }
    return anyOf(all);
  }

  private single(token: Token): Expression {
    this.at += 1;
    this.depth += 1;
    if (this.depth > deepest) throw new Fault(token, 'Too many brackets within brackets.');
    const expression =
      token.kind === 'term' ? condition(token) : token.kind === 'not' ? this.negation(token) : this.group(token);
    this.depth -= 1;
    return expression;
  }

  private negation(sign: Token): Expression {
    const next = this.tokens[this.at];
    if (next === undefined || next.kind === 'and' || next.kind === 'or' || next.kind === 'close') {
      throw new Fault(
        sign,
        'Something must follow that is to be left out. To look for the word “not”, write it in quotes.',
      );
    }
    return negated(this.single(next));
  }

  private group(open: Token): Expression {
    const inside = this.alternatives(allOf(this.conjunction().map(({ expression }) => expression)));
    const close = this.tokens[this.at];
    if (close === undefined) throw new Fault(open, 'This bracket is not closed. Write ) where it ends.');
    if (inside.kind === 'all' && inside.of.length === 0) {
      throw new Fault({ from: open.from, to: close.to }, 'There is nothing between these brackets.');
    }
    this.at += 1;
    return inside;
  }
}

function condition(term: Term): Expression {
  const { qualifier, value, quoted } = term;
  if (qualifier === null) {
    if (value === '') throw new Fault(term, 'There is nothing between these quotation marks.');
    const compared = quoted ? undefined : comparison.exec(value)?.[1];
    if (compared !== undefined) {
      const meant = `${compared.toLowerCase()}:${value.slice(compared.length)}`;
      throw new Fault(term, `Write “${meant}”, with a colon. To look for the text as it is, write it in quotes.`);
    }
    return { kind: 'text', text: value };
  }
  const known: QualifierName | undefined = qualifierNames.find((name) => name === qualifier);
  if (known === undefined) {
    // A word with a colon behind it, as titles have them.
    if (value === '' && !quoted) return { kind: 'text', text: `${qualifier}:` };
    const host = /^\/\/(?:www\.)?([a-z\d.-]+)/i.exec(value)?.[1];
    if (host !== undefined && /^https?$/.test(qualifier)) {
      throw new Fault(
        term,
        `Addresses are not searched. Write provider:${host} for its articles, or words of the title.`,
      );
    }
    const meant = elsewhere.get(qualifier);
    throw new Fault(
      { from: term.from, to: term.valueFrom },
      `There is no “${qualifier}:”. ${meant === undefined ? `There are ${qualifierNames.join(', ')}` : `Write ${meant}`}. To look for the words as they are, write them in quotes.`,
    );
  }
  if (value === '' && !quoted) throw new Fault(term, `Write what to look for behind “${known}:”, without a blank.`);
  const reading = readValue(known, value);
  if (typeof reading === 'string') throw new Fault({ from: term.valueFrom, to: term.to }, reading);
  return reading;
}
