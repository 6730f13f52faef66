import { createHash } from 'node:crypto';
import type { Random } from './random';

const common = (
  'election ballot voters county court ruling economy markets inflation climate wildfire hurricane border asylum ' +
  'summit treaty sanctions vaccine hospital research university students teachers union strike railway airport flight ' +
  'satellite launch telescope galaxy genome protein battery engine harbor shipping trade tariff budget senate governor ' +
  'mayor council police verdict appeal evidence journal editor archive museum painter concert festival stadium league ' +
  'champion coach training marathon cyclist mountain glacier river drought harvest farmers orchard fishery coast storm ' +
  'power grid solar reactor pipeline refinery software network privacy platform developer canvas portal model dataset ' +
  'with after before against under over says warns plans seeks faces wins loses begins ends delays rejects approves'
).split(' ');

const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');

/** As many different words as a big library has, the frequent ones first. */
export const vocabulary: readonly string[] = [
  ...common,
  ...Array.from({ length: 20_000 }, (_, i) =>
    [i % 20, Math.floor(i / 20) % 20, Math.floor(i / 400) % 20, Math.floor(i / 8000)]
      .map((part) => syllables[part])
      .join(''),
  ),
];

/** Words as they come in texts: few of them often, most of them seldom. */
function wordsOf(random: Random, count: number): readonly string[] {
  return Array.from({ length: count }, () => vocabulary[Math.floor(vocabulary.length * random.next() ** 3)] ?? '');
}

const providers = Array.from({ length: 60 }, (_, i) => {
  const name = `${common[i]?.replace(/^./, (first) => first.toUpperCase())} ${i % 2 === 0 ? 'Times' : 'Post'}`;
  return { name, domain: `${common[i]}-${i}.example` };
});

/** The topics of a made library's taxonomy. */
export const topics: readonly string[] = Array.from(
  { length: 40 },
  (_, i) => `${common[i * 2]?.replace(/^./, (first) => first.toUpperCase())} ${common[i * 2 + 1]}`,
);

function sentence(random: Random, length: number): string {
  return wordsOf(random, length)
    .join(' ')
    .replace(/^./, (first) => first.toUpperCase());
}

function date(random: Random): string {
  const seconds = random.whole(Date.UTC(2010, 0, 1) / 1000, Date.UTC(2021, 11, 31) / 1000);
  return new Date(seconds * 1000).toISOString().replace('.000', '');
}

/** The lines that an article and an entry of a `related` list have in common. */
function story(random: Random): readonly string[] {
  const { domain } = random.one(providers);
  const slug = wordsOf(random, 6).join('-');
  return [
    `title: "${sentence(random, random.whole(6, 14))}"`,
    `excerpt: "${sentence(random, random.whole(24, 48))}.\\n    \\n"`,
    `publishedDateTime: ${date(random)}`,
    `webUrl: "https://${domain}/2021/05/${slug}/index.html"`,
    `ampWebUrl: "https://amp.${domain}/2021/05/${slug}/index.html"`,
    `cdnAmpWebUrl: "https://amp-${domain}.cdn.example/c/s/amp.${domain}/2021/05/${slug}/index.html"`,
  ];
}

function image(random: Random, domain: string): readonly string[] {
  return [
    `  - url: "https://cdn.${domain}/assets/${wordsOf(random, 4).join('-')}-super-tease.jpg"`,
    '    width: 1100',
    '    height: 619',
    '    isCached: true',
  ];
}

/** One entry of a `related` list, about 900 bytes, with its line ends. */
export function relatedEntry(random: Random): string {
  const { name, domain } = random.one(providers);
  const lines = [
    ...story(random),
    'type: article',
    'provider:',
    `  name: ${name}`,
    `  domain: ${domain}`,
    `quality: ${random.whole(11, 189)}`,
    'images:',
    ...image(random, domain),
  ];
  return lines.map((line, i) => `${i === 0 ? '  - ' : '    '}${line}\n`).join('');
}

/**
 * One article as crawlers write them, about 1.5 KB without `related`: all that have it state `published` in the libraries
 * that were measured, and their smaller collections began without the key, so one in ten small ones does not say. Of
 * those with `related` one in a hundred does not: such a file has to be walked to its end.
 * `related`: entries made by `relatedEntry`, joined; empty for none.
 */
export function article(random: Random, number: number, related: string): string {
  const quality = random.whole(11, 189);
  const unstated = number % (related === '' ? 10 : 100) === 0;
  const { name, domain } = random.one(providers);
  const picked = [...new Set(random.some(topics, random.whole(1, 3)))];
  const lines = [
    '---',
    'category: news',
    ...story(random),
    'type: article',
    `quality: ${quality}`,
    `heat: ${quality}`,
    ...(unstated ? [] : [`published: ${quality >= 70}`]),
    '',
    'provider:',
    `  name: ${name}`,
    `  domain: ${domain}`,
    '  images:',
    `    - url: "https://bench.example/assets/images/organizations/${domain}-50x50.jpg"`,
    '      width: 50',
    '      height: 50',
    '',
    'topics:',
    ...picked.map((topic) => `  - ${topic}`),
    '',
    'images:',
    ...image(random, domain),
    '',
  ];
  const secured = createHash('sha512').update(String(number)).digest('base64');
  const text = `${lines.join('\n')}\n${related === '' ? '' : `related:\n${related}\n`}secured: "${secured};${secured}"\n---\n`;
  // CRLF in 3 of 10, as in the libraries that were measured.
  return number % 10 < 3 ? text.replaceAll('\n', '\r\n') : text;
}
