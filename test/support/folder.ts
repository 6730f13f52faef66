import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A real folder, as a real path, with these files in it; removed when the test is over. */
export async function temporaryFolder(files: Readonly<Record<string, string | Buffer>> = {}): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'galley-test-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await addFiles(folder, files);
  return folder;
}

/** Writes files, making the folders on the way. */
export async function addFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const absolute = join(folder, path);
    await mkdir(dirname(absolute), { recursive: true });
    await writeFile(absolute, content);
  }
}

/** An article in the seed's schema; later lines replace the defaults of the same key. */
export function article(lines: Readonly<Record<string, string>> = {}, body = ''): string {
  const fields = {
    category: 'news',
    title: '"A harbour opens"',
    type: 'article',
    quality: '64',
    heat: '64',
    published: 'false',
    topics: '\n  - Harbour\n  - Trade',
    secured: '"aGVsbG8=;d29ybGQ="',
    ...lines,
  };
  const text = Object.entries(fields).map(([key, value]) => `${key}:${value.startsWith('\n') ? '' : ' '}${value}\n`);
  return `---\n${text.join('')}---\n${body}`;
}
