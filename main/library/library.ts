import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ArticleId, ArticleRow, Problem } from '../../preload/contract/article';
import { isTaxonomyPath } from '../articles/taxonomy-folder';
import { GalleyError } from '../../preload/contract/errors';
import type { Facets, LibraryChange, Query, QueryResult } from '../../preload/contract/library';
import type { Mark } from '../../preload/contract/marks';
import { CacheKeeper } from './cache-keeper';
import { DuplicateSearch } from './duplicates/duplicate-search';
import { Emitter } from './emitter';
import { LensDesk } from './lens/lens-desk';
import { LibraryIndex } from './library-index';
import type { LibraryEvents, LibraryFacts, LibraryOptions, LibraryStatus } from './library-options';
import { LibraryReader } from './library-reader';
import { libraryNotes } from './notes';
import { nameProblems } from './name-problems';
import type { Story } from './duplicates/story';
import { reactionTo } from './outside';
import { sharedFile } from './shared-views';
import { TopicDesk } from './topic-desk';
import { Upkeep } from './upkeep';

/** More changed rows than that are not listed one by one: the desk asks anew. */
const listedChanges = 1_000;
/** Files read between two turns of the event loop: some 5 ms. */
const filesPerTurn = 64;
/** While rows stream in, listeners hear of it that often. In milliseconds. */
const announceEvery = 200;

/** An opened folder of articles: its index, kept in step with the files, and the answers to questions about it. */
export class Library {
  readonly root: string;
  /** Settles when the first scan is complete or cancelled; rejects with `unreadable` when the folder cannot be read. */
  readonly ready: Promise<void>;
  /** Settles when also everything is prepared that makes sorting and searching fast: some 0.3 s after `ready` for 100,000. */
  readonly settled: Promise<void>;
  private readonly index = new LibraryIndex();
  /** What is known of the topics and their mentions. */
  readonly topics = new TopicDesk(this.index);
  /** Charts of the articles, what a threshold would change, and the rules they keep. */
  readonly lens = new LensDesk(this.index);
  /** Which articles tell the same story. Searched for by itself once the first scan is over, except where nothing is watched. */
  readonly duplicates: DuplicateSearch;
  private readonly events = new Emitter<LibraryEvents>();
  private readonly reader: LibraryReader;
  private readonly cache: CacheKeeper;
  private readonly upkeep: Upkeep | null;
  private state: LibraryStatus = { kind: 'opening', progress: { phase: 'walking', done: 0, total: null } };
  private scanning: Promise<void>;
  private finishing = Promise.resolve();
  private nextScan: Promise<void> | null = null;
  /** Changes of the running scan that listeners have not heard of. */
  private unannounced: ArticleId[] = [];
  private announcedAt = 0;
  /** The running scan met another taxonomy than the one that listeners know. */
  private newTaxonomy = false;
  private outsideChange: number | null = null;
  private closed = false;

  /** Returns at once; the first scan starts by itself. */
  static open(options: LibraryOptions): Library {
    return new Library(options);
  }

  private constructor(options: LibraryOptions) {
    this.root = options.root;
    this.reader = new LibraryReader(options.root, options.workerFile, this.index, {
      progress: (progress) => this.progressed(progress),
      changed: (ids) => this.streamed(ids),
      loaded: () => this.cache.loaded(),
      site: (taxonomy) => {
        this.newTaxonomy ||= taxonomy;
        this.events.emit('status', this.state);
      },
    });
    this.cache = new CacheKeeper(options.cacheFolder, options.root, this.index, () => this.reader.basis);
    this.duplicates = new DuplicateSearch(options.workerFile, this.index.table, () =>
      this.events.emit('duplicates', null),
    );
    this.upkeep = options.watch === false ? null : this.startUpkeep();
    this.scanning = this.scan(this.cache.file);
    this.ready = this.firstScan();
    this.settled = this.scanning.then(() => this.finishing);
    if (this.upkeep) void this.settled.then(() => this.duplicates.changed(null));
    // Whoever does not wait for it sees the failure in `status`.
    this.ready.catch(() => undefined);
  }

  /** Answers a function that ends the subscription. */
  on<E extends keyof LibraryEvents>(event: E, listener: (payload: LibraryEvents[E]) => void): () => void {
    return this.events.on(event, listener);
  }

  status(): LibraryStatus {
    return this.state;
  }

  info(): LibraryFacts {
    const failures = { watching: this.upkeep?.failure ?? null, cache: this.cache.failure };
    return {
      title: this.reader.site.title,
      folder: this.root,
      articles: this.index.table.articles,
      withoutFrontMatter: this.index.table.plain,
      notes: libraryNotes(this.reader.site, this.reader.walked, failures),
      faults: this.reader.site.notes.length + Math.min(1, this.reader.walked.unreadable.length),
    };
  }

  /** Says which articles carry a mark, in place of those that carried it; listeners hear of those for which that is new. */
  setMarks(mark: Mark, ids: Iterable<ArticleId>): void {
    const changed = this.index.setMarks(mark, ids);
    this.announce(changed, 'mark');
  }

  /** Says of some articles whether they carry a mark; listeners hear of those for which that is new. */
  changeMarks(mark: Mark, carry: Iterable<readonly [ArticleId, boolean]>): void {
    this.announce(this.index.changeMarks(mark, carry), 'mark');
  }

  /** @throws GalleyError `bad-request` when the filter does not parse */
  query(query: Query): QueryResult {
    return this.index.query(query);
  }

  /**
   * How many articles a filter keeps.
   * @throws GalleyError `bad-request` when it does not parse
   */
  count(filter: string): number {
    return this.index.count(filter);
  }

  /** Counts up with every change of what queries answer. */
  get revision(): number {
    return this.index.revision;
  }

  /** @throws GalleyError `bad-request` when the filter does not parse */
  facets(filter: string): Facets {
    return this.index.facets(filter);
  }

  /** In the order asked for; ids that are gone are left out. */
  rows(ids: readonly ArticleId[]): ArticleRow[] {
    return this.index.rows(ids);
  }

  /** What tells which story an article tells; `null` for what is not listed. */
  story(id: ArticleId): Story | null {
    return this.index.table.story(id);
  }

  /** What an article is known by when its file has moved: its address, else its title and date. 0: nothing does. */
  identity(id: ArticleId): number {
    return this.index.table.identity(id);
  }

  articleIds(): ArticleId[] {
    return this.index.table.articleIds();
  }

  path(id: ArticleId): string | undefined {
    return this.index.table.path(id);
  }

  /** What is wrong with the path itself, which nothing in the file tells. */
  nameProblems(path: string): readonly Problem[] {
    const id = this.index.table.idOf(path);
    return nameProblems(path, id !== undefined && this.index.table.columns.twins[id] === 1);
  }

  /** Why a file is not to be read, for people; `null` when it may be. */
  leftAlone(path: string): string | null {
    return this.reader.leftAlone(path);
  }

  idOf(path: string): ArticleId | undefined {
    return this.index.table.idOf(path);
  }

  /** What is wrong with files, as far as their heads show it; in order of paths. */
  problems(): Iterable<{ readonly path: string; readonly problems: readonly Problem[] }> {
    return this.index.problems();
  }

  /** Ends a running scan; what it found so far stays. */
  cancelScan(): void {
    this.reader.cancel();
  }

  /** Looks at every file again. Settles when a scan that began after the call is over. */
  rescan(): Promise<void> {
    if (this.closed) return Promise.resolve();
    this.nextScan ??= this.scanning.then(() => {
      this.nextScan = null;
      if (!this.closed) this.scanning = this.scan(null);
      return this.scanning;
    });
    return this.nextScan;
  }

  /** Reads the heads of these files now. `edit`: we wrote them; `outside`: someone may have. */
  async refresh(paths: readonly string[], origin: 'edit' | 'outside'): Promise<void> {
    const changed: ArticleId[] = [];
    const taxonomy = paths.some(isTaxonomyPath) && this.reader.lookAtTaxonomy();
    for (let from = 0; from < paths.length; from += filesPerTurn) {
      if (from > 0) await nextTurn();
      changed.push(...this.reader.look(paths.slice(from, from + filesPerTurn), origin === 'outside'));
    }
    this.announce(changed, origin, taxonomy);
    while (this.index.tidy()) await nextTurn();
  }

  /** Nothing outside is reacted to until the returned function is called: a batch of ours is being written. */
  hold(): () => void {
    return this.upkeep?.hold() ?? (() => undefined);
  }

  /** Ends the scan and the watching, and writes the cache. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.cancelScan();
    await this.upkeep?.close();
    await this.duplicates.close();
    await this.scanning;
    await this.reader.ended();
    await this.cache.write();
  }

  private startUpkeep(): Upkeep {
    return new Upkeep(this.root, {
      look: () => this.rescan(),
      touched: (paths) => this.react(paths),
      failed: () => this.events.emit('status', this.state),
    });
  }

  private async firstScan(): Promise<void> {
    await this.scanning;
    if (this.state.kind === 'failed') throw new GalleyError('unreadable', this.state.message);
  }

  private async scan(cacheFile: string | null): Promise<void> {
    const since = Date.now();
    const outcome = await this.reader.scan(cacheFile);
    this.announceStreamed();
    if (outcome.kind === 'failed') {
      this.state = { kind: 'failed', message: outcome.message };
    } else {
      const partial = outcome.kind === 'cancelled' && (this.state.kind !== 'open' || this.state.partial);
      this.state = { kind: 'open', partial, outsideChange: this.outsideChange };
    }
    this.events.emit('status', this.state);
    this.upkeep?.begin(Date.now() - since, outcome.kind === 'complete');
    this.finishing = this.finish();
  }

  /** Makes the first sorts and searches fast, a little at a time; they work before. */
  private async finish(): Promise<void> {
    while (!this.closed && this.index.tidy()) await nextTurn();
    await this.reader.ended();
    while (!this.closed && this.index.complete()) await nextTurn();
  }

  private async react(paths: readonly string[]): Promise<void> {
    await this.scanning;
    if (this.closed) return;
    // Not one of ours to list, but whoever shows what stands in it looks again.
    if (paths.includes(sharedFile)) this.events.emit('status', this.state);
    const { files, everything } = reactionTo(
      paths,
      (path) => this.reader.isOutOfSight(path),
      (path) => this.reader.isFolder(path),
    );
    await (everything ? this.rescan() : this.refresh(files, 'outside'));
  }

  private progressed(progress: Extract<LibraryStatus, { kind: 'opening' }>['progress']): void {
    if (this.state.kind === 'opening') this.state = { kind: 'opening', progress };
    this.events.emit('progress', progress);
  }

  private streamed(ids: readonly ArticleId[]): void {
    for (const id of ids) this.unannounced.push(id);
    if (Date.now() - this.announcedAt >= announceEvery) this.announceStreamed();
  }

  private announceStreamed(): void {
    const ids = this.unannounced;
    this.unannounced = [];
    this.announcedAt = Date.now();
    const taxonomy = this.newTaxonomy;
    this.newTaxonomy = false;
    this.announce(ids, this.state.kind === 'opening' ? 'scan' : 'outside', taxonomy);
  }

  /** @param even tells of the new revision also when no article changed */
  private announce(ids: readonly ArticleId[], origin: LibraryChange['origin'], even = false): void {
    this.cache.changed();
    if (ids.length === 0 && !even) return;
    if (origin === 'outside') {
      this.outsideChange = Date.now();
      if (this.state.kind === 'open') this.state = { ...this.state, outsideChange: this.outsideChange };
    }
    const listed = ids.length > listedChanges ? null : [...new Set(ids)];
    this.events.emit('changed', { revision: this.index.revision, ids: listed, origin });
    if (this.upkeep && this.state.kind === 'open' && origin !== 'mark') this.duplicates.changed(listed);
    if (origin === 'outside') this.events.emit('status', this.state);
  }
}
