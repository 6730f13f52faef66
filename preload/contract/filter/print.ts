import type { Condition, Expression } from './expression';
import { valueText, wordText } from './quotes';

/** The filter's text: what `parseFilter` reads as the same. An `all` of nothing must not stand within another. */
export function printFilter(expression: Expression): string {
  switch (expression.kind) {
    case 'all':
      return expression.of.map((part) => bracketed(part, part.kind === 'any')).join(' ');
    case 'any':
      return expression.of.map(printFilter).join(' or ');
    case 'not':
      return `-${bracketed(expression.of, expression.of.kind === 'all' || expression.of.kind === 'any')}`;
    default:
      return printCondition(expression);
  }
}

function bracketed(expression: Expression, brackets: boolean): string {
  return brackets ? `(${printFilter(expression)})` : printFilter(expression);
}

function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'text':
      return wordText(condition.text);
    case 'title':
      return `title:${valueText(condition.text)}`;
    case 'is':
      return `is:${condition.being}`;
    case 'has':
      return `${condition.present ? 'has' : 'no'}:${condition.what}`;
    case 'name':
      return `${condition.field}:${valueText(condition.name)}`;
    case 'number':
      return `${condition.field}:${range(condition.min, condition.max)}`;
    case 'time':
      return `${condition.field}:${range(condition.from, condition.to)}`;
    case 'age':
      return `changed:${condition.amount}${condition.unit}`;
  }
}

function range(from: number | string | null, to: number | string | null): string {
  if (from === to) return String(from);
  if (from === null) return `<=${to ?? ''}`;
  return to === null ? `>=${from}` : `${from}..${to}`;
}
