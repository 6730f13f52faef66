import { describe, expect, it } from 'vitest';
import { fitting } from '../../../renderer/features/table/chips';

describe('how many chips fit', () => {
  it.each([
    ['all', [40, 40], 84, 2],
    ['one and "+1"', [40, 40], 83, 1],
    ['none with its "+2"', [40, 40], 60, 0],
    ['one alone needs no "+n"', [60], 60, 1],
    ['nothing', [], 60, 0],
  ])('%s', (_, widths, available, fit) => {
    expect(fitting(widths, available, 4, 24)).toBe(fit);
  });
});
