import type { ArticleRow } from '../../../preload/contract/article';
import { type Expression, allOf } from '../../../preload/contract/filter/expression';

const operators = ['!=', '>=', '<=', '=', '>', '<'] as const;
type Operator = (typeof operators)[number];

/** One `--where` or `--query`: which rows it keeps. What the library itself can filter by is passed on instead. */
export type Condition =
  | { readonly kind: 'row'; readonly keeps: (row: ArticleRow) => boolean }
  | { readonly kind: 'filter'; readonly filter: Expression };

type Compile = (operator: Operator, value: string, field: string) => Condition;

const row = (keeps: (row: ArticleRow) => boolean): Condition => ({ kind: 'row', keeps });

function equality(operator: Operator, field: string): boolean {
  if (operator === '=') return true;
  if (operator === '!=') return false;
  throw new Error(`${field} can be compared with = and != only`);
}

/** Given a number that is negative, zero or positive as the row's value is below, at or above the asked one. */
const holds: Readonly<Record<Operator, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '<': (order) => order < 0,
};

function choice(of: (row: ArticleRow) => string, values: readonly string[]): Compile {
  return (operator, value, field) => {
    const wanted = equality(operator, field);
    if (!values.includes(value)) throw new Error(`${field} is one of ${values.join(', ')}`);
    return row((candidate) => (of(candidate) === value) === wanted);
  };
}

function text(of: (row: ArticleRow) => string): Compile {
  return (operator, value, field) => {
    const wanted = equality(operator, field);
    return row((candidate) => (of(candidate) === value) === wanted);
  };
}

function number(of: (row: ArticleRow) => number | null): Compile {
  return (operator, value, field) => {
    if (value === 'unstated') {
      const wanted = equality(operator, field);
      return row((candidate) => (of(candidate) === null) === wanted);
    }
    if (!/^[+-]?\d+$/.test(value)) throw new Error(`${field} is compared with a whole number or "unstated"`);
    const asked = Number(value);
    return row((candidate) => {
      const stated = of(candidate);
      // A missing number is neither above nor below; it only differs.
      return stated === null ? operator === '!=' : holds[operator](stated - asked);
    });
  };
}

/** Dates are text: as much of the row's date is compared as was asked, so that `date<=2021-05` takes in all of May. */
const date: Compile = (operator, value, field) => {
  if (value === 'unstated') {
    const wanted = equality(operator, field);
    return row((candidate) => (candidate.date === '') === wanted);
  }
  if (!/^\d{4}(-\d{2}(-\d{2}(T\d{2}(:\d{2}(:\d{2})?)?Z?)?)?)?$/.test(value)) {
    throw new Error(`${field} is compared with a date such as 2021, 2021-05 or 2021-05-19, or "unstated"`);
  }
  if (!isCalendarDay(value)) throw new Error(`there is no such day as ${value}`);
  const asked = value.replace(/Z$/, '');
  return row((candidate) => {
    if (candidate.date === '') return operator === '!=';
    const stated = candidate.date.slice(0, asked.length);
    return holds[operator](stated < asked ? -1 : Number(stated > asked));
  });
};

/** Whether month and day, where they are given, are in the calendar. */
function isCalendarDay(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const topic: Compile = (operator, value, field) => {
  const wanted = equality(operator, field);
  return row((candidate) => candidate.topics.includes(value) === wanted);
};

const search: Compile = (operator, value, field) => {
  if (operator !== '=') throw new Error(`${field} takes = only`);
  const words = value.split(/\s+/).filter((word) => word !== '');
  return { kind: 'filter', filter: allOf(words.map((text) => ({ kind: 'text', text }))) };
};

const publishedWords = (value: boolean | null): string => (value === null ? 'unstated' : String(value));

const compilers = new Map<string, Compile>([
  ['published', choice((candidate) => publishedWords(candidate.published), ['true', 'false', 'unstated'])],
  ['quality', number((candidate) => candidate.quality)],
  ['heat', number((candidate) => candidate.heat)],
  ['date', date],
  ['topic', topic],
  ['provider', text((candidate) => candidate.provider)],
  ['collection', text((candidate) => candidate.collection)],
  ['category', text((candidate) => candidate.category)],
  ['type', text((candidate) => candidate.type)],
  ['title', text((candidate) => candidate.title)],
  ['path', text((candidate) => candidate.path)],
  ['problem', choice((candidate) => candidate.problem ?? 'none', ['none', 'warning', 'error'])],
  ['search', search],
]);

/** The names that a condition may start with, for the help. */
export const conditionFields: readonly string[] = [...compilers.keys()];

/**
 * Reads one condition such as `quality>=70` or `topic=Canvas apps`.
 * Throws an Error with a sentence for the user when it is none, or names a field or value that does not exist.
 */
export function parseCondition(clause: string): Condition {
  const match = /^([A-Za-z]+)\s*(!=|>=|<=|=|>|<)\s*(.*)$/s.exec(clause);
  const [, field, sign, value] = match ?? [];
  const operator = operators.find((candidate) => candidate === sign);
  if (field === undefined || value === undefined || operator === undefined) {
    throw new Error(`"${clause}" is not a condition such as published=false or 'quality>=70' (quote < and >)`);
  }
  const compile = compilers.get(field);
  if (compile === undefined) {
    throw new Error(`there is no field "${field}"; the fields are ${conditionFields.join(', ')}`);
  }
  return compile(operator, value.trimEnd(), field);
}
