import { lstatSync } from 'node:fs';
import type { ArticleId } from '../../preload/contract/article';
import type { ScanProgress } from '../../preload/contract/library';
import { isArticleName } from '../articles/folder';
import { stampOf } from '../articles/head';
import { readRow, unreadRow } from './article-row';
import { type Batch, type BatchRow, buildBatch } from './batch';
import { FatalFiles } from './fatal-files';
import { knownOfTable } from './known-files';
import type { LibraryIndex } from './library-index';
import type { Block } from './search-index';
import { type ScanOutcome, Scanner } from './scanner';
import { readTaxonomy } from './taxonomy';
import { type Site, emptySite, isOutOfSight, rowBasis, siteExclusion } from './site';

/** What became of a scan when nothing more is tried. */
export type SettledScan = Exclude<ScanOutcome, { kind: 'bad-cache' | 'died' }>;

export interface ReadingListener {
  progress(progress: ScanProgress): void;
  /** Rows came in or changed while a scan runs. */
  changed(ids: readonly ArticleId[]): void;
  /** A part of the index cache was taken in. */
  loaded(): void;
  /** What the library says of itself is not what it was; `taxonomy`: its topics neither. */
  site(taxonomy: boolean): void;
}

/** Reads files into the index: all of them by scans off the main thread, single ones at once. */
export class LibraryReader {
  site: Site;
  /** Folders that the last complete walk could not list, or did not follow. */
  walked: { readonly unreadable: readonly string[]; readonly linked: readonly string[] } = {
    unreadable: [],
    linked: [],
  };
  /** What the rows were read under; empty while some were read under another. */
  basis = '';
  private scanner: Scanner | null = null;
  /** Paths looked at while a scan runs: what the scan read of them may be older. */
  private readonly lookedAt = new Set<string>();
  /** The taxonomy was looked at while a scan runs: what the scan read of it may be older. */
  private taxonomyLookedAt = false;
  private readonly fatal: FatalFiles;
  private cancelled = false;

  constructor(
    private readonly root: string,
    private readonly workerFile: string,
    private readonly index: LibraryIndex,
    private readonly listener: ReadingListener,
  ) {
    this.site = emptySite(root);
    this.fatal = new FatalFiles(root);
  }

  /**
   * Looks at every file. One scan at a time.
   * @param cacheFile for the first scan: the index cache to begin with
   */
  async scan(cacheFile: string | null): Promise<SettledScan> {
    this.cancelled = false;
    // A worker that dies over no file is replaced once: there may have been no memory for it. One that dies over a file
    // is replaced each time, because each time there is a file less to read.
    let spare = 1;
    let outcome = await this.attempt(cacheFile);
    while (outcome.kind === 'bad-cache' || outcome.kind === 'died') {
      if (outcome.kind === 'died' && !this.setAside(outcome)) {
        if (spare === 0) return { kind: 'failed', message: outcome.message };
        spare -= 1;
      }
      outcome = await this.attempt(null);
    }
    return outcome;
  }

  cancel(): void {
    this.cancelled = true;
    this.scanner?.cancel();
  }

  private async attempt(cacheFile: string | null): Promise<ScanOutcome> {
    // The workers of the scan before may still be making search segments.
    await this.ended();
    if (this.cancelled) return { kind: 'cancelled' };
    this.lookedAt.clear();
    this.taxonomyLookedAt = false;
    const known = cacheFile === null ? await knownOfTable(this.index.table, this.basis) : { cacheFile };
    if (this.cancelled) return { kind: 'cancelled' };
    const request = { root: this.root, known, avoid: this.fatal.paths() };
    this.scanner = new Scanner(this.workerFile, request, {
      site: (site) => this.takeSite(site),
      batch: (batch, cached) => {
        const { changed, block } = this.take(batch);
        if (cached) this.listener.loaded();
        this.listener.changed(changed);
        return block;
      },
      progress: (progress) => this.listener.progress(progress),
    });
    const outcome = await this.scanner.outcome;
    if (outcome.kind === 'complete') {
      this.walked = outcome;
      this.basis = rowBasis(this.site);
      const vanished = outcome.vanished.filter((path) => !this.lookedAt.has(path));
      this.listener.changed(this.index.remove(vanished.flatMap((path) => this.index.table.idOf(path) ?? [])));
    }
    return outcome;
  }

  /** Lists the file that a worker died over, with what happened, and has it left alone. Answers false when there is none. */
  private setAside({ path, message }: Extract<ScanOutcome, { kind: 'died' }>): boolean {
    if (path === null || this.fatal.has(path)) return false;
    this.fatal.add(path, message);
    const row = unreadRow(this.root, path, this.site, this.leftAlone(path) ?? message);
    if (row) this.listener.changed(this.index.put(buildBatch([row], null)).changed);
    return true;
  }

  /** Why a file is not to be read, for people; `null` when it may be. */
  leftAlone(path: string): string | null {
    return this.fatal.reason(path);
  }

  /** Settles when the last scan's workers have ended; its rows were all there before. */
  async ended(): Promise<void> {
    await this.scanner?.ended;
  }

  /**
   * Reads these files now; answers the ids of those that are not what they were. Synchronous: for a few dozen files.
   * @param trust passes over files whose stamps are known, as of our own writing
   */
  look(paths: readonly string[], trust: boolean): ArticleId[] {
    const skips = siteExclusion(this.site);
    const rows: BatchRow[] = [];
    const gone: ArticleId[] = [];
    for (const path of new Set(paths)) {
      if (!isArticleName(path.slice(path.lastIndexOf('/') + 1)) || isOutOfSight(path, skips)) continue;
      if (this.fatal.has(path)) continue;
      this.lookedAt.add(path);
      const id = this.index.table.idOf(path);
      if (trust && id !== undefined && this.isUnchanged(id, path)) continue;
      const twin = id !== undefined && this.index.table.columns.twins[id] === 1;
      const row = readRow(this.root, { path, irregular: true, twin }, this.site);
      if (row) rows.push(row);
      else if (id !== undefined) gone.push(id);
    }
    return [...this.index.remove(gone), ...this.index.put(buildBatch(rows, null)).changed];
  }

  /** Reads the taxonomy now. Answers whether it is another one than before. Synchronous: it is a few small files. */
  lookAtTaxonomy(): boolean {
    const { topics } = readTaxonomy(this.root);
    this.taxonomyLookedAt = true;
    // The notes of the site come with the scan that the watcher starts.
    this.site = { ...this.site, taxonomy: topics };
    return this.index.setTaxonomy(topics);
  }

  /** True when something at the path, or below it, concerns more than one file. */
  isFolder(path: string): boolean {
    try {
      return lstatSync(`${this.root}/${path}`).isDirectory();
    } catch {
      return this.index.table.hasBelow(path);
    }
  }

  isOutOfSight(path: string): boolean {
    return isOutOfSight(path, siteExclusion(this.site));
  }

  private take(batch: Batch): { changed: readonly ArticleId[]; block: Block | null } {
    const { changed, block } = this.index.put(batch);
    const older = this.lookedAt.size === 0 ? [] : batch.paths.filter((path) => this.lookedAt.has(path));
    return { changed: older.length === 0 ? changed : [...changed, ...this.look(older, false)], block };
  }

  private takeSite(read: Site): void {
    const site = this.taxonomyLookedAt ? { ...read, taxonomy: readTaxonomy(this.root).topics } : read;
    const before = JSON.stringify({ ...this.site, organizations: null });
    this.site = site;
    const basis = rowBasis(site);
    if (basis !== this.basis) this.basis = this.index.table.size === 0 ? basis : '';
    const taxonomyChanged = this.index.setTaxonomy(site.taxonomy);
    if (taxonomyChanged || before !== JSON.stringify({ ...site, organizations: null })) {
      this.listener.site(taxonomyChanged);
    }
  }

  private isUnchanged(id: ArticleId, path: string): boolean {
    try {
      return this.index.table.looksUnchanged(id, stampOf(lstatSync(`${this.root}/${path}`)));
    } catch {
      return false;
    }
  }
}
