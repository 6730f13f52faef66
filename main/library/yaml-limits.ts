import { Lexer } from 'yaml';

/** Deeper collections are not read: the parser calls itself once a level, and no stack is certain to be deep enough. */
const usualDepth = 100;
/** Marks and texts: the parser takes seconds for more of them. */
const mostTokens = 20_000;

export interface YamlFault {
  /** From 1. */
  readonly line: number;
  /** The end of a sentence that begins with where it is, without its full stop. */
  readonly what: string;
}

/**
 * Why a text that came with a checkout is not handed to the YAML parser; `null` when it may be. Linear and without
 * recursion. What opens a collection is counted, never less than there are: lines and dashes further to the right,
 * brackets, and colons between brackets where no comma stands between them.
 */
export function yamlFault(text: string, deepest = usualDepth): YamlFault | null {
  const columns: number[] = [];
  /** For each open bracket, the colons since its last comma. */
  const colons: number[] = [];
  let allColons = 0;
  let tokens = 0;
  let line = 1;
  let column = 0;
  let begins = true;
  const count = (by: number): void => {
    const now = colons.pop();
    if (now === undefined) return;
    colons.push(now + by);
    allColons += by;
  };
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > mostTokens) return { line, what: 'here it says more than Galley reads. Shorten it' };
    if (token === '[' || token === '{') colons.push(0);
    else if (token === ']' || token === '}') allColons -= colons.pop() ?? 0;
    else if (token === ',') count(-(colons.at(-1) ?? 0));
    else if (token === ':') count(1);
    const blank = isBlank(token);
    const mark = token === '-' || token === '?' || (token === ':' && colons.length === 0);
    if (!blank && (begins || mark)) {
      while ((columns.at(-1) ?? -1) > column) columns.pop();
      if (columns.at(-1) !== column) columns.push(column);
    }
    // A sequence may begin in the column of the mapping around it, and `[a: b]` is a mapping in a sequence.
    if (2 * (columns.length + colons.length) + allColons > deepest) {
      return { line, what: `collections nest deeper than ${deepest}. Write them flatter` };
    }
    if (!blank) begins = false;
    const end = token.lastIndexOf('\n');
    if (end === -1) column += isControl(token) ? 0 : token.length;
    else {
      line += token.split('\n').length - 1;
      column = token.length - end - 1;
      begins = true;
    }
  }
  return null;
}

/** What the lexer says of itself, which takes no place in the text. */
function isControl(token: string): boolean {
  return token === '\u0002' || token === '\u0018' || token === '\u001F' || token === '\uFEFF';
}

function isBlank(token: string): boolean {
  return isControl(token) || /^[ \t\r\n]*$/.test(token);
}
