import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeadReading } from '../../main/articles/head-reading';
import { summarise } from '../../main/articles/summary';
import { articleFile } from './arbitrary';
import { fuzz } from './fuzz';

const news = `---
category: news
title: "A \\"quoted\\" title\\u2014é"
excerpt: "First line\\n    \\n"
publishedDateTime: 2021-05-19T17:26:12Z
webUrl: "https://amp.cnn.com/a"
originalUrl: https://cnn.com/a?b=1#c
type: article
quality: 159
heat: -1
published: false

provider:
  name: CNN
  domain: cnn.com

topics:
  - Election
  - 'It''s'

images:
  - url: "https://cnn.com/a.jpg"
---
`;

function summaryOf(content: string, whole = true): HeadReading {
  return summarise(Buffer.from(content), whole, 'file.md');
}

describe('summarise', () => {
  it('reads what a row shows', () => {
    expect(summaryOf(news)).toStrictEqual({
      kind: 'article',
      summary: {
        title: 'A "quoted" title—é',
        excerpt: 'First line\n    \n',
        provider: 'CNN',
        date: '2021-05-19T17:26:12Z',
        published: false,
        quality: 159,
        heat: -1,
        category: 'news',
        type: 'article',
        topics: ['Election', "It's"],
        link: 'https://cnn.com/a?b=1#c',
        hasImage: true,
        problems: [],
      },
    });
  });

  it.each([
    ['images:\n  - url: "u"\n', true],
    ['images:\n- url: "u"\n', true],
    ['images: [a]\n', true],
    ['images: [{url: "u"}]\n', true],
    ['images:\n', false],
    ['images: []\n', false],
    ['images: [\n  ]\n', false],
    ['images: none\n', false],
    ['provider:\n  images:\n    - url: "u"\n', false],
  ])('knows whether there is an image in %j', (yaml, hasImage) => {
    expect(summaryOf(`---\n${yaml}---\n`)).toMatchObject({ summary: { hasImage } });
  });

  it('takes name and bio for title and excerpt, and the file’s name where there is neither', () => {
    expect(summaryOf('---\nname: "N"\nbio: B\n---\n')).toMatchObject({ summary: { title: 'N', excerpt: 'B' } });
    expect(summaryOf('---\ntitle: T\nname: N\n---\n')).toMatchObject({ summary: { title: 'T' } });
    expect(summaryOf('---\nx: y\n---\n')).toMatchObject({ summary: { title: 'file.md', published: null, topics: [] } });
  });

  it.each([
    ['provider:\n  domain: cnn.com\n', 'cnn.com'],
    ['"provider":\n  \'name\': CNN\n', 'CNN'],
    ['provider:\n  name:\n  domain: cnn.com\n', 'cnn.com'],
    ['provider: CNN\n', 'CNN'],
    ['provider: {name: CNN, domain: x}\n', 'CNN'],
    ['provider:\n  name: "a\\\n    b"\n', 'ab'],
    ['provider:\n  images:\n    - name: no\n', ''],
    ['provider:\n', ''],
    ['provider: null\n', ''],
    ['provider: &p\n  name: CNN\n', 'CNN'],
  ])('names the provider of %j', (yaml, provider) => {
    expect(summaryOf(`---\n${yaml}---\n`)).toMatchObject({ summary: { provider } });
  });

  it('asks for more while the front matter is open and a field has not been seen', () => {
    expect(summaryOf(news.slice(0, 200), false)).toStrictEqual({ kind: 'needs-more' });
    expect(summaryOf('---', false)).toStrictEqual({ kind: 'needs-more' });
    expect(summaryOf('', false)).toStrictEqual({ kind: 'needs-more' });
    expect(summaryOf('# Heading', false)).toStrictEqual({ kind: 'no-front-matter' });
  });

  it('needs no closing fence once everything was seen', () => {
    const open = news.replace(/---\n$/, 'related:\n  - title: "cut in the mid');
    expect(summaryOf(open, false)).toStrictEqual(summaryOf(news));
  });

  it('says the same of every head that is enough', () => {
    fc.assert(
      fc.property(articleFile, fc.nat(400), ({ file }, at) => {
        const bytes = Buffer.from(file);
        const whole = summarise(bytes, true, 'x');
        const head = summarise(bytes.subarray(0, at), at >= bytes.length, 'x');
        if (head.kind !== 'needs-more') expect(head).toStrictEqual(whole);
      }),
      fuzz(2000),
    );
  });

  it('says the same of every cut of an article that says everything', () => {
    const bytes = Buffer.from(`${news.slice(0, -4)}related:\n  - title: "é"\n    excerpt: |\n      x\n---\nBody é\n`);
    const whole = summarise(bytes, true, 'x');
    for (let at = 0; at < bytes.length; at += 1) {
      const head = summarise(bytes.subarray(0, at), false, 'x');
      if (head.kind !== 'needs-more') expect(head, String(at)).toStrictEqual(whole);
    }
  });
});
