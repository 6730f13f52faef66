import type { ArticleId } from '../../preload/contract/article';
import type { KeptStory } from '../preferences/not-duplicates-file';

/**
 * Which articles are surely those of the groups whose files are gone, by the path that is gone. Copies of a story often
 * share their identity, so as many may have moved as are missing where the groups do not tell them apart: then it does
 * not matter which is which. Where others could be meant, none is.
 * @param isThere whether an article is at a path
 * @param candidates articles; those that a group already knows are passed over
 * @param pathOf of a candidate
 * @param identityOf see `Library.identity`; 0: none
 */
export function matchMovedStories(
  groups: readonly (readonly KeptStory[])[],
  isThere: (path: string) => boolean,
  candidates: readonly ArticleId[],
  pathOf: (id: ArticleId) => string | undefined,
  identityOf: (id: ArticleId) => number,
): ReadonlyMap<string, string> {
  const absent = new Map<number, Set<string>>();
  for (const { path, identity = 0 } of groups.flat()) {
    if (identity !== 0 && !isThere(path)) absent.set(identity, (absent.get(identity) ?? new Set()).add(path));
  }
  if (absent.size === 0) return new Map();
  const known = new Set(groups.flatMap((group) => group.map(({ path }) => path)));
  const free = candidates.flatMap((id) => {
    const path = pathOf(id);
    return path === undefined || known.has(path) ? [] : [{ path, identity: identityOf(id) }];
  });
  return new Map(
    [...absent].flatMap(([identity, gone]) => {
      const found = free.filter((candidate) => candidate.identity === identity);
      if (found.length !== gone.size || !groups.every((group) => hasAllOrNone(group, gone))) return [];
      return [...gone].flatMap((path, i) => {
        const to = found[i];
        return to === undefined ? [] : [[path, to.path] as const];
      });
    }),
  );
}

function hasAllOrNone(group: readonly KeptStory[], paths: ReadonlySet<string>): boolean {
  const has = group.filter(({ path }) => paths.has(path)).length;
  return has === 0 || has === paths.size;
}
