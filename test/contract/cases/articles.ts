import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleRow } from '../../../preload/contract/article';
import type { Connection } from '../../../preload/contract/contract';
import type { EditOutcome, Operation } from '../../../preload/contract/edit';
import type { Query } from '../../../preload/contract/library';

/** All articles, newest first. */
export const everything: Query = { filter: '', sort: [{ column: 'date', descending: true }] };

async function rowsOf(connection: Connection, query: Query): Promise<readonly ArticleRow[]> {
  const { ids } = await connection.call('library.query', query);
  return connection.call('library.rows', { ids: [...ids] });
}

/** The titles that a query answers, in its order. */
export async function titlesOf(connection: Connection, query: Query): Promise<readonly string[]> {
  return (await rowsOf(connection, query)).map(({ title }) => title);
}

/** The row of the one article with this title. */
export async function articleNamed(connection: Connection, title: string): Promise<ArticleRow> {
  const row = (await rowsOf(connection, everything)).find((one) => one.title === title);
  assert.ok(row, `There is no article called “${title}”.`);
  return row;
}

/** The file's bytes as text, one character a byte. */
export function bytesOf(root: string, row: ArticleRow): string {
  return readFileSync(join(root, row.path), 'latin1');
}

/** Applies operations to one article. */
export function apply(
  connection: Connection,
  row: ArticleRow,
  ...operations: readonly Operation[]
): Promise<EditOutcome> {
  return connection.call('edits.apply', { ids: [row.id], operations });
}

/** The lines of `after` that are not the same in `before`; both must have as many lines, and the same line ends. */
export function changedLines(before: string, after: string): readonly string[] {
  const was = before.split('\n');
  const is = after.split('\n');
  assert.equal(is.length, was.length, 'a line was added or taken away');
  return is.filter((line, i) => line !== was[i]);
}
