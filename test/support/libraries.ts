import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { articleText, type ArticleFields } from './article-text';
import { scratchFolder } from './scratch';

/** Writes files under `root` with the folders that they need. Paths are relative. */
export function writeFiles(root: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

const taxonomy: Readonly<Record<string, string>> = {
  '_data/topics/00-harbour.yaml': 'taxonomy: topic\n_id: harbour\nname: Harbour\nkeywords:\n  - quay\n',
  '_data/topics/01-ferries.yaml': 'taxonomy: topic\n_id: ferries\nname: Ferries\nparent: Harbour\n',
  '_data/topics/02-culture.yaml': 'taxonomy: topic\n_id: culture\nname: Culture\n',
};

/** The articles of `smallLibrary`, newest first: the order in which the desk shows them. */
export const smallArticles: readonly (Omit<ArticleFields, 'date'> & { readonly file: string })[] = [
  { file: '12-herons.md', title: 'Herons nest in the poplars', quality: 88, published: true, topics: ['Culture'] },
  { file: '11-ferry.md', title: 'Ferry to run every hour', quality: 64, topics: ['Harbour', 'Ferries'] },
  { file: '10-lighthouse.md', title: 'Lighthouse painted again', quality: 71, published: true, lineEnd: '\r\n' },
  { file: '09-market.md', title: 'Market moves indoors', quality: 40, provider: 'Tideline Radio' },
  { file: '08-library.md', title: 'Library opens at night', quality: 93, published: true, topics: ['Culture'] },
  { file: '07-bridge.md', title: 'Bridge closed for a bearing', quality: 55, lineEnd: '\r\n', topics: null },
  { file: '06-regatta.md', title: 'Regatta moved for the terns', quality: 102, published: true },
  { file: '05-oysters.md', title: 'Oysters, slowly', quality: null, heat: null, published: null },
  { file: '04-storm.md', title: 'Storm account, street by street', quality: 131, published: true, related: 40 },
  { file: '03-puppets.md', title: 'Puppet theatre floods again', quality: 110, published: true, topics: ['Culture'] },
  { file: '02-tram.md', title: 'Tram to the hospital', quality: 85, body: '## What was decided\n\nThe **route**.\n' },
  { file: '01-clock.md', title: 'Tide clocks in every school', quality: 112, published: true },
];

/** Twelve articles of one collection with a taxonomy and a title, some with CRLF. Answers the new library's root. */
export function smallLibrary(): string {
  const root = scratchFolder('library');
  writeFiles(root, { '_config.yml': 'title: Harbour News\n', ...taxonomy });
  for (const [i, { file, ...fields }] of smallArticles.entries()) {
    const date = `2025-03-${String(28 - i).padStart(2, '0')}T09:00:00Z`;
    writeFiles(root, { [`_news/${file}`]: articleText({ ...fields, date }) });
  }
  return root;
}

/** `count` small articles in folders of a thousand, one in four with CRLF. Answers the new library's root. */
export function manyArticles(count: number): string {
  const root = scratchFolder('many');
  const files: Record<string, string> = {};
  for (let i = 0; i < count; i += 1) {
    files[`_news/${Math.floor(i / 1000)}/story-${i}.md`] = articleText({
      title: `Story number ${i}`,
      quality: i % 190,
      published: i % 190 >= 70,
      date: new Date(Date.UTC(2025, 0, 1) + i * 60_000).toISOString().replace('.000', ''),
      lineEnd: i % 4 === 0 ? '\r\n' : '\n',
    });
  }
  writeFiles(root, files);
  return root;
}
