import { describe, expect, it } from 'vitest';
import { rawText } from '../../main/articles/raw';

function raw(content: string): string {
  return rawText(Buffer.from(content)).text;
}

describe('rawText', () => {
  it('folds secured in every style, and nested ones', () => {
    expect(raw('---\na: b\nsecured: "AA;BB" # c\nd: e\n---\nText\n')).toBe(
      '---\na: b\nsecured: … (7 bytes, folded) # c\nd: e\n---\nText\n',
    );
    expect(raw('---\nsecured: |\n  AA\n  BB\nd: e\n---\n')).toBe('---\nsecured: … (11 bytes, folded)\nd: e\n---\n');
    expect(raw('---\nrelated:\n  - secured: AAAA\n---\n')).toBe(
      '---\nrelated:\n  - secured: … (4 bytes, folded)\n---\n',
    );
  });

  it('folds it where the front matter cannot be walked', () => {
    expect(raw('---\nsecured: "AA;BB"\n')).not.toContain('AA');
    expect(raw('---js\nsecured: "AA;BB"\n---\n')).not.toContain('AA');
    expect(raw('---\na: b: c\nsecured: "AA;BB"\n---\n')).not.toContain('AA');
  });

  it('leaves the body alone', () => {
    expect(raw('---\na: b\n---\nsecured: AAAA\n')).toBe('---\na: b\n---\nsecured: AAAA\n');
  });

  it('is cut at the limit, but not within a character', () => {
    const bytes = Buffer.from('ab🙂cd');
    expect(rawText(bytes, 3)).toStrictEqual({ text: 'ab', truncated: true, sizeBytes: 8 });
    expect(rawText(bytes, 4)).toStrictEqual({ text: 'ab🙂', truncated: true, sizeBytes: 8 });
    expect(rawText(bytes, 6)).toStrictEqual({ text: 'ab🙂cd', truncated: false, sizeBytes: 8 });
  });
});
