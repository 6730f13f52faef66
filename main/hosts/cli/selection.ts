import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { ArticleId, ArticleRow } from '../../../preload/contract/article';
import { allOf } from '../../../preload/contract/filter/expression';
import { printFilter } from '../../../preload/contract/filter/print';
import type { Condition } from './condition';
import type { Session } from './session';

/** Which articles a command is about. Paths are as the user gave them. */
export type Selection =
  | { readonly kind: 'all' }
  | { readonly kind: 'where'; readonly conditions: readonly Condition[] }
  /** Of the named articles those that meet the conditions. */
  | { readonly kind: 'paths'; readonly paths: readonly string[]; readonly conditions: readonly Condition[] };

export interface Selected {
  readonly rows: readonly ArticleRow[];
  /** Given paths that are no article of the library. */
  readonly missing: readonly string[];
}

/** The rows that `conditions` keep, by path, in batches. Throws Interrupted on Ctrl+C. */
export async function* matching(
  session: Session,
  conditions: readonly Condition[],
): AsyncGenerator<readonly ArticleRow[]> {
  const filters = conditions.flatMap((condition) => (condition.kind === 'filter' ? [condition.filter] : []));
  const tests = conditions.flatMap((condition) => (condition.kind === 'row' ? [condition.keeps] : []));
  for await (const rows of session.rows(printFilter(allOf(filters)))) {
    yield rows.filter((row) => tests.every((keeps) => keeps(row)));
  }
}

/** Finds the articles of a selection; by path, or in the order in which paths were given, each once. */
export async function select(session: Session, selection: Selection): Promise<Selected> {
  if (selection.kind === 'all') return { rows: await all(session, []), missing: [] };
  const kept = await all(session, selection.conditions);
  if (selection.kind === 'where') return { rows: kept, missing: [] };
  const { paths, conditions } = selection;
  if (conditions.length === 0) return pick(kept, paths, session.info.folder);
  // Looked up among all: an article that does not meet the conditions is not missing.
  const named = pick(await all(session, []), paths, session.info.folder);
  const ids = new Set(kept.map(({ id }) => id));
  return { ...named, rows: named.rows.filter(({ id }) => ids.has(id)) };
}

async function all(session: Session, conditions: readonly Condition[]): Promise<readonly ArticleRow[]> {
  const rows: ArticleRow[] = [];
  for await (const some of matching(session, conditions)) rows.push(...some);
  return rows;
}

/** `folder`: the library's, absolute. A path may be relative to it, or absolute. */
export function pick(rows: readonly ArticleRow[], paths: readonly string[], folder: string): Selected {
  const byPath = new Map(rows.map((row) => [row.path, row]));
  const picked = new Map<ArticleId, ArticleRow>();
  const missing: string[] = [];
  for (const path of paths) {
    const row = byPath.get(path) ?? byPath.get(libraryPath(path, folder));
    if (row === undefined) missing.push(path);
    else picked.set(row.id, row);
  }
  return { rows: [...picked.values()], missing };
}

function libraryPath(path: string, folder: string): string {
  const absolute = isAbsolute(path) ? path : resolve(folder, path);
  return relative(folder, absolute).split(sep).join('/');
}

/** Splits a list of paths: at NUL where there is one (`git diff --name-only -z`), otherwise at line ends. */
export function parsePaths(text: string): readonly string[] {
  const parts = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/);
  return parts.filter((part) => part !== '');
}
