import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../../main/library/fold';
import { buildSegment, findInSegment } from '../../main/library/search-segment';

function find(texts: readonly (readonly string[])[], word: string): number[] {
  const marks = new Uint8Array(texts.length);
  findInSegment(buildSegment(texts), word, marks);
  return texts.flatMap((_, row) => (marks[row] === 1 ? [row] : []));
}

const naive = (texts: readonly (readonly string[])[], word: string): number[] =>
  texts.flatMap((row, number) => (row.some((text) => foldForSearch(text).includes(word)) ? [number] : []));

describe('a search segment', () => {
  it('finds parts of words in any text of a row', () => {
    const texts = [['Power Apps portal'], ['apps', 'power'], [], ['Empower-ment']];
    expect(find(texts, 'power')).toEqual([0, 1, 3]);
    expect(find(texts, 'portal')).toEqual([0]);
    expect(find(texts, 'missing')).toEqual([]);
  });

  it('finds what looking into every text finds', () => {
    // Few letters, so that pieces repeat; every kind of blank that separates words.
    const letters = fc.constantFrom(
      'a',
      'b',
      'é',
      'Σ',
      ' ',
      '\n',
      '\u00a0',
      '\u2003',
      '\u3000',
      '\ufeff',
      '\u0001',
      '🦀',
    );
    const text = fc.array(letters, { maxLength: 30 }).map((signs) => signs.join(''));
    const word = fc.array(fc.constantFrom('a', 'b', 'é', 'σ', '\u0001', '🦀'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 20 }), word, (texts, signs) => {
        expect(find(texts, signs.join(''))).toEqual(naive(texts, signs.join('')));
      }),
      { numRuns: 500 },
    );
  });

  it('grows beyond what it begins with', () => {
    const texts = Array.from({ length: 4000 }, (_, row) => [`word${row} shared w${row % 7}`, `more${row}text`]);
    expect(find(texts, 'word3999')).toEqual([3999]);
    expect(find(texts, 'shared')).toHaveLength(4000);
    expect(find(texts, '9text')).toEqual(naive(texts, '9text'));
  });
});
