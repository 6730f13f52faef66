import type { FilterPart } from '../../preload/contract/filter/parse';
import type { Facets, TopicCount } from '../../preload/contract/library';
import { rowKinds, stampLength } from './batch';
import { type ConditionSources, ageStart, modifiedAt } from './condition-masks';
import type { FilterMasks } from './filter-masks';
import { groupFailures } from './group-failures';
import { MonthColumn } from './month-column';
import { NameOrder } from './name-order';
import { Tally } from './tally';
import type { TaxonomyTopic } from './taxonomy';
import { rangeCounts } from './tens';
import type { Vocabulary } from './vocabulary';

/** A topic of the taxonomy, as far as counting goes. */
type Known = Pick<TaxonomyTopic, 'name' | 'parent'>;

/** Answers kept for the filters asked for last: the whole library's and that of the desk. */
const capacity = 4;
/** The ages that are counted. */
const ages = [
  { amount: 24, unit: 'h' },
  { amount: 7, unit: 'd' },
  { amount: 30, unit: 'd' },
] as const;

/** Counts what a filter could be narrowed to, in one pass over each column. */
export class FacetCounter {
  private readonly order = new NameOrder();
  private readonly kept = new Map<string, Facets>();
  private asOf = '';

  private readonly months: MonthColumn;

  constructor(
    private readonly sources: ConditionSources,
    private readonly masks: FilterMasks,
  ) {
    this.months = new MonthColumn(sources.table);
  }

  /** @param parts what `filter` parses to */
  count(filter: string, parts: readonly FilterPart[], taxonomy: readonly Known[], revision: number): Facets {
    const asOf = `${revision} ${this.masks.now()}`;
    if (asOf !== this.asOf) this.kept.clear();
    this.asOf = asOf;
    const known = this.kept.get(filter);
    if (known) return known;
    const facets = this.counted(parts, taxonomy, revision);
    this.kept.set(filter, facets);
    for (const old of this.kept.keys()) {
      if (this.kept.size <= capacity) break;
      this.kept.delete(old);
    }
    return facets;
  }

  private counted(parts: readonly FilterPart[], taxonomy: readonly Known[], revision: number): Facets {
    const { table, marks: sets } = this.sources;
    const { columns } = table;
    const failures = groupFailures(parts, this.masks, table.size);
    for (let id = 0; id < failures.length; id += 1) if (columns.kinds[id] !== rowKinds.article) failures[id] = -1;
    const tally = new Tally(failures);
    const [unstated, unpublished, published] = tally.signs('published', columns.published);
    const [, warnings = 0, errors = 0] = tally.numbers('problem', columns.severities, 2);
    const [withoutImage = 0, withImage = 0] = tally.numbers('image', columns.images, 1);
    const words = (group: 'collection' | 'provider' | 'type' | 'category', names: Vocabulary): Uint32Array =>
      tally.numbers(group, columns[group], names.size - 1);
    const { months, column } = this.months.read();
    const byMonth = tally.numbers('date', column, months.length - 1);
    return {
      revision,
      all: table.articles,
      found: tally.found(),
      published,
      unpublished,
      unstated,
      problems: warnings + errors,
      withImage,
      withoutImage,
      marks: {
        reviewed: tally.among('reviewed', sets.get('reviewed')),
        flagged: tally.among('flagged', sets.get('flagged')),
        note: tally.among('note', sets.get('note')),
        duplicate: tally.among('duplicate', sets.get('duplicate')),
        'taken-back': tally.among('taken-back', sets.get('taken-back')),
      },
      collections: this.order.counts(words('collection', table.collections), table.collections, true),
      topics: this.topicCounts(tally.numbers('topic', columns.topics, table.topicLists.size - 1), taxonomy),
      providers: this.order.countsByCount(words('provider', table.providers), table.providers),
      types: this.order.countsByCount(words('type', table.types), table.types),
      categories: this.order.countsByCount(words('category', table.categories), table.categories),
      quality: rangeCounts(tally.tens('quality', columns.quality)),
      months: months.flatMap((period, place) => {
        const count = byMonth[place] ?? 0;
        return period === null || count === 0 ? [] : [{ period, count }];
      }),
      changed: ages.flatMap((age) => {
        const start = ageStart(age, this.masks.now());
        const count = tally.atLeast('changed', columns.stamps, start, stampLength, modifiedAt);
        return count === 0 ? [] : [{ ...age, count }];
      }),
    };
  }

  private topicCounts(lists: Uint32Array, taxonomy: readonly Known[]): TopicCount[] {
    const { topicLists } = this.sources.table;
    const counts = new Uint32Array(topicLists.topics.size);
    lists.forEach((rows, list) => {
      if (rows === 0) return;
      for (const topic of topicLists.membersOf(list)) counts[topic] = (counts[topic] ?? 0) + rows;
    });
    const known = taxonomy.map(({ name, parent }) => {
      const number = topicLists.topics.find(name);
      return { name, count: number === undefined ? 0 : (counts[number] ?? 0), parent, known: true };
    });
    const names = new Set(taxonomy.map(({ name }) => name));
    const unknown = this.order
      .countsByCount(counts, topicLists.topics)
      .filter(({ name }) => !names.has(name))
      .map(({ name, count }) => ({ name, count, parent: null, known: false }));
    return [...known, ...unknown];
  }
}
