import { beings, belongings, isState, nameFields, type NameField } from '../../../preload/contract/filter/expression';
import { qualifierNames, qualifiers, type QualifierName } from '../../../preload/contract/filter/language';
import { printFilter } from '../../../preload/contract/filter/print';
import { tokensOf, type Term } from '../../../preload/contract/filter/tokens';
import type { Count, Facets } from '../../../preload/contract/library';
import { collectionName } from '../../../preload/contract/collection';
import { count as inWords } from '../../format/number';

/** What may be put in place of what is being typed. */
export interface Option {
  readonly text: string;
  readonly label: string;
  /** What it means, or how many articles it leaves. */
  readonly note: string;
}

/** What fits the word that the caret stands behind, and where that word is in the text. */
export interface Completion {
  readonly from: number;
  readonly to: number;
  readonly options: readonly Option[];
  /** A value of a qualifier is typed, so nothing else can be meant. */
  readonly inValue: boolean;
  /** What is typed so far is no name that there is, but the beginning or a part of some. */
  readonly unfinished: boolean;
}

const mostOptions = 10;
/** Ranges of a score are few, and those of poor articles, the last ones, are asked for most. */
const mostRanges = 24;
/** Of one kind, while nothing says yet which kind is meant. */
const mostNames = 4;
/** Fewer letters are in too many names. */
const leastLetters = 2;

/** What there is to complete with; `null`: not known yet. */
export interface Known {
  /** Of the filter in effect. */
  readonly counts: Facets | null;
  /** Of the whole library. */
  readonly all: Facets | null;
  /** The quality from which on it publishes. */
  readonly threshold: number | null;
}

/** `null` where nothing is to be completed. */
export function completionAt(text: string, caret: number, known: Known): Completion | null {
  const before = tokensOf(text.slice(0, caret)).tokens.at(-1);
  if (before?.kind !== 'term' || before.to !== caret || isClosed(text, before, caret)) return null;
  const whole = tokensOf(text).tokens.find((token) => token.from === before.from);
  const to = before.quoted ? caret : Math.max(caret, whole?.to ?? caret);
  const options = optionsFor(before, known).slice(0, before.qualifier === 'quality' ? mostRanges : mostOptions);
  if (options.length === 0) return null;
  const inValue = before.qualifier !== null;
  const unfinished =
    nameFields.some((field) => field === before.qualifier) && !options.some(({ label }) => isSame(label, before.value));
  return { from: before.from, to, options, inValue, unfinished };
}

/** The text with the option taken, and where the caret then stands. */
export function completed(text: string, { from, to }: Completion, option: Option): { text: string; caret: number } {
  const rest = text.slice(to);
  const blank = option.text.endsWith(':') || /^[\s)]/.test(rest) ? '' : ' ';
  const head = text.slice(0, from) + option.text + blank;
  return { text: head + rest, caret: head.length };
}

/** A dash that stands last before the caret: what is to be left out is not written yet. */
export function endsInDash(text: string, caret: number): boolean {
  return /(?:^|[\s(])-$/.test(text.slice(0, caret)) && /^(?:[\s)]|$)/.test(text.slice(caret));
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** A quoted value with its closing quote has nothing to complete. */
function isClosed(text: string, { quoted, valueFrom }: Term, caret: number): boolean {
  return quoted && caret - valueFrom > 1 && text[caret - 1] === '"';
}

function optionsFor(term: Term, known: Known): readonly Option[] {
  const { qualifier, value, quoted } = term;
  if (qualifier === null) return quoted ? [] : forWord(value, known);
  const name = qualifierNames.find((one) => one === qualifier);
  return name === undefined ? [] : valuesOf(name, value, known);
}

function forWord(word: string, { counts, all }: Known): readonly Option[] {
  const low = word.toLowerCase();
  const names = qualifierNames
    .filter((name) => name.startsWith(low))
    .map((name) => ({ text: `${name}:`, label: `${name}:`, note: qualifiers[name].about }));
  if (low.length < leastLetters || counts === null || all === null) return names;
  const like = (field: NameField, known: readonly Count[]): readonly Option[] =>
    named(field, known, low).slice(0, mostNames);
  // The word itself is searched for meanwhile, in topics and providers too. How many the others would leave in its place
  // is not counted.
  const uncounted = [...beingsLike(low, all), ...like('type', all.types), ...like('collection', all.collections)];
  return [
    ...names,
    ...uncounted.map(({ text }) => ({ text, label: text, note: '' })),
    ...[...like('topic', counts.topics), ...like('provider', counts.providers)].map(({ text, note }) => ({
      text,
      label: text,
      note,
    })),
  ];
}

function beingsLike(low: string, counts: Facets | null): readonly Option[] {
  return beings
    .filter((being) => being.startsWith(low))
    .map((being) => option(`is:${being}`, being, counts && (isState(being) ? counts[being] : counts.marks[being])));
}

function valuesOf(name: QualifierName, value: string, { counts, threshold }: Known): readonly Option[] {
  const low = value.toLowerCase();
  switch (name) {
    case 'is':
      return beingsLike(low, counts);
    case 'has':
    case 'no':
      return belongings
        .filter((what) => what.startsWith(low))
        .map((what) => option(`${name}:${what}`, what, having(name, what, counts)));
    case 'topic':
      return named(name, counts?.topics ?? [], low);
    case 'provider':
      return named(name, counts?.providers ?? [], low);
    case 'collection':
      return named(name, counts?.collections ?? [], low);
    case 'type':
      return named(name, counts?.types ?? [], low);
    case 'category':
      return named(name, counts?.categories ?? [], low);
    case 'quality':
      return qualities(counts, threshold).filter(({ label }) => label.startsWith(low));
    case 'date':
      return periods(counts, value);
    case 'changed':
      return (counts?.changed ?? [])
        .map(({ amount, unit, count }) => option(`changed:${amount}${unit}`, `${amount}${unit}`, count))
        .filter(({ label }) => label.startsWith(low));
    case 'heat':
    case 'title':
      return [];
  }
}

/** The names that hold what is typed: those that begin with it first. A collection also goes by the name it is shown by. */
function named(field: NameField, known: readonly Count[], low: string): readonly Option[] {
  const names = (name: string) => [name, ...(field === 'collection' ? [collectionName(name)] : [])];
  const says = ({ name }: Count, how: 'includes' | 'startsWith') =>
    names(name).some((one) => one.toLowerCase()[how](low));
  const holding = known.filter((one) => one.count > 0 && says(one, 'includes'));
  const rank = (one: Count): number => (says(one, 'startsWith') ? 0 : 1);
  return holding
    .toSorted((a, b) => rank(a) - rank(b) || b.count - a.count)
    .map(({ name, count }) =>
      option(printFilter({ kind: 'name', field, name }), name === '' ? 'the library’s own folder' : name, count),
    );
}

/** Both sides of the threshold, then the tens, the best first. */
function qualities(counts: Facets | null, threshold: number | null): readonly Option[] {
  const ranges = counts?.quality ?? [];
  const tens = ranges.toReversed().map(({ count, ...range }) => {
    const text = printFilter({ kind: 'number', field: 'quality', ...range });
    return option(text, text.slice('quality:'.length), count);
  });
  if (threshold === null) return tens;
  const sides = ['>=', '<'].map((sign) => option(`quality:${sign}${threshold}`, `${sign}${threshold}`, null));
  return [...sides, ...tens.filter(({ text }) => !sides.some((side) => side.text === text))];
}

/** Years until one is typed, then its months; newest first. */
function periods(counts: Facets | null, value: string): readonly Option[] {
  const length = value.length < 4 ? 4 : 7;
  const sums = new Map<string, number>();
  for (const { period, count } of counts?.months ?? []) {
    const part = period.slice(0, length);
    if (part.startsWith(value)) sums.set(part, (sums.get(part) ?? 0) + count);
  }
  return [...sums].map(([period, count]) => option(`date:${period}`, period, count)).toReversed();
}

function having(name: 'has' | 'no', what: (typeof belongings)[number], counts: Facets | null): number | null {
  if (counts === null) return null;
  if (what === 'image') return name === 'has' ? counts.withImage : counts.withoutImage;
  if (name === 'no') return null;
  return what === 'problem' ? counts.problems : what === 'note' ? counts.marks.note : null;
}

function option(text: string, label: string, count: number | null): Option {
  return { text, label, note: count === null ? '' : inWords(count) };
}
