import { lstatSync } from 'node:fs';
import { type FolderEntry, walkFolder } from '../articles/folder';
import { stampOf } from '../articles/head';
import { readRow } from './article-row';
import type { BatchRow } from './batch';
import { BatchSender } from './batch-sender';
import { readCache } from './cache-file';
import { folderFault } from './folder-fault';
import type { KnownFiles, ScanControl, ScanJob, ScanMessage } from './scan-messages';
import { packEntries, unpackEntries } from './packed-entries';
import { type Site, readSite, rowBasis, siteExclusion } from './site';
import { nothingKnown, unchangedTest } from './known-files';

type Post = (message: ScanMessage, transfer?: readonly ArrayBuffer[]) => void;

/** Fewer files than that are read faster than another worker starts. */
const worthSharing = 4_000;
const shareBlock = 500;
/** The first rows show at once; later batches grow, because big ones are cheaper, to what holds main up some 20 ms. In rows and milliseconds. */
const firstBatch = 128;
const largestBatch = 2_048;
const batchPatience = 200;
const progressEvery = 100;

/** Does one job of the scan worker: synchronous, reports through `post`. */
export function runScan(job: ScanJob, post: Post, control: ScanControl): void {
  const sender = new BatchSender(post, control);
  try {
    if (job.kind === 'walk') walk(job, post, sender, control);
    else readAll(job.root, unpackEntries(job.entries), job.site, sender, control);
    sender.segments();
  } catch (error) {
    post({ kind: 'failed', message: failureOf(job.root, error) });
  }
}

function failureOf(root: string, error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'path' in error && error.path === root ? folderFault(root, error) : error.message;
}

function walk(
  { root, known, avoid, helpers }: ScanJob & { kind: 'walk' },
  post: Post,
  sender: BatchSender,
  control: ScanControl,
): void {
  const site = readSite(root);
  post({ kind: 'site', site });
  const basis = rowBasis(site);
  const test = unchangedTest('cacheFile' in known ? cached(known.cacheFile, root, basis, sender) : known, basis);
  const avoided = new Set(avoid);
  const wanted: FolderEntry[] = [];
  let seen = 0;
  const report = throttled((done) => post({ kind: 'met', files: done }));
  const notes = walkFolder(root, {
    skips: siteExclusion(site),
    stopped: () => control.cancelled(),
    visit: (entry) => {
      const row = test.find(entry.path);
      const unchanged = row !== undefined && test.isUnchanged(row, entry.twin, statOf(root, entry.path));
      if (!unchanged && !avoided.has(entry.path)) wanted.push(entry);
      seen += 1;
      if (seen % 64 === 0) sender.pump();
      report(seen);
    },
  });
  sender.drain();
  if (control.cancelled()) return;
  const own = share(wanted, helpers, post);
  post({ kind: 'wanted', files: wanted.length });
  readAll(root, own, site, sender, control);
  const vanished = test.unseen().filter((path) => !notes.unreadable.some((folder) => path.startsWith(`${folder}/`)));
  if (!control.cancelled()) post({ kind: 'walked', vanished, ...notes });
}

function cached(cacheFile: string, root: string, basis: string, sender: BatchSender): KnownFiles {
  const stored = readCache(cacheFile, root);
  if (stored === null || stored.known.basis !== basis) return nothingKnown;
  sender.cached(stored.batches);
  sender.pump();
  return stored.known;
}

function statOf(root: string, path: string): ReturnType<typeof stampOf> | null {
  try {
    return stampOf(lstatSync(`${root}/${path}`));
  } catch {
    // Gone or closed to us since it was listed: reading it will tell.
    return null;
  }
}

/** Gives other workers their shares, in blocks so that rows still come about in order of their paths. Answers ours. */
function share(wanted: readonly FolderEntry[], helpers: number, post: Post): readonly FolderEntry[] {
  if (helpers === 0 || wanted.length < worthSharing) return wanted;
  const shares: FolderEntry[][] = Array.from({ length: helpers + 1 }, () => []);
  wanted.forEach((entry, at) => shares[Math.floor(at / shareBlock) % shares.length]?.push(entry));
  const [own = [], ...others] = shares;
  for (const entries of others) post({ kind: 'share', entries: packEntries(entries) });
  return own;
}

/** Reads files and sends their rows. */
function readAll(
  root: string,
  entries: readonly FolderEntry[],
  site: Site,
  sender: BatchSender,
  control: ScanControl,
): void {
  let rows: BatchRow[] = [];
  let limit = firstBatch;
  let sentAt = Date.now();
  let read = 0;
  const flush = (): void => {
    control.takeInHand(null);
    sender.rows(rows, read);
    rows = [];
    read = 0;
    limit = Math.min(limit * 2, largestBatch);
    sentAt = Date.now();
  };
  for (const entry of entries) {
    if (control.cancelled()) break;
    control.takeInHand(entry.path);
    const row = readRow(root, entry, site);
    if (row) rows.push(row);
    read += 1;
    if (rows.length >= limit || Date.now() - sentAt > batchPatience) flush();
  }
  flush();
}

function throttled(report: (done: number) => void): (done: number) => void {
  let last = 0;
  return (done) => {
    if (done % 256 !== 0) return;
    const now = Date.now();
    if (now - last < progressEvery) return;
    last = now;
    report(done);
  };
}
