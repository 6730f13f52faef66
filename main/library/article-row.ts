import { type FolderEntry } from '../articles/folder';
import { describeIrregular, describeUnread, readHead } from '../articles/head';
import type { BatchRow } from './batch';
import { nameProblems } from './name-problems';
import { providerName } from './organizations';
import { type Site, collectionOf } from './site';

/** Reads what a library lists of one file; `null` when it is gone. Synchronous, some 50 µs for a file in the cache. */
export function readRow(root: string, { path, irregular, twin }: FolderEntry, site: Site): BatchRow | null {
  const head = irregular ? describeIrregular(root, path) : readHead(root, path);
  if (head.kind === 'vanished') return null;
  const collection = collectionOf(path, site.kind);
  if (head.kind === 'no-front-matter') return { path, collection, twin, head };
  const { summary, stamp } = head;
  const provider = providerName(summary.provider, site.organizations);
  const found = nameProblems(path, twin);
  if (provider === summary.provider && found.length === 0) return { path, collection, twin, head };
  const problems = [...summary.problems, ...found];
  return { path, collection, twin, head: { kind: 'article', summary: { ...summary, provider, problems }, stamp } };
}

/** The row of a file that is not to be read; `null` when it is gone. `reason`: why not, for people. */
export function unreadRow(root: string, path: string, site: Site, reason: string): BatchRow | null {
  const head = describeUnread(root, path, reason);
  return head.kind === 'vanished' ? null : { path, collection: collectionOf(path, site.kind), twin: false, head };
}
