import { mkdirSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, benchApi } from '../api';
import { oneBigArticle } from '../libraries';
import { type Probe, textOf } from '../probe';
import { median, timed } from '../statistics';

const samples = 61;

/** The least that a durable replacement can do. */
async function bareReplace(path: string, bytes: Buffer): Promise<void> {
  const temporary = `${path}.tmp`;
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

/** Toggles a 500 KB article as the desk does, and in turn replaces the same bytes elsewhere by hand. */
const toggle: Probe = async (input) => {
  const folder = textOf(input, 'folder');
  const { bytes } = oneBigArticle(folder);
  const elsewhere = `${folder}-bare`;
  mkdirSync(elsewhere);
  const bare = join(elsewhere, 'article.md');
  writeFileSync(bare, bytes);
  const api = await benchApi(input);
  const { ids } = await ask(api, 'library.query', { filter: '', sort: [] });
  const edits: number[] = [];
  const replacements: number[] = [];
  for (let i = 0; i < samples; i += 1) {
    const operations = [{ field: 'published', op: 'set', value: i % 2 === 0 }] as const;
    // The desk shows an article before it is decided upon, and again after each decision.
    await ask(api, 'articles.read', { id: ids[0] ?? 0 });
    let changed = 0;
    const ms = await timed(async () => {
      changed = (await ask(api, 'edits.apply', { ids: [...ids], operations })).changed.length;
    });
    // The first may find the article so already.
    if (changed === 1) edits.push(ms);
    replacements.push(await timed(() => bareReplace(bare, bytes)));
  }
  await api.close();
  return { edit: median(edits), bare: median(replacements), bytes: bytes.length, edits: edits.length };
};

export const toggleProbes = { toggle } satisfies Record<string, Probe>;
