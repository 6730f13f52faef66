import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import matter from 'gray-matter';
import type { Api } from '../../../main/api/api';
import type { ArticleId } from '../../../preload/contract/article';
import type { Operation } from '../../../preload/contract/edit';
import { ask, benchApi } from '../api';
import { type Probe, textOf } from '../probe';
import { median, quantile, timed } from '../statistics';

/** How many names a command gets at once, as `xargs` does it. */
const namesAtOnce = 2500;
/** So often the editor clicks while a batch runs, in milliseconds. */
const clickEvery = 25;

function articlesOf(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.md')).map((name) => join(folder, name));
}

function sed(files: readonly string[], script: string): void {
  for (let i = 0; i < files.length; i += namesAtOnce) {
    execFileSync('sed', ['-i', script, ...files.slice(i, i + namesAtOnce)]);
  }
}

/** What others left to write must not be on the clock of whoever comes next. */
function settle(): void {
  execFileSync('sync');
}

/** Clicks on articles and types into the search until it is told to stop; answers how long each click took. */
function clicking(api: Api, ids: readonly ArticleId[]): { stop(): Promise<readonly number[]> } {
  const times: number[] = [];
  const stopping = new AbortController();
  const clicks = (async () => {
    for (let i = 0; !stopping.signal.aborted; i += 1) {
      const id = ids[(i * 7919) % ids.length] ?? 0;
      times.push(
        await timed(async () => {
          await ask(api, 'articles.read', { id });
          await ask(api, 'library.rows', { ids: [id] });
        }),
      );
      await setTimeout(clickEvery);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await clicks;
      return times;
    },
  };
}

/** Does the whole library in one step as the desk does (preview, apply, undo), and `sed -i` over the same files in turn. */
const bulk: Probe = async (input) => {
  const folder = textOf(input, 'folder');
  const files = articlesOf(folder);
  sed(files, 's/^published: true/published: false/');
  const api = await benchApi(input);
  const { ids } = await ask(api, 'library.query', { filter: '', sort: [] });
  const all = [...ids];
  const figures = { plan: [], apply: [], undo: [], topic: [], sed: [], click: [], hold: [] } as Record<
    string,
    number[]
  >;
  const note = (name: string, value: number): number | undefined => figures[name]?.push(value);
  const edit = async (operation: Operation): Promise<{ plan: number; apply: number }> => {
    settle();
    let plan = '';
    const planned = await timed(async () => {
      plan = (await ask(api, 'edits.preview', { ids: all, operations: [operation] })).plan;
    });
    const applied = await timed(async () => {
      const { changed } = await ask(api, 'edits.applyPlan', { plan });
      if (changed.length !== all.length) throw new Error(`${changed.length} of ${all.length} were changed`);
    });
    return { plan: planned, apply: applied };
  };
  const undo = async (): Promise<number> => {
    settle();
    return timed(() => ask(api, 'edits.undo', {}));
  };
  const publish = { field: 'published', op: 'set', value: true } as const;
  for (let run = 0; run < Number(input['runs']); run += 1) {
    settle();
    note('sed', await timed(() => sed(files, 's/^published: false/published: true/')));
    sed(files, 's/^published: true/published: false/');
    await api.session().library.rescan();
    const done = await edit(publish);
    note('plan', done.plan);
    note('apply', done.apply);
    note('undo', await undo());
    const topic = await edit({ field: 'topics', op: 'add', topics: ['Bench topic'] });
    note('topic', topic.plan + topic.apply);
    await undo();
  }
  // Apart, because an editor who clicks takes time from the batch.
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const clicks = clicking(api, all);
  delay.enable();
  await edit(publish);
  delay.disable();
  const times = await clicks.stop();
  await undo();
  await api.close();
  return {
    ...Object.fromEntries(Object.entries(figures).map(([name, values]) => [name, median(values)])),
    click: quantile(times, 0.99),
    slowestClick: quantile(times, 1),
    clicks: times.length,
    holdP99: delay.percentile(99) / 1e6,
    hold: delay.max / 1e6,
  };
};

/** What a script would do: parse, change, write back. It loses quotes, comments and line ends, and syncs nothing. */
const grayMatterLoop: Probe = async (input) => {
  const files = articlesOf(textOf(input, 'folder'));
  settle();
  const took = await timed(() => {
    for (const file of files) {
      const { data, content } = matter(readFileSync(file, 'utf8'), {});
      writeFileSync(file, matter.stringify(content, { ...data, published: true }));
    }
  });
  return { took };
};

export const bulkProbes = { bulk, grayMatterLoop } satisfies Record<string, Probe>;
