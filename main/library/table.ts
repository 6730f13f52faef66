import type { ArticleId, ArticleRow, Problem } from '../../preload/contract/article';
import type { Stamp } from '../articles/head';
import { type Batch, noId, rowKinds, searchedTexts, stampLength } from './batch';
import { type BatchWords, batchWords, wordColumns } from './batch-words';
import { Columns } from './columns';
import type { Story } from './duplicates/story';
import { textKey } from './duplicates/text-key';
import { SortedRuns, compareTexts } from './sorted-runs';
import { looksUnchanged } from './stamps';
import { TopicLists } from './topic-lists';
import { Vocabulary } from './vocabulary';

const textsPerStep = 2_048;
const severityNames = [null, 'warning', 'error'] as const;
const severityCodes = { warning: 1, error: 2 } as const;

/** Every file of a library as rows, held once. An id is a place in it: dense, and kept for its path also while the file is gone. */
export class Table {
  readonly columns = new Columns();
  readonly titles = new Vocabulary();
  readonly collections = new Vocabulary();
  readonly providers = new Vocabulary();
  readonly categories = new Vocabulary();
  readonly types = new Vocabulary();
  readonly topicLists = new TopicLists();
  readonly problems = new Map<ArticleId, readonly Problem[]>();
  /** Counts up when a date, quality or heat changes: what is computed from those columns is stale then. */
  readonly versions = { date: 0, quality: 0, heat: 0 };
  /** Counts up with everything that an index cache would have to be written anew for. */
  generation = 0;
  private readonly paths: string[] = [];
  private readonly excerpts: string[] = [];
  private readonly dates: string[] = [];
  private readonly ids = new Map<string, ArticleId>();
  private readonly sorted = new SortedRuns((a, b) => compareTexts(this.paths[a] ?? '', this.paths[b] ?? ''));
  private readonly counts = new Uint32Array(3);

  /** How many ids were given out. */
  get size(): number {
    return this.paths.length;
  }

  get articles(): number {
    return this.counts[rowKinds.article] ?? 0;
  }

  /** Files without front matter. */
  get plain(): number {
    return this.counts[rowKinds.plain] ?? 0;
  }

  idOf(path: string): ArticleId | undefined {
    const id = this.ids.get(path);
    return id === undefined || this.kind(id) === rowKinds.gone ? undefined : id;
  }

  path(id: ArticleId): string | undefined {
    return this.kind(id) === rowKinds.gone ? undefined : this.paths[id];
  }

  kind(id: ArticleId): number {
    return this.columns.kinds[id] ?? rowKinds.gone;
  }

  /** True when nothing tells the file from the version that the table knows. */
  looksUnchanged(id: ArticleId, stamp: Stamp): boolean {
    return looksUnchanged(this.columns.stamps, id, stamp);
  }

  /** True when a file below this folder is known. */
  hasBelow(folder: string): boolean {
    return this.paths.some((path, id) => path.startsWith(`${folder}/`) && this.kind(id) !== rowKinds.gone);
  }

  /** All ids, also of files that are gone, in order of their paths. */
  byPath(): Uint32Array {
    return this.sorted.all();
  }

  /** `null` for what is not a listed article. */
  row(id: ArticleId): Omit<ArticleRow, 'marks'> | null {
    if (this.kind(id) !== rowKinds.article) return null;
    const { columns } = this;
    const published = columns.published[id] ?? -1;
    return {
      id,
      path: this.paths[id] ?? '',
      collection: this.collections.text(columns.collection[id] ?? 0),
      title: this.titleOf(id),
      excerpt: this.excerpts[id] ?? '',
      provider: this.providers.text(columns.provider[id] ?? 0),
      date: this.dates[id] ?? '',
      published: published === -1 ? null : published === 1,
      quality: numberOrNull(columns.quality[id]),
      heat: numberOrNull(columns.heat[id]),
      category: this.categories.text(columns.category[id] ?? 0),
      type: this.types.text(columns.type[id] ?? 0),
      topics: this.topicLists.list(columns.topics[id] ?? 0),
      problem: severityNames[columns.severities[id] ?? 0] ?? null,
    };
  }

  /** What tells which story an article tells; `null` for what is not listed. */
  story(id: ArticleId): Story | null {
    if (this.kind(id) !== rowKinds.article) return null;
    const { columns } = this;
    return {
      id,
      link: columns.link[id] ?? 0,
      date: columns.date[id] ?? Number.NaN,
      title: this.titleOf(id),
      excerpt: this.excerpts[id] ?? '',
      provider: this.providers.text(columns.provider[id] ?? 0),
    };
  }

  /** See `Library.identity`. */
  identity(id: ArticleId): number {
    const date = this.dates[id] ?? '';
    const link = this.columns.link[id] ?? 0;
    if (this.kind(id) !== rowKinds.article || link !== 0 || date === '') return link;
    return textKey(`${this.titleOf(id)}\0${date}`);
  }

  /** All listed articles. */
  articleIds(): ArticleId[] {
    return Array.from({ length: this.size }, (_, id) => id).filter((id) => this.kind(id) === rowKinds.article);
  }

  titleOf(id: ArticleId): string {
    return this.titles.text(this.columns.title[id] ?? 0);
  }

  hasExcerpt(id: ArticleId): boolean {
    return (this.excerpts[id] ?? '').trim() !== '';
  }

  /** What a search looks into; nothing for what is not listed. */
  searched(id: ArticleId): readonly string[] {
    if (this.kind(id) !== rowKinds.article) return [];
    const { columns } = this;
    return searchedTexts({
      title: this.titleOf(id),
      excerpt: this.excerpts[id] ?? '',
      provider: this.providers.text(columns.provider[id] ?? 0),
      topics: this.topicLists.list(columns.topics[id] ?? 0),
    });
  }

  /** Takes rows in. Answers the ids of the batch's places, and of those files among them that are not what they were. */
  put(batch: Batch): { ids: Uint32Array; changed: ArticleId[] } {
    const count = batch.kinds.length;
    const words = batchWords(batch, this);
    const ids = new Uint32Array(count).fill(noId);
    const fresh: ArticleId[] = [];
    const first = this.size;
    this.columns.reserve(first + count);
    for (let from = 0; from < count; from += 1) {
      if (batch.kinds[from] === rowKinds.gone) continue;
      const path = batch.paths[from] ?? '';
      let id = this.ids.get(path);
      if (id === undefined) {
        id = this.paths.push(path) - 1;
        this.ids.set(path, id);
        fresh.push(id);
      }
      ids[from] = id;
    }
    this.sorted.add(fresh);
    if (fresh.length === count) {
      this.append(first, batch, words);
      return { ids, changed: fresh };
    }
    const changed: ArticleId[] = [];
    ids.forEach((id, from) => {
      if (id !== noId && this.putRow(id, batch, from, words)) changed.push(id);
    });
    return { ids, changed };
  }

  /** One step, some 10 ms, of getting ready to sort by text. Answers whether there is more to do. */
  settle(): boolean {
    if (this.titles.settle(textsPerStep) || this.topicLists.settle(textsPerStep)) return true;
    this.titles.compact();
    this.topicLists.compact();
    return false;
  }

  /** Marks files as gone. Answers the ids of those that were there. */
  remove(ids: Iterable<ArticleId>): ArticleId[] {
    const removed: ArticleId[] = [];
    for (const id of ids) {
      if (this.kind(id) === rowKinds.gone) continue;
      this.setKind(id, rowKinds.gone);
      this.problems.delete(id);
      this.columns.severities[id] = 0;
      this.generation += 1;
      removed.push(id);
    }
    return removed;
  }

  /** Takes in rows that are all new, column by column: the first scan is mostly this. */
  private append(first: ArticleId, batch: Batch, words: BatchWords): void {
    const { columns } = this;
    columns.write(first, batch, words);
    batch.kinds.forEach((kind, row) => {
      const id = first + row;
      columns.title[id] = this.titles.add(batch.titles[row] ?? '');
      this.excerpts[id] = batch.excerpts[row] ?? '';
      this.dates[id] = batch.dates[row] ?? '';
      this.setKind(id, kind);
    });
    for (const [row, problems] of batch.problems) this.putProblems(first + row, problems);
    this.versions.date += 1;
    this.versions.quality += 1;
    this.versions.heat += 1;
    this.generation += batch.kinds.length;
  }

  /** True when the row or its file's stamp is not what it was. */
  private putRow(id: ArticleId, batch: Batch, from: number, words: BatchWords): boolean {
    const { columns } = this;
    const stamp = batch.stamps.subarray(from * stampLength, (from + 1) * stampLength);
    const [size = 0, modified = 0, changedAt = 0, inode = 0] = stamp;
    const kind = batch.kinds[from] ?? rowKinds.gone;
    let differs = this.kind(id) !== kind || !this.looksUnchanged(id, { size, modified, changed: changedAt, inode });
    const set = (column: Uint32Array | Uint8Array | Int8Array | Float64Array, value: number): boolean => {
      if (Object.is(column[id], value)) return false;
      column[id] = value;
      differs = true;
      return true;
    };
    const title = batch.titles[from] ?? '';
    if (this.titles.text(columns.title[id] ?? 0) !== title) set(columns.title, this.titles.add(title));
    set(columns.twins, batch.twins[from] ?? 0);
    set(columns.images, batch.images[from] ?? 0);
    for (const name of wordColumns) set(columns[name], words[name][from] ?? 0);
    set(columns.published, batch.published[from] ?? -1);
    set(columns.link, batch.links[from] ?? 0);
    if (set(columns.quality, batch.quality[from] ?? Number.NaN)) this.versions.quality += 1;
    if (set(columns.heat, batch.heat[from] ?? Number.NaN)) this.versions.heat += 1;
    const date = batch.dates[from] ?? '';
    if (this.dates[id] !== date) {
      this.dates[id] = date;
      columns.date[id] = batch.dateKeys[from] ?? Number.NaN;
      this.versions.date += 1;
      differs = true;
    }
    const excerpt = batch.excerpts[from] ?? '';
    if (this.excerpts[id] !== excerpt) {
      this.excerpts[id] = excerpt;
      differs = true;
    }
    if (this.putProblems(id, batch.problems.get(from) ?? [])) differs = true;
    // A file so fresh that its stamp proved nothing is re-read, and then its stamp does: no change, but worth keeping.
    const restamped = columns.stamps[id * stampLength + 3] !== inode;
    if (differs || restamped) this.generation += 1;
    columns.stamps.set(stamp, id * stampLength);
    this.setKind(id, kind);
    return differs;
  }

  private putProblems(id: ArticleId, problems: readonly Problem[]): boolean {
    const before = this.problems.get(id) ?? [];
    if (problems.length === 0 && before.length === 0) return false;
    if (problems.length === 0) this.problems.delete(id);
    else this.problems.set(id, problems);
    this.columns.severities[id] = Math.max(0, ...problems.map(({ severity }) => severityCodes[severity]));
    return JSON.stringify(problems) !== JSON.stringify(before);
  }

  private setKind(id: ArticleId, kind: number): void {
    const before = this.columns.kinds[id] ?? rowKinds.gone;
    if (before !== rowKinds.gone) this.counts[before] = (this.counts[before] ?? 0) - 1;
    if (kind !== rowKinds.gone) this.counts[kind] = (this.counts[kind] ?? 0) + 1;
    this.columns.kinds[id] = kind;
  }
}

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
