import { withoutGroup } from '../../../preload/contract/filter/edit';
import type { Flips, LensReading, Scorecard, ThresholdQuestion } from '../../../preload/contract/lens';
import type { Query } from '../../../preload/contract/library';
import {
  isKept,
  isMostlyKept,
  type Judged,
  type LibraryRules,
  type Rules,
  rulesIn,
} from '../../../preload/contract/rules';
import { rowKinds } from '../batch';
import type { LibraryIndex } from '../library-index';
import type { Vocabulary } from '../vocabulary';
import { dateChart } from './dates';
import { countFlips, turnedBy, type Turned } from './flips';
import { qualityChart } from './quality';
import { following, heatExceptions, readRules } from './rules';
import { scorecard } from './scorecard';

type Filter = Query['filter'];

/** What the quality lens asks of an index. Each answer is one pass over columns. */
export class LensDesk {
  private expectations: { readonly of: LibraryRules; readonly byCollection: Map<number, Rules> } | null = null;
  private followed: number | null = null;
  private kept: { readonly revision: number; readonly rules: LibraryRules } | null = null;

  constructor(private readonly index: LibraryIndex) {}

  /**
   * The charts over the articles that pass the filter.
   * @throws GalleyError `bad-request`, as everything here that takes a filter, when it does not parse
   */
  read(filter: Filter): LensReading {
    const { columns } = this.index.table;
    return {
      revision: this.index.revision,
      articles: this.rows(filter).length,
      quality: qualityChart(columns, this.rows(withoutGroup(filter, 'quality'))),
      dates: dateChart(columns, this.rows(withoutGroup(filter, 'date'))),
    };
  }

  /** What a threshold would do, in numbers: small enough to be asked for while a handle is dragged. */
  flips({ filter, threshold }: ThresholdQuestion): Flips {
    return countFlips(this.index.table, this.rows(filter), threshold, this.index.revision);
  }

  /** The articles that a threshold would turn. */
  turned({ filter, threshold }: ThresholdQuestion): Turned {
    return turnedBy(this.index.table, this.rows(filter), threshold);
  }

  scorecard(filter: Filter): Scorecard {
    const rows = this.rows(withoutGroup(filter, 'provider'));
    return scorecard(this.index.table, rows, this.index.revision);
  }

  /** Over the whole library, whatever is filtered. */
  rules(): LibraryRules {
    const { revision } = this.index;
    if (this.kept?.revision !== revision) this.kept = { revision, rules: readRules(this.index.table, revision) };
    return this.kept.rules;
  }

  /**
   * The threshold that nearly all articles follow; `null` when there is none. One that they followed since the library was
   * opened goes on to count while most still do: an editor who raises scores in one step publishes in the next.
   */
  followedThreshold(): number | null {
    const { threshold } = this.rules();
    if (isKept(threshold)) this.followed = threshold.threshold;
    else if (this.followed !== null && !isMostlyKept(following(this.index.table, this.followed))) this.followed = null;
    return this.followed;
  }

  /** What rules an article is expected to keep, and what it says now; `null` for what is no listed article. */
  standing(path: string): { readonly rules: Rules; readonly says: Judged } | null {
    const { table } = this.index;
    const id = table.idOf(path);
    if (id === undefined || table.kind(id) !== rowKinds.article) return null;
    const { columns, collections } = table;
    const published = columns.published[id] ?? -1;
    const says: Judged = {
      published: published === -1 ? null : published === 1,
      quality: stated(columns.quality[id]),
      heat: stated(columns.heat[id]),
    };
    return { rules: this.expected(columns.collection[id] ?? 0, collections), says };
  }

  heatExceptions(): Uint32Array {
    return heatExceptions(this.index.table);
  }

  private expected(collection: number, collections: Vocabulary): Rules {
    const rules = this.rules();
    if (this.expectations?.of !== rules) this.expectations = { of: rules, byCollection: new Map() };
    const { byCollection } = this.expectations;
    const known = byCollection.get(collection) ?? rulesIn(rules, collections.text(collection));
    byCollection.set(collection, known);
    return known;
  }

  /** In no order that means anything. */
  private rows(filter: Filter): Uint32Array {
    return this.index.query({ filter, sort: [] }).ids;
  }
}

function stated(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
