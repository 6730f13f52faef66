import { readdirSync, readFileSync } from 'node:fs';

/** The process and everything it started, by id. Linux only. */
function tree(root: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readOrNull(`/proc/${name}/stat`);
      // The name in parentheses may hold spaces; the parent is the second field after it.
      const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
      return parent === undefined ? [] : [{ id: Number(name), parent: Number(parent) }];
    });
  const found = [root];
  // Grows while it is walked.
  for (const id of found) found.push(...parents.filter(({ parent }) => parent === id).map((child) => child.id));
  return found;
}

/** `null` when the process has ended meanwhile. */
function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/**
 * What a process and all that it started really take, in MB: the sum of their proportional set sizes, in which memory
 * that several share is counted once. Linux only.
 */
export function treeMegabytes(root: number): number {
  const kilobytes = tree(root).map(
    (id) => /^Pss:\s+(\d+) kB$/m.exec(readOrNull(`/proc/${id}/smaps_rollup`) ?? '')?.[1],
  );
  return kilobytes.reduce((sum, pss) => sum + Number(pss ?? 0), 0) / 1024;
}
