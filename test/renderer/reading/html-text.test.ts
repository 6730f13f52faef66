import { describe, expect, it } from 'vitest';
import { htmlBlocks, htmlLine } from '../../../renderer/features/reading/html-text';
import { growth, linear } from '../../support/growth';

const text = (html: string) =>
  htmlBlocks(html).map((b) => b.runs.map((r) => (r.kind === 'break' ? '\n' : r.text)).join(''));

describe('the text of an HTML body', () => {
  it('keeps paragraphs, headings and list items apart', () => {
    const blocks = htmlBlocks('<h2>What</h2><p>One <strong>bold</strong> word.</p><ul><li>a</li><li>b</li></ul>');
    expect(blocks.map((b) => b.kind)).toEqual(['heading', 'paragraph', 'item', 'item']);
    expect(text('<p>One <strong>bold</strong> word.</p>')).toEqual(['One bold word.']);
  });

  it('leaves out paragraphs of nothing but spaces', () => {
    expect(text('<p>a</p><p>&nbsp;</p><p> </p><p>b</p>')).toEqual(['a', 'b']);
  });

  it('keeps line breaks within a paragraph and drops them at its ends', () => {
    expect(text('<p><br>a<br/>b<br></p>')).toEqual(['a\nb']);
  });

  it('decodes character references and leaves unknown ones as they are written', () => {
    expect(text('<p>A &amp; B &quot;&#8217;&#x27; &eacute; &unheard;</p>')).toEqual(['A & B "’\' é &unheard;']);
  });

  it('keeps the white space of preformatted text', () => {
    expect(text('<pre>a\n  b</pre>')).toEqual(['a\n  b']);
  });

  it.each(['script', 'style', 'template', 'noscript', 'svg', 'textarea'])('drops <%s> with what is in it', (name) => {
    expect(text(`<p>a</p><${name} x="1">evil()</${name}><p>b</p>`)).toEqual(['a', 'b']);
  });

  it('drops a script that is never closed to the end', () => {
    expect(text('<p>a</p><script>alert(1)')).toEqual(['a']);
  });

  it('keeps http links and makes text of all others', () => {
    const runs = htmlBlocks(
      '<p><a href="https://a.example/x?y=1&amp;z=2">ok</a> <a href="javascript:alert(1)">no</a></p>',
    )[0]?.runs;
    expect(runs).toEqual([
      { kind: 'link', text: 'ok', url: 'https://a.example/x?y=1&z=2' },
      { kind: 'text', text: ' no' },
    ]);
  });

  it('says where a frame came from instead of framing it', () => {
    expect(htmlBlocks('<iframe src="https://www.youtube.com/embed/1"></iframe>')[0]?.runs).toEqual([
      { kind: 'link', text: 'Embedded content at youtube.com', url: 'https://www.youtube.com/embed/1' },
    ]);
    expect(htmlBlocks('<iframe src="javascript:alert(1)"></iframe>')).toEqual([]);
  });

  it('drops images without a web address', () => {
    expect(htmlBlocks('<p>a<img src="data:image/png;base64,x"><img src="file:///etc/x"></p>')[0]?.runs).toEqual([
      { kind: 'text', text: 'a' },
    ]);
  });

  it('takes a lone angle bracket as text', () => {
    expect(text('<p>1 < 2 and <3</p>')).toEqual(['1 < 2 and <3']);
  });

  it('sets a stretch of HTML on one line', () => {
    expect(htmlLine('<b>a</b><br>b')).toBe('a b');
  });

  it.each([
    ['tags without an end', 33_000, (n: number) => '<a '.repeat(n)],
    ['tags with open quotes', 25_000, (n: number) => '<a "'.repeat(n)],
    ['scripts without an end', 12_000, (n: number) => `<script>${'</script'.repeat(n)}`],
    ['comments without an end', 25_000, (n: number) => '<!--'.repeat(n)],
    ['deep nesting', 20_000, (n: number) => '<div>'.repeat(n)],
  ])('takes linear time with %s', (_, size, make) => {
    const reading = (n: number) => {
      const html = make(n);
      return () => htmlBlocks(html);
    };
    expect(growth(size, reading)).toBeLessThan(linear);
  });
});
