import type { ArticleId, ArticleRow, Problem } from '../../preload/contract/article';
import { GalleyError } from '../../preload/contract/errors';
import { type FilterPart, parseFilter } from '../../preload/contract/filter/parse';
import { allOf, type Expression } from '../../preload/contract/filter/expression';
import type { Facets, Query, QueryResult } from '../../preload/contract/library';
import type { Mark } from '../../preload/contract/marks';
import type { Batch } from './batch';
import { FacetCounter } from './facets';
import { grouped } from './groups';
import { FilterMasks, passesAway } from './filter-masks';
import { MarkSets } from './mark-sets';
import { QueryRunner } from './query';
import { type Block, SearchIndex } from './search-index';
import { compareTexts } from './sorted-runs';
import { storedBatches } from './stored-batches';
import { Table } from './table';
import type { TaxonomyTopic } from './taxonomy';

/** Rows are looked into one by one until so many changed: then they are indexed together. */
const looseEnough = 2_048;

/** What is known of a library's articles, and the answers to questions about it. Knows no file system. */
export class LibraryIndex {
  readonly table = new Table();
  private readonly search = new SearchIndex((id) => this.table.searched(id));
  private readonly marks = new MarkSets();
  private readonly sources = { table: this.table, search: this.search, marks: this.marks };
  private readonly masks = new FilterMasks(this.sources, () => this.revision);
  private readonly counter = new FacetCounter(this.sources, this.masks);
  private readonly runner = new QueryRunner(this.table, this.masks);
  private taxonomyNow: readonly TaxonomyTopic[] = [];
  private last: { readonly asked: string; readonly result: QueryResult } | null = null;
  private changes = 0;

  /** Counts up with every change. */
  get revision(): number {
    return this.changes;
  }

  /** Counts up with everything that an index cache would have to be written anew for. */
  get generation(): number {
    return this.table.generation;
  }

  /** Takes rows in. Answers the ids of files that are not what they were, and where a segment of the rows may go later. */
  put(batch: Batch): { changed: ArticleId[]; block: Block | null } {
    const { ids, changed } = this.table.put(batch);
    const block = this.search.put(ids, batch.search);
    if (changed.length > 0) this.changes += 1;
    return { changed, block };
  }

  /** Marks files as gone. Answers the ids of those that were there. */
  remove(ids: Iterable<ArticleId>): ArticleId[] {
    const removed = this.table.remove(ids);
    this.search.remove(removed);
    if (removed.length > 0) this.changes += 1;
    return removed;
  }

  get taxonomy(): readonly TaxonomyTopic[] {
    return this.taxonomyNow;
  }

  /** Answers whether it is another one than before. */
  setTaxonomy(taxonomy: readonly TaxonomyTopic[]): boolean {
    if (JSON.stringify(taxonomy) === JSON.stringify(this.taxonomy)) return false;
    this.taxonomyNow = taxonomy;
    this.changes += 1;
    return true;
  }

  /** Replaces all that carry the mark. Answers the ids of those for which that is a change. */
  setMarks(mark: Mark, ids: Iterable<ArticleId>): readonly ArticleId[] {
    const changed = this.marks.set(mark, ids);
    if (changed.length > 0) this.changes += 1;
    return changed;
  }

  /** Says of some articles whether they carry the mark. Answers the ids of those for which that is a change. */
  changeMarks(mark: Mark, carry: Iterable<readonly [ArticleId, boolean]>): readonly ArticleId[] {
    const changed = this.marks.change(mark, carry);
    if (changed.length > 0) this.changes += 1;
    return changed;
  }

  /** @throws GalleyError `bad-request` when the filter does not parse */
  query(query: Query): QueryResult {
    const asked = JSON.stringify(query);
    if (this.last?.asked === asked && this.last.result.revision === this.revision) return this.last.result;
    const filter = expressionOf(query.filter);
    const rows = this.runner.run(filter, query.sort);
    const { ids, groups } = query.grouping ? grouped(this.table, rows, query.grouping) : { ids: rows, groups: null };
    const result = { ids, groups, revision: this.revision };
    this.last = passesAway(filter) ? null : { asked, result };
    return result;
  }

  /**
   * How many articles a filter keeps.
   * @throws GalleyError `bad-request` when it does not parse
   */
  count(filter: string): number {
    return this.runner.count(expressionOf(filter));
  }

  /** @throws GalleyError `bad-request` when the filter does not parse */
  facets(filter: string): Facets {
    return this.counter.count(filter, partsOf(filter), this.taxonomy, this.revision);
  }

  /** In the order asked for; what is not a listed article is left out. */
  rows(ids: readonly ArticleId[]): ArticleRow[] {
    return ids.flatMap((id) => {
      const row = this.table.row(id);
      return row === null ? [] : [{ ...row, marks: this.marks.of(id) }];
    });
  }

  /** In order of paths. */
  problems(): { readonly path: string; readonly problems: readonly Problem[] }[] {
    return [...this.table.problems]
      .map(([id, problems]) => ({ path: this.table.path(id) ?? '', problems }))
      .toSorted((a, b) => compareTexts(a.path, b.path));
  }

  /** One step, some 10 ms, of making the next sort or search fast. Answers whether there is more to do. */
  tidy(): boolean {
    return this.table.settle() || this.search.tidy(looseEnough);
  }

  /** The same for the search segments that a scan has not brought. */
  complete(): boolean {
    return this.search.complete();
  }

  /** The whole index, batch by batch: what a cache keeps. */
  *stored(): Iterable<Batch> {
    while (this.search.tidy(1));
    while (this.search.complete());
    yield* storedBatches(this.table, this.search);
  }
}

function partsOf(filter: string): readonly FilterPart[] {
  const parsed = parseFilter(filter);
  if (parsed.ok) return parsed.parts;
  const { from, message } = parsed.problem;
  throw new GalleyError('bad-request', `The filter is wrong at character ${from + 1}. ${message}`);
}

/** @throws GalleyError `bad-request` when it does not parse */
function expressionOf(filter: string): Expression {
  return allOf(partsOf(filter).map(({ expression }) => expression));
}
