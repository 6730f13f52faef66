/** What a made article says. Left out, a field takes a plain value; `null` leaves its line out of the file. */
export interface ArticleFields {
  readonly title: string;
  readonly excerpt?: string;
  readonly date?: string;
  readonly published?: boolean | null;
  readonly quality?: number | null;
  readonly heat?: number | null;
  readonly topics?: readonly string[] | null;
  readonly provider?: string;
  readonly type?: string;
  /** Lines of front matter to add before the closing fence, without their line end. */
  readonly extra?: readonly string[];
  readonly body?: string;
  /** How many articles its `related` list has. */
  readonly related?: number;
  readonly lineEnd?: '\n' | '\r\n';
}

function relatedLines(count: number): readonly string[] {
  if (count === 0) return [];
  const entries = Array.from({ length: count }, (_, i) => [
    `  - title: "Related story ${i}"`,
    `    excerpt: "What else was said that day, part ${i}.\\n    \\n"`,
    `    publishedDateTime: 2025-01-01T00:00:00Z`,
    `    webUrl: "https://www.courier.example/related/${i}/${'long-address-'.repeat(60)}"`,
    `    type: article`,
    `    provider:`,
    `      name: The Courier`,
    `      domain: courier.example`,
    `    quality: ${i % 190}`,
  ]);
  return ['', 'related:', ...entries.flat()];
}

function stated(key: string, value: number | boolean | null): readonly string[] {
  return value === null ? [] : [`${key}: ${value}`];
}

/** An article file in the form that the crawler writes. */
export function articleText(fields: ArticleFields): string {
  const { title, date = '2025-03-01T09:00:00Z', provider = 'The Courier', type = 'article', related = 0 } = fields;
  const { published = false, quality = 60, heat = -1, topics = ['Harbour'] } = fields;
  const address = `https://www.courier.example/${encodeURIComponent(title.toLowerCase().replaceAll(' ', '-'))}`;
  const lines = [
    '---',
    'category: news',
    `title: ${JSON.stringify(title)}`,
    `excerpt: ${JSON.stringify(fields.excerpt ?? `${title}, in one sentence.\n    \n`)}`,
    `publishedDateTime: ${date}`,
    `webUrl: ${JSON.stringify(address)}`,
    `type: ${type}`,
    ...stated('quality', quality),
    ...stated('heat', heat),
    ...stated('published', published),
    '',
    'provider:',
    `  name: ${provider}`,
    '  domain: courier.example',
    ...(topics === null ? [] : ['', 'topics:', ...topics.map((topic) => `  - ${topic}`)]),
    ...(fields.extra ?? []),
    ...relatedLines(related),
    '',
    'secured: "QUJDREVGR0g=;SUpLTA=="',
    '---',
    ...(fields.body === undefined ? [] : ['', ...fields.body.split('\n')]),
    '',
  ];
  return lines.join(fields.lineEnd ?? '\n');
}
