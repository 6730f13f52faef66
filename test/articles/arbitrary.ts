import * as fc from 'fast-check';
import type { Operation } from '../../preload/contract/edit';

/** Generated articles that YAML 1.2 reads, in every style the engine edits, and operations on them. */

const word = fc.stringMatching(/^[A-Za-zé🙂][A-Za-zé 🙂'&/-]{0,14}[A-Za-zé]$/u);
const anyText = fc.oneof(
  word,
  fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replaceAll(/\p{Cc}|\p{Surrogate}/gu, '')),
  fc.constantFrom(
    'yes',
    'no',
    'null',
    '~',
    '010',
    '1e2',
    '2021-05-19',
    '12:30:45',
    '- a',
    'a: b',
    'a #b',
    '#a',
    '"q"',
    "it's",
    'x\n    \n',
    ' lead',
    'trail ',
    'a\\b',
    '@a',
    '[a]',
    '{a}',
    'a, b',
    '',
    '---',
    '\u2028',
    'a\n\nb',
    'tab\there',
  ),
);
const topic = fc.oneof(
  word,
  fc.constantFrom(
    'Canvas apps',
    'AI: Builder',
    'C#',
    'A, B',
    "Editor's pick",
    'yes',
    '365',
    '[x]',
    '"Quoted"',
    'Émile',
    'a #b',
    '- dash',
  ),
);

function double(text: string): string {
  return JSON.stringify(text);
}

function single(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const spelledTopic = fc.oneof(
  topic.map(double),
  topic.map(single),
  fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?$/),
);
const comment = fc.constantFrom('', '', '', ' # note', '   # a: "b');

const textValue = fc.oneof(
  anyText.map((text) => ` ${double(text)}`),
  anyText.map((text) => ` ${single(text.replaceAll(/[\n\t\u2028]/g, ' '))}`),
  word.map((text) => ` ${text}`),
  word.map((text) => `  ${text}`),
  fc.tuple(word, word).map(([a, b]) => ` ${a}\n  ${b}`),
  fc.tuple(word, word).map(([a, b]) => ` "${a}\n\n  ${b}"`),
  fc.tuple(fc.constantFrom('|', '|-', '>', '>-', '|2-'), word, word).map(([mark, a, b]) => ` ${mark}\n  ${a}\n  ${b}`),
  word.map((text) => `\n  ${text}`),
  fc.constantFrom(' 1984', ' null', '', ' ~'),
);
const numberValue = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map((value) => ` ${value}`),
  fc.constantFrom(' 010', ' +7', ' 1e2', ' high', ' "85"', '', ' .nan', ' 85.5', ' 0x1F'),
);
const booleanValue = fc.constantFrom(
  ' true',
  ' false',
  ' True',
  ' FALSE',
  ' yes',
  ' "true"',
  ' 1',
  '',
  ' null',
  '   true',
);

const topicsValue = fc.oneof(
  fc
    .record({
      items: fc.array(fc.tuple(spelledTopic, comment), { minLength: 1, maxLength: 4 }),
      indent: fc.constantFrom('  ', '', '    '),
      above: fc.constantFrom('', '', '  # about the next\n', '\n'),
      gap: fc.constantFrom(' ', '   '),
      head: comment,
    })
    .map(
      ({ items, indent, above, gap, head }) =>
        `${head}\n${items.map(([item, note]) => `${above}${indent}-${gap}${item}${note}`).join('\n')}`,
    ),
  fc
    .record({
      items: fc.array(spelledTopic, { maxLength: 4 }),
      separator: fc.constantFrom(', ', ',', ' , ', ',\n  '),
      inside: fc.constantFrom('', ' ', '\n  '),
      trailing: fc.constantFrom('', ','),
    })
    .map(
      ({ items, separator, inside, trailing }) =>
        ` [${inside}${items.join(separator)}${items.length > 0 ? trailing : ''}${inside}]`,
    ),
  spelledTopic.map((item) => ` ${item}`),
  fc.constantFrom('', ' []', ' null'),
);

const values = {
  category: textValue,
  title: textValue,
  name: textValue,
  excerpt: textValue,
  bio: textValue,
  type: textValue,
  quality: numberValue,
  heat: numberValue,
  published: booleanValue,
  topics: topicsValue,
} as const;

const keys = ['category', 'title', 'name', 'excerpt', 'bio', 'type', 'quality', 'heat', 'published', 'topics'] as const;

/** Mostly as it is. */
const spelledKey = (key: string): fc.Arbitrary<string> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(key) }, fc.constantFrom(double(key), single(key)));

const filler = fc.constantFrom(
  'provider:\n  name: CNN\n  domain: cnn.com\n  images:\n    - url: "http://x.example/a: b.jpg"\n      width: 50\n',
  'images:\n- url: x\n  width: 1\n- url: y\n',
  'secured: "AAAA;BBBB"\n',
  '\n',
  '# a comment: "with\n',
  'related:\n  - title: "A \\"quoted\\" one: # not a comment"\n    topics: [a, {b: c}]\n  -\n    x: |\n      ---\n      published: false\n    y: >-\n\n      folded\n',
  "note: 'it''s\n\n  two lines'\n",
  'html: |\n  <p>\n\n   more\n\n',
  'plain: one\n  two\n\n  three # c\n',
  'flow: {a: [1, 2], "b": \'c\'}\n',
  'été: oui\n',
  '__proto__: x\n',
  'empty:\n',
);

export interface GeneratedArticle {
  readonly file: string;
  /** The part between the fences. */
  readonly yaml: string;
}

/** A whole file. Comments after values, any key order, LF, CRLF or both, with or without BOM, body and final newline. */
export const articleFile: fc.Arbitrary<GeneratedArticle> = fc
  .record({
    entries: fc
      .subarray([...keys])
      .chain((chosen) =>
        fc.tuple(
          ...chosen.map((key) =>
            fc
              .tuple(spelledKey(key), values[key], comment)
              .map(([name, text, note]) => `${name}:${text}${closesLine(text) ? note : ''}\n`),
          ),
        ),
      ),
    fillers: fc.uniqueArray(filler, { maxLength: 6 }),
    order: fc.array(fc.nat(1000), { minLength: 16, maxLength: 16 }),
    eol: fc.constantFrom('\n', '\r\n', 'mixed'),
    bom: fc.constantFrom('', '\uFEFF'),
    fence: fc.constantFrom('---', '---  ', '...'),
    body: fc.constantFrom('', '\n', 'Text.\n', '\n# Heading\n\n---\n\nMore', 'é🙂'),
  })
  .map(({ entries, fillers, order, eol, bom, fence, body }) => {
    const parts = [...entries, ...fillers].map((part, index) => ({ part, at: order[index] ?? 0 }));
    const sorted = parts.toSorted((a, b) => a.at - b.at).map(({ part }) => part);
    const yaml = withLineEnds(sorted.join(''), eol);
    const end = withLineEnds(body === '' ? fence : `${fence}\n${body}`, eol);
    return { yaml, file: `${bom}${withLineEnds('---\n', eol)}${yaml}${end}` };
  });

function withLineEnds(text: string, eol: string): string {
  return text.replaceAll('\n', (feed, at: number) => (eol === 'mixed' ? (at % 3 === 0 ? '\r\n' : feed) : eol));
}

/** A comment cannot stand after a block text's last line: it would be text. */
function closesLine(text: string): boolean {
  return !/^[ \t]*[|>]/.test(text);
}

const number = fc.integer({ min: -2000, max: 2000 });

export const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.boolean().map((value): Operation => ({ field: 'published', op: 'set', value })),
  fc
    .tuple(fc.constantFrom('quality', 'heat'), number)
    .map(([field, value]): Operation => ({ field, op: 'set', value })),
  fc
    .tuple(fc.constantFrom('quality', 'heat'), number)
    .map(([field, value]): Operation => ({ field, op: 'add', value })),
  fc.tuple(number, number).map(([min, max]): Operation => ({ field: 'quality', op: 'clamp', min, max })),
  fc
    .tuple(fc.constantFrom('title', 'excerpt', 'category', 'type'), anyText)
    .map(([field, value]): Operation => ({ field, op: 'set', value })),
  fc.array(topic, { maxLength: 3 }).map((topics): Operation => ({ field: 'topics', op: 'add', topics })),
  fc.array(topic, { maxLength: 3 }).map((topics): Operation => ({ field: 'topics', op: 'remove', topics })),
  fc.tuple(topic, topic).map(([from, to]): Operation => ({ field: 'topics', op: 'replace', from, to })),
  fc.array(topic, { maxLength: 4 }).map((topics): Operation => ({ field: 'topics', op: 'set', topics })),
);
