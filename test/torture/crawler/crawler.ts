// A process that rewrites articles as the real crawler does, and notices at each read whether its write before is still there.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Random } from '../../bench/random';
import { crawledArticle, crawledState, withScores, withSequence } from './articles';
import { type CrawlReport, crawlTask, type Loss, type Method, pathOf } from './report';

const task = crawlTask.parse(JSON.parse(process.argv[2] ?? '{}'));
const random = new Random(task.seed);
const last: Record<string, CrawlReport['last'][string]> = {};
const methodOf = new Map<string, Method>();
const writes: Record<string, number> = {};
const losses: Loss[] = [];
const late: number[] = [];

function git(args: readonly string[], input?: string): string {
  const ended = spawnSync('git', ['-C', task.root, ...args], { input, encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(`git ${args.join(' ')}: ${ended.stderr}`);
  return ended.stdout.trim();
}

/** False when git failed with these words. */
function gitIsDone(args: readonly string[], unless: string): boolean {
  try {
    git(args);
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.includes(unless)) return false;
    throw error;
  }
}

const put: Readonly<Record<Method, (path: string, text: string) => void>> = {
  'in place': (path, text) => writeFileSync(join(task.root, path), text),
  'in place, slowly': (path, text) => {
    const file = openSync(join(task.root, path), 'w');
    const half = Math.floor(text.length / 2);
    writeSync(file, text.slice(0, half));
    const until = performance.now() + random.next() * 3;
    while (performance.now() < until);
    writeSync(file, text.slice(half));
    closeSync(file);
  },
  rename: (path, text) => {
    const beside = join(task.root, `${path}.crawl`);
    writeFileSync(beside, text);
    renameSync(beside, join(task.root, path));
  },
  'git checkout': (path, text) => {
    const blob = git(['hash-object', '-w', '--stdin'], text);
    git(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`]);
    // Git removes the old file and then makes a new one only if there is none: it fails when we put ours there in between.
    while (!gitIsDone(['checkout-index', '--force', '--', path], 'File exists'));
  },
};

function method(): Method {
  const chance = random.next();
  if (chance < 0.45) return 'in place';
  if (chance < 0.55) return 'in place, slowly';
  return chance < 0.99 ? 'rename' : 'git checkout';
}

/** A file that a rename put there while ours was being put there is away for a moment. In milliseconds. */
const patience = 2_000;

/** What the file says now; notes when its last write came late, or why it is not in it any more. */
function look(path: string): string | null {
  const before = last[path];
  if (before?.present === false) return null;
  const expected = before?.sequence ?? 0;
  const began = performance.now();
  let found = read(path);
  if (found.sequence === expected) return found.text;
  while (found.sequence !== expected && performance.now() - began < patience) found = read(path);
  if (found.sequence === expected) {
    late.push(performance.now() - began);
    return found.text;
  }
  const kind = found.text === null ? 'missing' : found.sequence === null ? 'torn' : 'lost';
  losses.push({ path, kind, method: methodOf.get(path) ?? 'none', expected, found: found.sequence });
  return found.sequence === null ? null : found.text;
}

function read(path: string): { readonly text: string | null; readonly sequence: number | null } {
  const absolute = join(task.root, path);
  const text = existsSync(absolute) ? readFileSync(absolute, 'utf8') : null;
  return { text, sequence: text === null ? null : (crawledState(text)?.sequence ?? null) };
}

function crawl(file: number, sequence: number): void {
  const path = pathOf(file);
  const text = look(path);
  const chance = random.next();
  if (text !== null && chance < 0.01) {
    unlinkSync(join(task.root, path));
    count('removed');
    last[path] = { sequence, category: '', at: Date.now(), present: false };
    return;
  }
  const fresh = text === null || chance < 0.03;
  const scored = chance > 0.9;
  const next = fresh ? crawledArticle(file, sequence, `crawl-${sequence}`) : withSequence(text, sequence);
  const way = method();
  put[way](path, scored ? withScores(next, random.whole(11, 189)) : next);
  count(way);
  methodOf.set(path, way);
  last[path] = { sequence, category: crawledState(next)?.category ?? '', at: Date.now(), present: true };
}

function count(kind: string): void {
  writes[kind] = (writes[kind] ?? 0) + 1;
}

async function run(): Promise<void> {
  for (let i = 1; i <= task.writes; i += 1) {
    crawl(random.next() < 0.5 ? random.whole(0, task.hot - 1) : random.whole(0, task.files - 1), i);
    await setTimeout(random.next() * task.pause);
  }
  for (let file = 0; file < task.files; file += 1) look(pathOf(file));
  process.stdout.write(JSON.stringify({ writes, losses, late, last } satisfies CrawlReport));
}

void run();
