import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** Real libraries that may lie beside the project. They are read, never written. */
const roots = ['corpus', 'seed'].map((name) => resolve(import.meta.dirname, '../../../shared', name));

/** Whether any of them is here; tests over them skip visibly when not. */
export const corpusPresent = roots.some((root) => existsSync(root));

export interface CorpusFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every Markdown file of every corpus present. */
export function corpusFiles(): readonly CorpusFile[] {
  return roots.filter((root) => existsSync(root)).flatMap((root) => markdownUnder(root, root));
}

function markdownUnder(root: string, folder: string): readonly CorpusFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : markdownUnder(root, path);
    if (!entry.name.endsWith('.md') || !statSync(path).isFile()) return [];
    return [{ name: relative(root, path), bytes: readFileSync(path) }];
  });
}
