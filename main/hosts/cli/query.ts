import { parseFilter } from '../../../preload/contract/filter/parse';
import type { Condition } from './condition';
import { plain } from './terminal';

/**
 * Reads a filter as the desk's query line takes it. Throws an Error that shows the filter with its wrong place underlined, and
 * beneath it says what is wrong.
 */
export function parseQuery(text: string): Condition {
  const parsed = parseFilter(text);
  if (parsed.ok) return { kind: 'filter', filter: parsed.expression };
  const { from, to, message } = parsed.problem;
  const before = plain(text.slice(0, from));
  const wrong = plain(text.slice(from, to));
  const marks = ' '.repeat(before.length) + '^'.repeat(Math.max(1, wrong.length));
  // Whoever shows it ends it with a full stop.
  const sentence = message.replace(/\.$/, '');
  throw new Error(`It cannot be read:\n  ${before}${wrong}${plain(text.slice(to))}\n  ${marks}\n${sentence}`);
}
