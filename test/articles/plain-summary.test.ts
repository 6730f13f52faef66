import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSummary } from '../../main/articles/plain-summary';
import { summariseByWalk } from '../../main/articles/summary';
import { articleFile } from './arbitrary';
import { corpusFiles, corpusPresent } from './corpus';
import { fuzz } from './fuzz';
import { oddLines } from './odd-lines';

/** Answers whether the short way was certain; it must then say what the walk says. */
function agrees(bytes: Buffer, whole: boolean): boolean {
  const short = plainSummary(bytes, whole, 'x.md');
  if (short !== null) expect(short).toStrictEqual(summariseByWalk(bytes, whole, 'x.md'));
  return short !== null;
}

const certain = (yaml: string): boolean => agrees(Buffer.from(`---\n${yaml}---\n`), true);

/** Soup made of such lines meets what no grammar would think of. */
const lines = fc.constantFrom(...oddLines);

const soup = fc
  .record({
    front: fc.array(lines, { maxLength: 14 }),
    eol: fc.constantFrom('\n', '\n', '\r\n'),
    opening: fc.constantFrom('---', '---', '---', '---', '--- ', '\uFEFF---', '...'),
    closing: fc.constantFrom('---', '---', '---', '...', '---  ', ''),
    body: fc.array(lines, { maxLength: 4 }),
    end: fc.boolean(),
  })
  .map(({ front, eol, opening, closing, body, end }) =>
    Buffer.from([opening, ...front, closing, ...body].join(eol) + (end ? eol : '')),
  );

const damage = fc.array(
  fc.tuple(
    fc.nat(10_000),
    fc.constantFrom('', ' ', '\n', '"', "'", ':', ': ', '#', ' #', '-', '\r', '\t', '\\', '|', '\xFF'),
    fc.nat(3),
  ),
  { minLength: 1, maxLength: 3 },
);

function damaged(bytes: Buffer, cuts: readonly (readonly [number, string, number])[]): Buffer {
  return cuts.reduce((whole, [at, insert, remove]) => {
    const place = at % (whole.length + 1);
    return Buffer.concat([whole.subarray(0, place), Buffer.from(insert, 'latin1'), whole.subarray(place + remove)]);
  }, bytes);
}

/** Whole and cut anywhere. */
function alsoCut(bytes: Buffer, at: number): boolean {
  const place = at % (bytes.length + 1);
  agrees(bytes.subarray(0, place), false);
  agrees(bytes, false);
  return agrees(bytes, true);
}

describe('plainSummary', () => {
  it('says what the walk says of lines in any order', () => {
    let sure = 0;
    fc.assert(
      fc.property(soup, fc.nat(500), (bytes, at) => {
        if (alsoCut(bytes, at)) sure += 1;
      }),
      fuzz(5000),
    );
    expect(sure).toBeGreaterThan(20);
  });

  it('says what the walk says of generated articles, whole, cut and damaged', () => {
    let sure = 0;
    fc.assert(
      fc.property(articleFile, damage, fc.nat(1000), ({ file }, cuts, at) => {
        const bytes = Buffer.from(file);
        if (alsoCut(bytes, at)) sure += 1;
        alsoCut(damaged(bytes, cuts), at);
      }),
      fuzz(2000),
    );
    expect(sure).toBeGreaterThan(20);
  });

  it.skipIf(!corpusPresent)('says what the walk says of every real article, and is certain of most', () => {
    const files = corpusFiles();
    const sure = files.filter(
      ({ bytes }) => agrees(bytes, true) && agrees(bytes.subarray(0, 8192), bytes.length <= 8192),
    );
    expect(sure.length / files.length).toBeGreaterThan(0.9);
  });

  it.skipIf(!corpusPresent)('says what the walk says of damaged real articles', () => {
    const small = corpusFiles().filter(({ bytes }) => bytes.length < 8_000);
    fc.assert(
      fc.property(fc.constantFrom(...small), damage, fc.nat(8000), ({ bytes }, cuts, at) => {
        alsoCut(damaged(bytes, cuts), at);
      }),
      fuzz(2000),
    );
  });

  it.each([
    ['values in every ordinary style', "title: T\nname: \"N\"\nbio: 'It''s'\nquality: 5\npublished: true\n"],
    ['nothing where a value may be', 'title:\nexcerpt: null\nprovider:\ncategory: ~\n'],
    ['the escapes that JSON knows', 'excerpt: "a\\n\\t\\"b\\" \\u00e9\\/"\n'],
    ['CRLF', 'title: T\r\ntopics:\r\n  - A\r\n'],
    ['lists of every ordinary kind', 'topics: [a, b-c]\nother: []\nx:\n- y\n- z: 1\n  w: 2\n'],
    ['a provider', 'provider:\n  images:\n    - url: "u"\n      width: 50\n  domain: d\n'],
    ['block texts of keys that a row does not show', 'html: |\n  a: "\n\n   # b\n  ---\nlist:\n  - >-\n    x\n'],
    ['comments on lines of their own', '# a: "b\ntitle: T\n  # c\nquality: 5\n'],
    ['text that looks like a sign', 'title: http://e.example/#a:b\nheat: -5\ncategory: -a\n'],
    ['letters beyond ASCII', 'title: Émile 🙂\ntopics:\n  - Ü\n'],
  ])('is certain of %s', (_, yaml) => {
    expect(certain(yaml)).toBe(true);
  });

  it.each([
    ['a quoted text that goes on in column 0', 'title: "a\nb: c"\n'],
    ['a quoted text further in that goes on in column 0', 'related:\n  - title: "a\npublished: true\n    b"\n'],
    ['a plain text that goes on', 'title: a\n  b\n'],
    ['a plain text that goes on after a blank line', 'title: a\n\n  b\n'],
    ['a key that stands twice', 'title: a\ntitle: b\n'],
    ['published: yes', 'published: yes\n'],
    ['an empty published', 'published:\n'],
    ['a number in another spelling', 'quality: 010\n'],
    ['a comment after a value', 'title: a # b\n'],
    ['an anchor, an alias, a tag', 'a: &x y\nb: *x\nc: !t z\n'],
    ['a block text that a row shows', 'excerpt: |\n  a\n'],
    ['a block text whose lines go back', 'html: |\n    a\n  b\n'],
    ['a wider blank line before a block text', 'html: |\n    \n  b\n'],
    ['a tab', 'title: a\tb\n'],
    ['a bare carriage return', 'title: a\rb\n'],
    ['a second colon', 'title: a: b\n'],
    ['a topic listed twice', 'topics:\n  - a\n  - a\n'],
    ['a topic that is a number', 'topics:\n  - a\n  - 2020\n'],
    ['a topic that is null', 'topics:\n  - null\n'],
    ['topics in a mapping', 'topics:\n  a: b\n'],
    ['a list in a list', 'topics:\n  - - a\n'],
    ['a flow mapping', 'provider: {name: a}\n'],
    ['a list where a text belongs', 'title:\n  - a\n'],
    ['a merge conflict', '<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> x\n'],
    ['a line that begins as a fence does', '---x: y\n'],
    ['a key of several words', 'my key: a\n'],
    ['wrong indentation', 'a: b\n  c: d\n'],
  ])('leaves %s to the walk', (_, yaml) => {
    expect(certain(yaml)).toBe(false);
  });

  it('leaves heads that begin or end in no ordinary way to the walk', () => {
    const heads = [
      '\uFEFF---\na: b\n---\n',
      '--- \na: b\n---\n',
      '---\na: b\n---  \n',
      '---\na: b\n',
      '---js\n---\n',
      '',
    ];
    for (const head of heads) expect(agrees(Buffer.from(head), true), head).toBe(false);
    expect(agrees(Buffer.from('---\na: \xFF\n---\n', 'latin1'), true)).toBe(false);
    expect(agrees(Buffer.from('---\na: \0\n---\n'), true)).toBe(false);
  });
});
