import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import type { ArticleId } from '../../preload/contract/article';
import { Random } from '../bench/random';
import { exchangesNames } from '../support/exchange';
import { everything } from '../contract/cases/articles';
import { opened } from '../contract/door';
import { crawl, crawledLibrary, desk } from './crawler/desk';
import { Editor } from './crawler/editor';
import { note } from './note';

// Only `npm run torture` runs it.
const minutes = Number(process.env['GALLEY_TORTURE_MINUTES'] ?? 0);
const seed = Number(process.env['GALLEY_TORTURE_SEED'] ?? Date.now() % 1_000_000);
const files = 400;
/** The crawler writes about so often. */
const writesPerMinute = 1_500;
const samples = 20;

/** What a process holds of the system. */
interface Sample {
  readonly minute: number;
  /** Resident memory, in MB. */
  readonly memory: number;
  readonly handles: number;
  readonly threads: number;
  /** Folders and files that are watched. */
  readonly watches: number;
  readonly edits: number;
}

function sampleOf(pid: number, since: number, edits: number): Sample {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
  const handles = readdirSync(`/proc/${pid}/fd`);
  const watches = handles.map((fd) => read(`/proc/${pid}/fdinfo/${fd}`).match(/^inotify /gm)?.length ?? 0);
  return {
    minute: Math.round((performance.now() - since) / 6_000) / 10,
    memory: Math.round(field('VmRSS') / 1024),
    handles: handles.length,
    threads: field('Threads'),
    watches: watches.reduce((sum, one) => sum + one, 0),
    edits,
  };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Closed since it was listed.
    return '';
  }
}

/** The middle one of what the samples from one to another say. */
function middle(all: readonly Sample[], from: number, to: number, what: 'memory' | 'handles' | 'watches'): number {
  const some = all.slice(Math.floor(all.length * from), Math.ceil(all.length * to)).map((sample) => sample[what]);
  return some.toSorted((a, b) => a - b)[Math.floor(some.length / 2)] ?? 0;
}

it.skipIf(minutes === 0 || process.platform !== 'linux')(
  `${minutes} minutes of mixed work keep memory, handles and watches flat (only in torture, on Linux)`,
  async () => {
    const root = crawledLibrary(files);
    const { connection, served } = await desk(root);
    onTestFinished(() => served.close());
    const random = new Random(seed);
    const paths = async (): Promise<ReadonlyMap<ArticleId, string>> => {
      const { ids } = await connection.call('library.query', everything);
      const rows = await connection.call('library.rows', { ids: [...ids] });
      return new Map(rows.map(({ id, path }) => [id, path]));
    };
    const editor = new Editor(connection, await paths(), random);
    const crawling = new AbortController();
    const crawler = crawl({
      root,
      files,
      writes: Math.round(minutes * writesPerMinute),
      hot: files / 4,
      seed,
      pause: 70,
    }).finally(() => crawling.abort());
    const since = performance.now();
    const taken: Sample[] = [];
    const tally = { reads: 0, queries: 0, rescans: 0, reopened: 0 };
    for (let i = 0; !crawling.signal.aborted; i += 1) {
      await editor.act();
      const { ids } = await connection.call('library.query', {
        ...everything,
        sort: [{ column: 'quality', descending: true }],
      });
      await connection.call('library.facets', { filter: '' });
      tally.queries += 1;
      const id = random.one([...ids]);
      // It may be gone by now.
      await connection.call('articles.read', { id }).then(
        () => (tally.reads += 1),
        () => undefined,
      );
      if (i % 40 === 39) {
        await connection.call('library.rescan', null);
        tally.rescans += 1;
      }
      if (i % 100 === 99) {
        // Opened while it is open, it would only be looked at again.
        await connection.call('library.close', null);
        await connection.call('library.openPath', { path: root });
        await opened(connection);
        editor.knows(await paths());
        tally.reopened += 1;
      }
      // As an editor thinks between two decisions.
      await setTimeout(random.next() * 200);
      const due = (taken.length * minutes * 60_000) / samples;
      if (performance.now() - since >= due) {
        const sample = sampleOf(served.pid, since, editor.tally.written);
        taken.push(sample);
        // Told at once: of a run that ends early, too, it is known how it went.
        note('sample', sample);
      }
    }
    const crawled = await crawler;
    note('long run', {
      minutes,
      seed,
      tally,
      edits: editor.tally,
      writes: crawled.writes,
      losses: crawled.losses,
    });
    const first = (what: 'memory' | 'handles' | 'watches'): number => middle(taken, 0.25, 0.5, what);
    const last = (what: 'memory' | 'handles' | 'watches'): number => middle(taken, 0.75, 1, what);
    // The history of the edits is kept in memory: some hundred bytes each.
    expect(last('memory')).toBeLessThan(first('memory') * 1.15 + 10);
    expect(last('handles')).toBeLessThanOrEqual(first('handles') + 4);
    expect(last('watches')).toBeLessThanOrEqual(first('watches') + 2);
    const exchanges = await exchangesNames();
    expect(crawled.losses.filter(({ kind }) => exchanges || kind !== 'lost')).toEqual([]);
  },
  120_000 + minutes * 120_000,
);
