/** What the crawler keeps of one article: its number of the last write, and the `category`, which only editors change. */
export interface CrawledState {
  readonly sequence: number;
  readonly category: string;
}

const ending = 'The last line.\n';

/** An article as the crawler writes it. `sequence` makes every write a different one. */
export function crawledArticle(file: number, sequence: number, category: string): string {
  const related = Array.from(
    { length: file % 20 },
    (_, i) => `  - title: "Related ${i}"\n    url: https://example.org/${i}\n`,
  );
  return [
    '---\n',
    `category: ${category}\n`,
    `title: "Story ${file}"\n`,
    'quality: 60\nheat: 60\npublished: false\n',
    'topics:\n  - Harbour\n',
    related.length === 0 ? '' : `related:\n${related.join('')}`,
    `secured: "${sequence};${'A'.repeat(40)}"\n`,
    `---\n\n${'Words of the story. '.repeat(20)}\n${ending}`,
  ].join('');
}

/** What an article says of itself; `null` when it is not whole. */
export function crawledState(text: string): CrawledState | null {
  if (!text.startsWith('---\n') || !text.endsWith(`\n${ending}`)) return null;
  const sequence = /^secured: "(\d+);A{40}"$/m.exec(text)?.[1];
  const category = /^category: (\S+)$/m.exec(text)?.[1];
  return sequence === undefined || category === undefined ? null : { sequence: Number(sequence), category };
}

/** The article with another number, and nothing else changed. */
export function withSequence(text: string, sequence: number): string {
  return text.replace(/^secured: "\d+;/m, `secured: "${sequence};`);
}

/** The article with new scores, as the crawler gives them: the three fields together. */
export function withScores(text: string, quality: number): string {
  return text
    .replace(/^quality: .*$/m, `quality: ${quality}`)
    .replace(/^heat: .*$/m, `heat: ${quality}`)
    .replace(/^published: .*$/m, `published: ${quality >= 70}`);
}
