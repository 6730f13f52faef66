import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../main/articles/inspect';
import { walk } from '../../main/articles/walk';
import { growth, linear } from '../support/growth';
import { agreement } from './agreement';
import { articleFile } from './arbitrary';
import { corpusFiles, corpusPresent } from './corpus';
import { fuzz } from './fuzz';

/** Each entry as `key=style:text`, or the code of what is wrong. */
function walked(yaml: string): readonly string[] {
  const text = Buffer.from(yaml).toString('latin1');
  const { entries, findings } = walk(text, 0);
  if (findings.length > 0) return findings.map(({ code, at }) => `${code}@${at}`);
  return entries.map(({ key, style, colon, end }) => `${key}=${style}:${text.slice(colon, end)}`);
}

describe('walk', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'plain, quoted and empty values',
      'a: b c\nd: "e"\nf:   \'g\'  # h\ni:\n',
      ['a=plain: b c', 'd=double: "e"', "f=single:   'g'", 'i=empty:'],
    ],
    ['quoted keys', '"a": b\n\'c d\' :\n  - e\n', ['a=plain: b', 'c d=sequence:\n  - e']],
    ['CRLF', 'a: b\r\nc:\r\n  - d\r\n', ['a=plain: b', 'c=sequence:\r\n  - d']],
    ['a plain text over lines', 'a: b\n  c # d\ne: f\n', ['a=plain: b\n  c', 'e=plain: f']],
    [
      'a quoted text over lines in column 0, as libyaml reads it',
      'a: "b\nc: d\n\ne"\nf: g\n',
      ['a=double: "b\nc: d\n\ne"', 'f=plain: g'],
    ],
    [
      'the same within a nested mapping',
      'a:\n  - b: "c\npublished: true"\nf: g\n',
      ['a=sequence:\n  - b: "c\npublished: true"', 'f=plain: g'],
    ],
    ['a flow list closed in column 0', 'a: [\n  b,\nc\n]\nd: e\n', ['a=flow-sequence: [\n  b,\nc\n]', 'd=plain: e']],
    ['quotes and brackets within plain text', "a: it's [b\nc: d]'\n", ["a=plain: it's [b", "c=plain: d]'"]],
    [
      'quotes within plain text of a flow list',
      "a: [it's, b'c]\nd: e\n",
      ["a=flow-sequence: [it's, b'c]", 'd=plain: e'],
    ],
    [
      'a list in its key’s own column',
      'a:\n- b\n- c: d\n  e: f\ng: h\n',
      ['a=sequence:\n- b\n- c: d\n  e: f', 'g=plain: h'],
    ],
    ['a fence within a block text', 'a: |\n  ---\n  b: c\nd: e\n', ['a=literal: |\n  ---\n  b: c', 'd=plain: e']],
    [
      'a folded text with an indentation mark',
      'a: >2-\n   b\n\n  c\n\nd: e\n',
      ['a=folded: >2-\n   b\n\n  c', 'd=plain: e'],
    ],
    ['a block text that keeps its blank lines', 'a: |+\n  b\n\nc: d\n', ['a=literal: |+\n  b\n', 'c=plain: d']],
    ['comments and blank lines', '# a: b\n\n  # c\na: b\n# d\n', ['a=plain: b']],
    ['spaces before the colon and after it', 'a : b\nc:   d\n', ['a=plain: b', 'c=plain:   d']],
    ['keys in other scripts', 'été: oui\n日本: x\n', [`${latin('été')}=plain: oui`, `${latin('日本')}=plain: x`]],
    ['a colon without a space', 'a: b:c http://d\n', ['a=plain: b:c http://d']],
    ['the comment beside a list’s last item', 'a:\n  - b # c\n\n# d\ne: f\n', ['a=sequence:\n  - b # c', 'e=plain: f']],
  ])('follows %s', (_name, yaml, expected) => {
    expect(walked(yaml)).toStrictEqual(expected);
  });

  it.each<[string, string, string]>([
    ['a second value on a line', 'a: b: c\n', 'yaml@4'],
    ['text after a quoted value', 'a: "b" c\n', 'yaml@7'],
    ['a quote never closed', 'a: "b\nc: d\n', 'yaml@3'],
    ['a bracket never closed', 'a: [b\nc: d\n', 'yaml@3'],
    ['an unknown escape', 'a: "\\q"\n', 'yaml@4'],
    ['a line without a colon', 'a: b\nc\n', 'yaml@5'],
    ['a stray indented line', 'a:\n    b: c\n  d: e\n', 'yaml@14'],
    ['a list after a value', 'a: b\n- c\n', 'yaml@5'],
    ['a tab for indentation', 'a:\n\tb: c\n', 'tab-indent@3'],
    ['a duplicate key', 'a: b\nc: d\na: e\n', 'duplicate-key@10'],
    ['a quoted key with an escape', '"\\x61": b\n', 'complex-key@0'],
    ['an explicit key', '? a\n: b\n', 'complex-key@0'],
    ['a tagged key', '!!str a: b\n', 'complex-key@0'],
    ['a list as root', '- a\n', 'not-a-mapping@0'],
    ['a text as root', 'a\nb\n', 'not-a-mapping@0'],
    ['a flow mapping as root', '{a: b}\n', 'not-a-mapping@0'],
    ['an indented root', '  a: b\n', 'not-a-mapping@2'],
    ['a second document', 'a: b\n--- c\n', 'second-document@5'],
    ['a document end with text', 'a: b\n... c\n', 'second-document@5'],
    ['a second document within quotes', 'a: "b\n--- c"\n', 'second-document@6'],
    ['merge-conflict marks', 'a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x\n', 'merge-conflict@5'],
  ])('refuses %s', (_name, yaml, expected) => {
    expect(walked(yaml)[0]).toBe(expected);
  });

  it('goes on after a fault with the next key, so that the rest can be shown', () => {
    const { entries } = walk('a: b: c\n  d\ne: f\n', 0);
    expect(entries.map(({ key }) => key)).toStrictEqual(['e']);
  });

  it.each([
    ['flow lists', `a: ${'['.repeat(10_000)}\n`],
    ['flow mappings', `a: ${'{b: '.repeat(10_000)}\n`],
    ['lists on one line', `a:\n  ${'- '.repeat(10_000)}b\n`],
    [
      'mappings on lines of their own',
      `a:\n${Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i + 1)}b:\n`).join('')}`,
    ],
  ])('refuses 10,000-deep %s without recursion', (_name, yaml) => {
    expect(walked(yaml)[0]).toMatch(/^too-deep@/);
  });

  it.each([
    ['keys', 50_000, (n: number) => Array.from({ length: n }, (_, i) => `key${i}: value\n`).join('')],
    ['faults', 50_000, (n: number) => 'a: ["\n'.repeat(n)],
    ['unclosed brackets', 50_000, (n: number) => 'a: {b: [\n'.repeat(n)],
    ['blank lines', 500_000, (n: number) => `a: b\n${'\n'.repeat(n)}`],
    ['lines of one text', 200_000, (n: number) => `a: b\n${'  c\n'.repeat(n)}`],
    ['comments', 200_000, (n: number) => '# x\n'.repeat(n)],
  ])('takes linear time over many %s', (_name, size, make) => {
    const walking = (n: number) => {
      const yaml = make(n);
      return () => walk(yaml, 0);
    };
    expect(growth(size, walking)).toBeLessThan(linear);
  });
});

/** Pieces that YAML structure is made of. */
// prettier-ignore
const pieces = [
  'a','b:','c: ',': ',' ','  ','\n','\n  ','\n- ','\n  - ','- ','"',"'",'[',']','{','}',',',' #','|','>','|-','>+','|2','\t','\r\n','? ','1','\\','key: v\n','k2: "q"\n','é','k3:\n  n: 1\n','k4:\n- i\n','%','@','-',
] as const;
const piece = fc.constantFrom(...pieces);

/**
 * Where both read a text, they must see the same; where the walk reads on its own, it must be in a leniency. Tabs in
 * flow mappings and the like, where only the package objects, are no danger: an edited value is parsed by it.
 */
function expectAgreement(yaml: string): void {
  const result = agreement(yaml);
  if (result.kind === 'read') expect(result.difference).toBeNull();
}

describe('the walk and the ranges of the yaml package', () => {
  it('agree on generated articles', () => {
    fc.assert(
      fc.property(articleFile, ({ yaml }) => {
        expect(agreement(yaml)).toStrictEqual({ kind: 'read', difference: null });
      }),
      fuzz(2000),
    );
  });

  it('agree, or the walk refuses, on scrambled pieces of YAML', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
        expectAgreement(`${parts.join('')}\n`);
        expectAgreement(`key: ${parts.join('')}\n`);
      }),
      fuzz(5000),
    );
  });

  it.skipIf(!corpusPresent)('agree on every article of every corpus present', () => {
    for (const { name, bytes } of corpusFiles()) {
      const found = inspect(bytes, true);
      if (found.kind !== 'closed') continue;
      const result = agreement(bytes.toString('utf8', found.article.from, found.article.to));
      expect(result, name).toStrictEqual({ kind: 'read', difference: null });
    }
  });

  it.skipIf(!corpusPresent)('agree, or the walk refuses, on damaged articles of every corpus present', () => {
    const articles = corpusFiles().flatMap(({ bytes }) => {
      const found = inspect(bytes, true);
      return found.kind === 'closed'
        ? [bytes.toString('utf8', found.article.from, found.article.to).slice(0, 4000)]
        : [];
    });
    const damage = fc.tuple(fc.constantFrom(...articles), fc.nat(4000), piece, fc.nat(3));
    fc.assert(
      fc.property(damage, ([article, at, insert, remove]) => {
        const place = at % article.length;
        expectAgreement(article.slice(0, place) + insert + article.slice(place + remove));
      }),
      fuzz(1000),
    );
  });
});

function latin(text: string): string {
  return Buffer.from(text).toString('latin1');
}
