import type { NumberField, TextField } from '../../../preload/contract/article';
import { topic } from './readers';
import { numberRange, type Operation } from '../../../preload/contract/edit';

/** A number as the command line says it: `70` and `=-5` set, `+5` and `-5` change. */
export interface NumberChange {
  readonly op: 'set' | 'add';
  readonly value: number;
}

/** The options of `galley set` that change something. */
export interface ChangeOptions {
  readonly published?: boolean;
  readonly quality?: NumberChange;
  readonly heat?: NumberChange;
  readonly category?: string;
  readonly type?: string;
  readonly addTopic?: readonly string[];
  readonly removeTopic?: readonly string[];
  readonly replaceTopic?: readonly Replacement[];
  readonly setTopics?: readonly string[];
  readonly clampQuality?: Range;
}

/** A topic that gives way to another. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
}

/** Whole numbers, both included. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Reads `70`, `+5`, `-5` or `=-5`. Throws an Error with a sentence for the user when it is none of these. */
export function parseNumberChange(text: string): NumberChange {
  const match = /^(?:=([+-]?\d+)|([+-]\d+)|(\d+))$/.exec(text);
  if (match === null) {
    throw new Error('give N to set, +N or -N to change, or =-N to set a negative number; N is a whole number');
  }
  const relative = match[2];
  const value = Number(relative ?? match[1] ?? match[3]);
  if (value < numberRange.min || value > numberRange.max) {
    throw new Error(`the number must be between ${numberRange.min} and ${numberRange.max}`);
  }
  return { op: relative === undefined ? 'set' : 'add', value };
}

/** Reads `true` or `false`. Throws an Error otherwise. */
export function parseBoolean(text: string): boolean {
  if (text === 'true') return true;
  if (text === 'false') return false;
  throw new Error('give true or false');
}

/** Reads `A=B`. Throws an Error with a sentence for the user when it is none. */
export function parseReplacement(text: string): Replacement {
  const [from = '', to = '', ...more] = text.split('=');
  if (from.trim() === '' || to.trim() === '' || more.length > 0) throw new Error('give two topics as A=B');
  return { from: topic(from.trim()), to: topic(to.trim()) };
}

/** Reads `A,B`, with `\\,` for a comma in a name; an empty text is no topic at all. Throws an Error as `topic` does. */
export function parseTopics(text: string): readonly string[] {
  if (text.trim() === '') return [];
  return text.split(/(?<!\\),/).map((name) => topic(name.replaceAll('\\,', ',').trim()));
}

/** Reads `0..100`. Throws an Error with a sentence for the user when it is none. */
export function parseRange(text: string): Range {
  const [, min, max] = /^(-?\d+)\.\.(-?\d+)$/.exec(text) ?? [];
  if (min === undefined || max === undefined) throw new Error('give two whole numbers as MIN..MAX');
  const range = { min: Number(min), max: Number(max) };
  if (range.min > range.max) throw new Error('the first number is above the second');
  if (range.min < numberRange.min || range.max > numberRange.max) {
    throw new Error(`the numbers must be between ${numberRange.min} and ${numberRange.max}`);
  }
  return range;
}

/** What the options both ask for and take back, as a sentence; `null` when they do not contradict each other. */
export function contradiction({ addTopic = [], removeTopic = [] }: ChangeOptions): string | null {
  const both = addTopic.find((topic) => removeTopic.includes(topic));
  return both === undefined ? null : `the topic ${JSON.stringify(both)} is both added and removed`;
}

/** The operations that the options ask for, in the order in which their fields stand in an article; empty when none do. */
export function operationsOf(options: ChangeOptions): readonly Operation[] {
  const operations: Operation[] = [];
  if (options.published !== undefined) {
    operations.push({ field: 'published', op: 'set', value: options.published });
  }
  const numbers: readonly NumberField[] = ['quality', 'heat'];
  for (const field of numbers) {
    const change = options[field];
    if (change !== undefined) operations.push({ field, ...change });
  }
  if (options.clampQuality !== undefined) operations.push({ field: 'quality', op: 'clamp', ...options.clampQuality });
  const texts: readonly (TextField & ('category' | 'type'))[] = ['category', 'type'];
  for (const field of texts) {
    const value = options[field];
    if (value !== undefined) operations.push({ field, op: 'set', value });
  }
  for (const { from, to } of options.replaceTopic ?? []) operations.push({ field: 'topics', op: 'replace', from, to });
  if (options.setTopics !== undefined) operations.push({ field: 'topics', op: 'set', topics: options.setTopics });
  // Removing first lets `--remove-topic a --add-topic A` correct a spelling.
  if (options.removeTopic !== undefined) {
    operations.push({ field: 'topics', op: 'remove', topics: options.removeTopic });
  }
  if (options.addTopic !== undefined) operations.push({ field: 'topics', op: 'add', topics: options.addTopic });
  return operations;
}
