import type { ArticleId } from '../../preload/contract/article';
import { type Mark, marks } from '../../preload/contract/marks';

/** Which articles carry which mark, as others tell it: nothing here is read from the files. */
export class MarkSets {
  private readonly sets = new Map<Mark, Set<ArticleId>>(marks.map((mark) => [mark, new Set()]));

  get(mark: Mark): ReadonlySet<ArticleId> {
    return this.sets.get(mark) ?? new Set();
  }

  /** The marks that an article carries. */
  of(id: ArticleId): readonly Mark[] {
    return marks.filter((mark) => this.get(mark).has(id));
  }

  /** Replaces all that carry the mark. Answers those that carry it now and did not, or did and do not. */
  set(mark: Mark, ids: Iterable<ArticleId>): readonly ArticleId[] {
    const before = this.get(mark);
    const now = new Set(ids);
    this.sets.set(mark, now);
    return [...[...before].filter((id) => !now.has(id)), ...[...now].filter((id) => !before.has(id))];
  }

  /** Says of some articles whether they carry the mark. Answers those for which that is new. */
  change(mark: Mark, carry: Iterable<readonly [ArticleId, boolean]>): readonly ArticleId[] {
    const set = this.sets.get(mark) ?? new Set();
    const changed: ArticleId[] = [];
    for (const [id, carries] of carry) {
      if (set.has(id) === carries) continue;
      if (carries) set.add(id);
      else set.delete(id);
      changed.push(id);
    }
    return changed;
  }
}
