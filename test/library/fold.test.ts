import { describe, expect, it } from 'vitest';
import { foldForSearch, foldForSort, searchWords } from '../../main/library/fold';

describe('fold', () => {
  it('sorts without case, accents and leading quotes', () => {
    expect(['Zürich', '“Über” alles', '  (A) b', '…', '1st'].map(foldForSort)).toEqual([
      'zurich',
      'uber” alles',
      'a) b',
      '.',
      '1st',
    ]);
  });

  it('searches without case and composition', () => {
    expect(foldForSearch('CAFE\u0301')).toBe(foldForSearch('caf\u00e9'));
    expect(foldForSearch('ΟΔΟΣ')).toBe('οδοσ');
  });

  it('reads character references', () => {
    expect(foldForSearch('Don&#8217;t &amp; Caf&eacute;')).toBe('don’t & café');
    expect(foldForSort('&#8220;Zebra')).toBe('zebra');
    expect(foldForSearch('AT&T; &unknown;')).toBe('at&t; &unknown;');
  });

  it('takes a search apart into different words', () => {
    expect(searchWords('  Power\tapps power\u00a0BI ')).toEqual(['power', 'apps', 'bi']);
    expect(searchWords(' \n')).toEqual([]);
  });
});
