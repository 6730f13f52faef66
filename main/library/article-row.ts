import type { Problem } from '../../preload/contract/article';
import { type FolderEntry } from '../articles/folder';
import { describeIrregular, describeUnread, readHead } from '../articles/head';
import type { BatchRow } from './batch';
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

// oxlint-disable-next-line no-control-regex -- it is control characters that are looked for
const unportable = /[\0-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/u;

const none: readonly Problem[] = [];

function nameProblems(path: string, twin: boolean): readonly Problem[] {
  if (!twin && !unportable.test(path)) return none;
  const at = { code: 'name-not-portable', severity: 'warning', line: 1, column: 1 } as const;
  const problems: Problem[] = [];
  if (unportable.test(path)) {
    problems.push({ ...at, message: 'The path has control or invisible characters in it. Rename the file or folder.' });
  }
  if (twin) {
    problems.push({
      ...at,
      message:
        'Another file here has the same name but for case or accents’ encoding: on macOS and Windows they are one. Rename one.',
    });
  }
  return problems;
}
