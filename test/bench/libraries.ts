import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { article, relatedEntry, topics } from './article';
import { Random } from './random';

/** Raise it when the generator changes, so that libraries made by an older one are made anew. */
const generation = 2;

/** A made library: its folder and how many articles it has. */
export interface MadeLibrary {
  readonly folder: string;
  readonly articles: number;
}

/** `heavy` articles carry long `related` lists: about 140 KB each. */
export type Kind = 'small' | 'heavy';

/** Makes the library under `parent`, or uses the one that an earlier run made there. */
export function library(parent: string, kind: Kind, articles: number): MadeLibrary {
  const folder = join(parent, `${kind}-${articles}`);
  // Beside the library, so that the library holds nothing but what a real one does.
  const stamp = `${folder}.stamp`;
  const wanted = JSON.stringify({ generation, kind, articles });
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return { folder, articles };
  console.error(`Making ${articles.toLocaleString('en-US')} ${kind} articles in ${folder}…`);
  rmSync(stamp, { force: true });
  rmSync(folder, { recursive: true, force: true });
  writeSite(folder);
  writeArticles(folder, kind, articles);
  writeFileSync(stamp, wanted);
  return { folder, articles };
}

function writeSite(folder: string): void {
  const taxonomy = join(folder, '_data', 'topics');
  mkdirSync(taxonomy, { recursive: true });
  writeFileSync(join(folder, '_config.yml'), 'title: Bench\nurl: https://bench.example\n');
  for (const [i, name] of topics.entries()) {
    const parent = i < 4 ? '' : `parent: ${topics[i % 4]}\n`;
    writeFileSync(join(taxonomy, `${String(i).padStart(2, '0')}.yaml`), `name: ${name}\n${parent}keywords: []\n`);
  }
}

function writeArticles(folder: string, kind: Kind, articles: number): void {
  const random = new Random(articles);
  const pool = kind === 'heavy' ? Array.from({ length: 2000 }, () => relatedEntry(random)) : [];
  for (let number = 0; number < articles; number += 1) {
    const related = kind === 'heavy' ? random.some(pool, random.whole(0, 245)).join('') : '';
    const at = articlePath(folder, number);
    if (number % articlesInFolder === 0) mkdirSync(join(at, '..'), { recursive: true });
    writeFileSync(at, article(random, number, related));
  }
}

const articlesInFolder = 5000;

function articlePath(folder: string, number: number): string {
  const year = 2010 + Math.floor(number / articlesInFolder);
  return join(folder, '_news', String(year), `${year}-01-01-story-${String(number).padStart(6, '0')}.md`);
}

/** An article of about 500 KB with all that makes a file big, and its site around it; made anew each time. */
export function oneBigArticle(folder: string): { readonly path: string; readonly bytes: Buffer } {
  const random = new Random(500);
  writeSite(folder);
  let related = '';
  while (related.length < 500_000) related += relatedEntry(random);
  const path = articlePath(folder, 7);
  mkdirSync(join(path, '..'), { recursive: true });
  const bytes = Buffer.from(article(random, 7, related));
  writeFileSync(path, bytes);
  return { path, bytes };
}
