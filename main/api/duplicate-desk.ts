import type { ArticleId } from '../../preload/contract/article';
import type { DuplicateCluster, Duplicates } from '../../preload/contract/duplicates';
import type { Library } from '../library/library';
import type { NotDuplicatesFile } from '../preferences/not-duplicates-file';
import { matchMovedStories } from './moved-stories';

/**
 * The clusters without what the editor set apart: an article leaves when it was set apart from all others of its cluster.
 * @param apart whether two articles are not the same story
 */
export function withoutDismissed(
  clusters: readonly DuplicateCluster[],
  apart: (a: ArticleId, b: ArticleId) => boolean,
): readonly DuplicateCluster[] {
  return clusters.flatMap((cluster) => {
    const ids = cluster.ids.filter((id) => cluster.ids.some((other) => other !== id && !apart(id, other)));
    return ids.length < 2 ? [] : [ids.length === cluster.ids.length ? cluster : { ...cluster, ids }];
  });
}

/** The near-duplicates of one library, without those that the editor said are none. */
export class DuplicateDesk {
  #clusters: readonly DuplicateCluster[] = [];
  #byId: ReadonlyMap<ArticleId, DuplicateCluster> = new Map();
  #following = Promise.resolve();
  readonly #stop: () => void;

  /** @param tell hears when the answers are other ones */
  constructor(
    private readonly library: Library,
    private readonly file: NotDuplicatesFile,
    private readonly tell: () => void,
    private readonly report: (error: unknown) => void,
  ) {
    this.#stop = library.on('duplicates', () => {
      this.#follow();
    });
  }

  list(): Duplicates {
    const { looking, failure } = this.library.duplicates.state;
    return {
      looking,
      clusters: this.#clusters,
      failure: failure === null ? null : `Near-duplicates could not be searched for: ${failure}`,
    };
  }

  /** Searches now; settles when the answer is that of now. */
  async found(): Promise<void> {
    await this.library.duplicates.found();
    await this.#following;
  }

  /** The cluster of an article, if it is in one. */
  of(id: ArticleId): DuplicateCluster | null {
    return this.#byId.get(id) ?? null;
  }

  /** Remembers, or forgets, that no two of these tell the same story. */
  async dismiss(ids: readonly ArticleId[], dismissed: boolean): Promise<void> {
    const stories = ids.flatMap((id) => {
      const path = this.library.path(id);
      const identity = this.library.identity(id);
      return path === undefined ? [] : [identity === 0 ? { path } : { path, identity }];
    });
    if (stories.length < 2) return;
    await (dismissed ? this.file.add(stories) : this.file.remove(stories.map(({ path }) => path)));
    this.#update();
  }

  async close(): Promise<void> {
    this.#stop();
    await this.#following;
  }

  /** Sees where what was set apart is now, and what that leaves. */
  #follow(): void {
    const to = this.#moved();
    if (to.size === 0) {
      this.#update();
      return;
    }
    this.#following = this.#following
      .then(() => this.file.move(to))
      .catch(this.report)
      .then(() => {
        this.#update();
      });
  }

  /** The new path of each that was set apart and has moved, by the old one. Only what is in a cluster matters. */
  #moved(): ReadonlyMap<string, string> {
    const { library, file } = this;
    const status = library.status();
    if (status.kind !== 'open' || status.partial) return new Map();
    return matchMovedStories(
      file.groups,
      (path) => library.idOf(path) !== undefined,
      library.duplicates.state.clusters.flatMap(({ ids }) => ids),
      (id) => library.path(id),
      (id) => library.identity(id),
    );
  }

  #update(): void {
    const { library, file } = this;
    const there = library.duplicates.state.clusters.flatMap(({ ids, reasons }) => {
      const left = ids.filter((id) => library.path(id) !== undefined);
      return left.length < 2 ? [] : [{ ids: left, reasons }];
    });
    const apart = (a: ArticleId, b: ArticleId): boolean => file.has(library.path(a) ?? '', library.path(b) ?? '');
    const dated = withoutDismissed(there, apart).map((cluster) => ({ cluster, date: this.#newest(cluster) }));
    this.#clusters = dated.toSorted((a, b) => b.date - a.date).map(({ cluster }) => cluster);
    this.#byId = new Map(this.#clusters.flatMap((cluster) => cluster.ids.map((id) => [id, cluster] as const)));
    library.setMarks('duplicate', this.#byId.keys());
    this.tell();
  }

  #newest({ ids }: DuplicateCluster): number {
    const dates = ids.map((id) => this.library.story(id)?.date ?? Number.NaN).filter((date) => !Number.isNaN(date));
    return Math.max(...dates, 0);
  }
}
