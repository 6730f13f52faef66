import { describe, expect, it } from 'vitest';
import { bodyLimit, bodyOf } from '../../../renderer/features/reading/body';

const lists = (levels: number) => Array.from({ length: levels }, (_, at) => `${'  '.repeat(at)}- a`).join('\n');

describe('how a body is shown', () => {
  it.each(['', '\n\n  ', '<p>&nbsp;</p>', '<script>x</script>'])('takes %j for empty', (source) => {
    expect(bodyOf(source).kind).toBe('empty');
  });

  it('takes a body that begins with a tag for HTML', () => {
    expect(bodyOf('<p>Hello</p>\n').kind).toBe('html');
    expect(bodyOf('<!-- a --><div class="x">Hello</div>').kind).toBe('html');
  });

  it('takes everything else for Markdown, and says whether HTML is in it', () => {
    expect(bodyOf('# A\n\ntext')).toMatchObject({ kind: 'markdown', holdsHtml: false });
    expect(bodyOf('text <b>bold</b>')).toMatchObject({ kind: 'markdown', holdsHtml: true });
    expect(bodyOf('<https://example.org> and `<b>`')).toMatchObject({ kind: 'markdown', holdsHtml: false });
  });

  it('shows what is nested too deep as it is written', () => {
    expect(bodyOf(`${'>'.repeat(5000)} a`).kind).toBe('plain');
    expect(bodyOf(`${'- '.repeat(5000)}a`).kind).toBe('plain');
    expect(bodyOf('['.repeat(5000)).kind).toBe('plain');
    expect(bodyOf(lists(300)).kind).toBe('plain');
    expect(bodyOf(lists(20)).kind).toBe('markdown');
  });

  it('takes a ruler for Markdown', () => {
    expect(bodyOf(`a\n\n${'-'.repeat(80)}\n\nb`).kind).toBe('markdown');
  });

  it('shows the beginning of a long one and says so', () => {
    const body = bodyOf('word '.repeat(bodyLimit));
    expect(body).toMatchObject({ kind: 'markdown', cut: true });
    expect(body.kind === 'markdown' && body.text.length).toBeLessThanOrEqual(bodyLimit);
  });
});
