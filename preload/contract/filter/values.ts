import type { NumberField } from '../article';
import { type Being, type Belonging, type Condition, type TimeField, beings, belongings } from './expression';
import type { QualifierName } from './language';
import { endOf, following, isPeriod, preceding, startOf } from './period';

/** A condition, or a sentence that says why the value is none. */
export type Reading = Condition | string;

const wholeNumber = /^-?\d{1,9}$/;
const compared = /^(>=|<=|>|<|=)?(.*)$/s;
const ranged = /^(.*?)\.\.(.*)$/s;
const aged = /^([1-9]\d{0,4})([hd])$/;

/** Reads what stands after a qualifier. `value` is not empty, except where it was quoted. */
export function readValue(qualifier: QualifierName, value: string): Reading {
  switch (qualifier) {
    case 'is':
      return readBeing(value);
    case 'has':
    case 'no':
      return readBelonging(value, qualifier === 'has');
    case 'quality':
    case 'heat':
      return readNumbers(qualifier, value);
    case 'date':
      return readTimes(qualifier, value);
    case 'changed':
      return readAge(value) ?? readTimes(qualifier, value);
    case 'title':
      return value === ''
        ? 'Write the words that the title should have between the quotation marks.'
        : { kind: 'title', text: value };
    default:
      return { kind: 'name', field: qualifier, name: value };
  }
}

function readBeing(value: string): Reading {
  const being: Being | undefined = beings.find((one) => one === value.toLowerCase());
  return being === undefined
    ? `“${value}” is nothing that an article is. It can be ${listed(beings)}.`
    : { kind: 'is', being };
}

function readBelonging(value: string, present: boolean): Reading {
  const what: Belonging | undefined = belongings.find((one) => one === value.toLowerCase());
  if (what !== undefined) return { kind: 'has', what, present };
  return `“${value}” is nothing that can be asked for here. It can be ${listed(belongings)}.`;
}

function readNumbers(field: NumberField, value: string): Reading {
  const bounds = readRange(value, (text) => (wholeNumber.test(text) ? Number(text) : null));
  if (bounds === null) {
    return `“${value}” is not a number or a range of them. Write ${field}:70, ${field}:>=70, ${field}:<70 or ${field}:40..60.`;
  }
  const min = bounds.from === null ? null : bounds.from + (bounds.above ? 1 : 0);
  const max = bounds.to === null ? null : bounds.to - (bounds.below ? 1 : 0);
  if (min !== null && max !== null && min > max) return `${min} is above ${max}. Write the smaller number first.`;
  return { kind: 'number', field, min, max };
}

function readTimes(field: TimeField, value: string): Reading {
  const bounds = readRange(value, (text) => (isPeriod(text) ? text : null));
  if (bounds === null) {
    const ages = field === 'changed' ? '7d, 24h, ' : '';
    return `“${value}” is not a date that Galley knows. Write ${ages}2021, 2021-05, 2021-05-19, 2021-05..2021-06 or >=2021-05-03.`;
  }
  const from = bounds.from !== null && bounds.above ? following(bounds.from) : bounds.from;
  const to = bounds.to !== null && bounds.below ? preceding(bounds.to) : bounds.to;
  if (from !== null && to !== null && startOf(from) >= endOf(to))
    return `${from} is after ${to}. Write the earlier date first.`;
  return { kind: 'time', field, from, to };
}

function readAge(value: string): Condition | null {
  const [, amount, unit] = aged.exec(value.toLowerCase()) ?? [];
  return unit === 'h' || unit === 'd' ? { kind: 'age', amount: Number(amount), unit } : null;
}

interface Bounds<T> {
  readonly from: T | null;
  readonly to: T | null;
  /** The bound itself is not included. */
  readonly above: boolean;
  readonly below: boolean;
}

/** Reads `a`, `>=a`, `a..b`, `a..` and `..b`; `null` where it is none of them. */
function readRange<T>(value: string, read: (text: string) => T | null): Bounds<T> | null {
  const included = { above: false, below: false };
  const [, first, last] = ranged.exec(value) ?? [];
  if (first !== undefined && last !== undefined) {
    const from = read(first);
    const to = read(last);
    if ((from === null && first !== '') || (to === null && last !== '') || first + last === '') return null;
    return { from, to, ...included };
  }
  const [, operator = '=', text = ''] = compared.exec(value) ?? [];
  const bound = read(text);
  if (bound === null) return null;
  if (operator === '=') return { from: bound, to: bound, ...included };
  if (operator.startsWith('>')) return { from: bound, to: null, above: operator === '>', below: false };
  return { from: null, to: bound, above: false, below: operator === '<' };
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
