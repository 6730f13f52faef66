import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Connection } from '../../../preload/contract/contract';
import { httpConnection } from '../../../renderer/transport/http';
import { opened } from '../../contract/door';
import { writeFiles } from '../../support/libraries';
import { buildWorker } from '../../support/scan-worker';
import { scratchFolder } from '../../support/scratch';
import { type Served, serveFolder } from '../../support/served';
import { crawledArticle } from './articles';
import { type CrawlReport, crawlReport, type CrawlTask, pathOf } from './report';

/** A new library, a git checkout as the real one is. */
export function crawledLibrary(files: number): string {
  const root = scratchFolder('crawled');
  for (let file = 0; file < files; file += 1) writeFiles(root, { [pathOf(file)]: crawledArticle(file, 0, 'crawl-0') });
  const ended = spawnSync('git', ['-C', root, 'init', '--quiet'], { encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(ended.stderr);
  return root;
}

/** Serves the library from the built product. */
export async function desk(root: string): Promise<{ connection: Connection; served: Served }> {
  const served = await serveFolder(scratchFolder('data'), root);
  const connection = httpConnection({
    token: served.token,
    fetch: (path, init) => fetch(new URL(path, served.origin), init),
  });
  await opened(connection);
  return { connection, served };
}

/** Starts the crawler, a process of its own; settles at its end with what it tells. */
export async function crawl(task: CrawlTask): Promise<CrawlReport> {
  const driver = await buildWorker('crawler', 'test/torture/crawler/crawler.ts');
  const child = spawn(process.execPath, [driver, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill());
  return crawlReport.parse(JSON.parse(await text(child.stdout)));
}
