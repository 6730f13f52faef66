import { describe, expect, it } from 'vitest';
import { readArticle } from '../../main/articles/read';
import { growth, linear } from '../support/growth';

function read(content: string): ReturnType<typeof readArticle> {
  return readArticle(Buffer.from(content));
}

const whole = `---
title: "T"
originalUrl: https://a.example/1
webUrl: "https://a.example/1"
ampWebUrl: javascript:alert(1)
cdnAmpWebUrl: https://cdn.example/
published: true
topics: [A, "B"]
images:
  - url: /local.jpg
  - url: https://a.example/i.jpg
    width: 100
    height: 50.4
related:
  - title: "R"
    publishedDateTime: 2021-05-20T18:52:59Z
    webUrl: https://r.example/
    type: article
    provider:
      name: CNN
    quality: 175
  - excerpt: no title
  - title: Q
    webUrl: file:///etc/passwd
    provider: {domain: q.example}
---
# Body

Text
`;

function readingBlankLines(lines: number): () => void {
  const content = `---\ntitle: x\n${'\n'.repeat(lines)}---\n`;
  return () => void read(content);
}

describe('readArticle', () => {
  it('reads values, picture, related articles, links and body', () => {
    const { values, image, related, links, body, problems } = read(whole);
    expect(problems).toStrictEqual([]);
    expect(values).toMatchObject({ title: 'T', published: true, topics: ['A', 'B'], quality: null, excerpt: null });
    expect(image).toStrictEqual({ url: 'https://a.example/i.jpg', width: 100, height: 50 });
    expect(related).toStrictEqual([
      {
        title: 'R',
        provider: 'CNN',
        date: '2021-05-20T18:52:59Z',
        url: 'https://r.example/',
        type: 'article',
        quality: 175,
      },
      { title: 'Q', provider: 'q.example', date: '', url: '', type: '', quality: null },
    ]);
    expect(links).toStrictEqual([
      { label: 'Original', url: 'https://a.example/1' },
      { label: 'AMP cache', url: 'https://cdn.example/' },
    ]);
    expect(body).toBe('# Body\n\nText\n');
  });

  it('tells where each field stands', () => {
    const { fields } = read('---\nname: "N"\nquality: &q 5\n---\n');
    expect(fields.find(({ field }) => field === 'title')).toStrictEqual({
      field: 'title',
      key: 'name',
      stated: true,
      line: 2,
      refusal: null,
    });
    expect(fields.find(({ field }) => field === 'quality')).toMatchObject({
      line: 3,
      refusal: { code: 'alias', line: 3, column: 10 },
    });
    expect(fields.find(({ field }) => field === 'published')).toMatchObject({ stated: false, line: 0, refusal: null });
  });

  it('never runs front matter, whatever its fence says', () => {
    const trap = '{ title: (globalThis.galleyWasTrapped = true) }';
    for (const fence of ['---js', '---javascript', '---JS', '--- js', '---coffee', '---']) {
      read(`${fence}\n${trap}\n---\n`);
      read(`---\ntitle: x\n---\n${fence}\n${trap}\n---\n`);
    }
    expect('galleyWasTrapped' in globalThis).toBe(false);
  });

  it('reads by the core schema: dates, times and octals stay what is written', () => {
    const { values } = read('---\ntitle: 2021-05-19\ncategory: 12:30:45\ntype: 007\n---\n');
    expect(values).toMatchObject({ title: '2021-05-19', category: '12:30:45', type: '007' });
  });

  it('answers the same for a bad file the second time', () => {
    const bad = '---\ntitle: "T"\nx: !<tag:a> {b\n---\n';
    expect(read(bad)).toStrictEqual(read(bad));
    expect(read(bad).problems).not.toHaveLength(0);
  });

  it('reads key by key what does not parse as a whole', () => {
    const { related, links, problems } = read(
      '---\nbase: &b x\nother: *b\nwebUrl: https://a.example/\nrelated:\n  - title: R\n---\n',
    );
    expect(links).toHaveLength(1);
    expect(related).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'alias', severity: 'warning', line: 3, column: 8 }]);
  });

  it('reads texts whose lines continue in column 0, as Jekyll does', () => {
    const { values, related, problems } = read(
      '---\ntitle: "a\nb"\nrelated:\n  - title: "c\nd: e"\n    type: x\n---\n',
    );
    expect(values.title).toBe('a b');
    expect(related).toMatchObject([{ title: 'c d: e', type: 'x' }]);
    expect(problems).toStrictEqual([]);
  });

  it('takes linear time over blank lines', () => {
    expect(growth(300_000, readingBlankLines)).toBeLessThan(linear);
  });
});
