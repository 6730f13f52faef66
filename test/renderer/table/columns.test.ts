import { describe, expect, it } from 'vitest';
import { layoutColumns } from '../../../renderer/features/table/columns';

const names = (available: number, hidden: Parameters<typeof layoutColumns>[0]['hidden'] = []) =>
  layoutColumns({ available, hidden, widths: {} }).placed.map(({ column }) => column);

describe('the columns', () => {
  it('are all there where there is room', () => {
    expect(names(1400)).toEqual(['published', 'quality', 'heat', 'title', 'provider', 'date', 'topics', 'type']);
  });
  it('go by what a decision needs least', () => {
    expect(names(800)).toEqual(['published', 'quality', 'title', 'provider', 'date', 'topics']);
    expect(names(500)).toEqual(['published', 'quality', 'title', 'date']);
    expect(names(300)).toEqual(['published', 'quality', 'title']);
  });
  it('leave the title a line to be told by in a usual window', () => {
    const title = layoutColumns({ available: 770, hidden: [], widths: {} }).placed.find((c) => c.column === 'title');
    expect(title?.width).toBeGreaterThan(300);
  });
  it('fill the table, never more', () => {
    for (const available of [400, 500, 800, 1100, 1900, 3200]) {
      const total = layoutColumns({ available, hidden: [], widths: {} }).placed.reduce((n, { width }) => n + width, 0);
      expect(total).toBeLessThanOrEqual(available);
      expect(total).toBeGreaterThan(available - 8);
    }
  });
  it('leave out the hidden ones, but never the title', () => {
    expect(names(1400, ['heat', 'title'])).toEqual([
      'published',
      'quality',
      'title',
      'provider',
      'date',
      'topics',
      'type',
    ]);
  });
  it('keep the width they were given', () => {
    const { placed } = layoutColumns({ available: 1400, hidden: [], widths: { topics: 300, date: 10 } });
    const widthOf = (name: string) => placed.find(({ column }) => column === name)?.width;
    expect(widthOf('topics')).toBe(300);
    expect(widthOf('date')).toBe(96);
  });
});
