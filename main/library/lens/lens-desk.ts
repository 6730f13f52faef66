import { withoutGroup } from '../../../preload/contract/filter/edit';
import type { Flips, LensReading, Scorecard, ThresholdQuestion } from '../../../preload/contract/lens';
import type { Query } from '../../../preload/contract/library';
import type { LibraryRules } from '../../../preload/contract/rules';
import type { LibraryIndex } from '../library-index';
import { dateChart } from './dates';
import { countFlips, turnedBy, type Turned } from './flips';
import { qualityChart } from './quality';
import { heatExceptions, readRules } from './rules';
import { scorecard } from './scorecard';

type Filter = Query['filter'];

/** What the quality lens asks of an index. Each answer is one pass over columns. */
export class LensDesk {
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

  heatExceptions(): Uint32Array {
    return heatExceptions(this.index.table);
  }

  /** In no order that means anything. */
  private rows(filter: Filter): Uint32Array {
    return this.index.query({ filter, sort: [] }).ids;
  }
}
