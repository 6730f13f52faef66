import type { ArticleId } from '../../preload/contract/article';
import {
  type AgeUnit,
  type Being,
  type Belonging,
  type Condition,
  type NameField,
  type State,
  isState,
} from '../../preload/contract/filter/expression';
import { collectionName } from '../../preload/contract/collection';
import { endOf, startOf } from '../../preload/contract/filter/period';
import { stampLength } from './batch';
import { foldForSearch, searchWords } from './fold';
import type { MarkSets } from './mark-sets';
import type { SearchIndex } from './search-index';
import type { Table } from './table';
import type { Vocabulary } from './vocabulary';

/** What conditions look into. */
export interface ConditionSources {
  readonly table: Table;
  readonly search: SearchIndex;
  readonly marks: MarkSets;
}

const publishedCodes: Readonly<Record<State, number>> = { unstated: -1, unpublished: 0, published: 1 };
/** Milliseconds. */
const unitLengths = { h: 3_600_000, d: 86_400_000 } as const;
/** Within a row's stamp: when the file was written. */
export const modifiedAt = 1;

/**
 * By id: 1 where the condition holds, else 0; anything in places that are no article's.
 * @param now milliseconds since the epoch
 */
export function conditionMask(sources: ConditionSources, condition: Condition, now: number): Uint8Array {
  const { table } = sources;
  const { columns } = table;
  switch (condition.kind) {
    case 'text':
      return textMask(sources, condition.text, (id) => table.searched(id));
    case 'title':
      return textMask(sources, condition.text, (id) => [table.titleOf(id)], true);
    case 'is':
      return beingMask(sources, condition.being);
    case 'has':
      return belongingMask(sources, condition.what, condition.present);
    case 'name':
      return nameMask(table, condition.field, condition.name);
    case 'number': {
      const { min, max } = condition;
      return betweenMask(table, columns[condition.field], min ?? -Infinity, max ?? Infinity);
    }
    case 'time': {
      const from = condition.from === null ? -Infinity : startOf(condition.from);
      const to = condition.to === null ? Infinity : endOf(condition.to) - 1;
      return condition.field === 'date' ? betweenMask(table, columns.date, from, to) : changedMask(table, from, to);
    }
    case 'age':
      return changedMask(table, ageStart(condition, now), Infinity);
  }
}

/** When a file must have been written to be no older than that. Milliseconds since the epoch. */
export function ageStart({ amount, unit }: { readonly amount: number; readonly unit: AgeUnit }, now: number): number {
  return now - amount * unitLengths[unit];
}

/** Words without a blank are looked up; exact words must also stand so in one of the texts. */
function textMask(
  { table, search }: ConditionSources,
  text: string,
  textsOf: (id: ArticleId) => readonly string[],
  always = false,
): Uint8Array {
  const words = searchWords(text);
  const [first, ...others] = words.map((word) => search.find(word));
  const exact = exactForm(text);
  if (first === undefined) return filled(table, () => true);
  // Blanks around it say nothing, and one word without them is found by the index alone.
  if (!always && others.length === 0) return first;
  return filled(
    table,
    (id) =>
      first[id] === 1 &&
      others.every((hits) => hits[id] === 1) &&
      textsOf(id).some((one) => exactForm(one).includes(exact)),
  );
}

/** Line breaks and several blanks count as one: excerpts are full of them. */
function exactForm(text: string): string {
  return foldForSearch(text).replaceAll(/\s+/g, ' ').trim();
}

function beingMask({ table, marks }: ConditionSources, being: Being): Uint8Array {
  if (!isState(being)) {
    const marked = marks.get(being);
    return filled(table, (id) => marked.has(id));
  }
  const { published } = table.columns;
  const code = publishedCodes[being];
  return filled(table, (id) => published[id] === code);
}

function belongingMask({ table, marks }: ConditionSources, what: Belonging, present: boolean): Uint8Array {
  const { columns } = table;
  const tests: Readonly<Record<Exclude<Belonging, 'note'>, (id: ArticleId) => boolean>> = {
    problem: (id) => (columns.severities[id] ?? 0) > 0,
    image: (id) => columns.images[id] === 1,
    topics: (id) => columns.topics[id] !== 0,
    quality: (id) => !Number.isNaN(columns.quality[id]),
    date: (id) => !Number.isNaN(columns.date[id]),
    excerpt: (id) => table.hasExcerpt(id),
  };
  const noted = marks.get('note');
  const test = what === 'note' ? (id: ArticleId) => noted.has(id) : tests[what];
  return filled(table, (id) => test(id) === present);
}

/** The spelling as it is; where no article has it, every one that differs in case only. */
/** Looks for the name as it is written, then in other letters, and for a collection as the desk calls it. */
function nameMask(table: Table, field: NameField, name: string): Uint8Array {
  const exact = wordMask(table, field, (word, words) => word === words.find(name));
  if (exact.includes(1)) return exact;
  const folded = foldForSearch(name);
  const alike = wordMask(table, field, (word, words) => foldForSearch(words.text(word)) === folded);
  if (field !== 'collection' || alike.includes(1)) return alike;
  return wordMask(table, field, (word, words) => foldForSearch(collectionName(words.text(word))) === folded);
}

function wordMask(table: Table, field: NameField, wanted: (word: number, words: Vocabulary) => boolean): Uint8Array {
  const words = vocabularyOf(table, field);
  const chosen = Uint8Array.from({ length: words.size }, (_, word) => Number(wanted(word, words)));
  if (field !== 'topic') {
    const column = table.columns[field];
    return filled(table, (id) => chosen[column[id] ?? 0] === 1);
  }
  const { topicLists, columns } = table;
  const lists = Uint8Array.from({ length: topicLists.size }, (_, list) => {
    const members = topicLists.membersOf(list);
    return Number(members.length === 0 ? chosen[0] === 1 : members.some((word) => chosen[word] === 1));
  });
  return filled(table, (id) => lists[columns.topics[id] ?? 0] === 1);
}

function vocabularyOf(table: Table, field: NameField): Vocabulary {
  switch (field) {
    case 'topic':
      return table.topicLists.topics;
    case 'provider':
      return table.providers;
    case 'collection':
      return table.collections;
    case 'type':
      return table.types;
    case 'category':
      return table.categories;
  }
}

function betweenMask(table: Table, column: Float64Array, min: number, max: number): Uint8Array {
  return filled(table, (id) => {
    const value = column[id] ?? Number.NaN;
    return value >= min && value <= max;
  });
}

function changedMask(table: Table, from: number, to: number): Uint8Array {
  const { stamps } = table.columns;
  return filled(table, (id) => {
    const modified = stamps[id * stampLength + modifiedAt] ?? Number.NaN;
    return modified >= from && modified <= to;
  });
}

function filled(table: Table, test: (id: ArticleId) => boolean): Uint8Array {
  const mask = new Uint8Array(table.size);
  for (let id = 0; id < mask.length; id += 1) if (test(id)) mask[id] = 1;
  return mask;
}
