import { describe, expect, it } from 'vitest';
import { decode, encodingFindings } from '../../main/articles/encoding';

describe('encodingFindings', () => {
  it('does not mind a character that is cut at the end of a head', () => {
    const bytes = Buffer.from('a🙂');
    for (let at = 0; at <= bytes.length; at += 1) {
      expect(encodingFindings(bytes.subarray(0, at), false)).toStrictEqual([]);
      expect(encodingFindings(bytes.subarray(0, at), true)).toHaveLength(at === 0 || at === 1 || at === 5 ? 0 : 1);
    }
  });

  it('finds the first byte that is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('é\uFFFD'), Buffer.from([0xc3, 0x28])]);
    expect(encodingFindings(bytes, true)).toMatchObject([{ code: 'not-utf8', at: 5 }]);
  });
});

describe('decode', () => {
  it('reads UTF-8 and UTF-16 with and without a byte order mark', () => {
    const little = Buffer.from('\uFEFF---\né', 'utf16le');
    expect(decode(little)).toBe('---\né');
    expect(decode(Buffer.from(little).swap16())).toBe('---\né');
    expect(decode(Buffer.from('---\né', 'utf16le'))).toBe('---\né');
    expect(decode(Buffer.from('\uFEFFé'))).toBe('é');
    expect(decode(Buffer.from([0x61, 0xff]))).toBe('a\uFFFD');
  });
});
