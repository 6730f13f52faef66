import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../../preload/contract/filter/parse';
import { startThreshold, turnedFilter } from '../../../renderer/features/lens/policy';

describe('the articles that a threshold turns', () => {
  it('are found by a filter, within the one that is there', () => {
    expect(turnedFilter('', 70, 'publish')).toBe('is:unpublished quality:>=70');
    expect(turnedFilter('ferry', 70, 'unpublish')).toBe('ferry is:published quality:<70');
    expect(turnedFilter('a or b', -5, 'publish')).toBe('(a or b) is:unpublished quality:>=-5');
    expect(parseFilter(turnedFilter('a or b', 70, null)).ok).toBe(true);
  });
});

describe('the threshold to begin with', () => {
  const rules = { revision: 1, heat: null, threshold: { threshold: 70, holds: 9, of: 9 }, collections: [] };
  it('is the one that was set, else the one that the library follows', () => {
    expect(startThreshold({ threshold: 0 }, rules)).toBe(0);
    expect(startThreshold({ threshold: null }, rules)).toBe(70);
    expect(startThreshold({ threshold: null }, null)).toBeNull();
  });
});
