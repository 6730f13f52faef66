import { describe, expect, it } from 'vitest';
import { overlay, predict, unconfirmed } from '../../../renderer/store/predict';
import { row } from '../support/rows';

describe('what an edit will make of a row', () => {
  it.each([
    ['publishes', { field: 'published', op: 'set', value: true }, { published: true }],
    ['adds to a number', { field: 'quality', op: 'add', value: -10 }, { quality: 50 }],
    ['clamps a number', { field: 'quality', op: 'clamp', min: 70, max: 90 }, { quality: 70 }],
    ['adds topics once', { field: 'topics', op: 'add', topics: ['Harbour', 'Tide'] }, { topics: ['Harbour', 'Tide'] }],
    ['removes topics', { field: 'topics', op: 'remove', topics: ['Harbour'] }, { topics: [] }],
    ['renames a topic', { field: 'topics', op: 'replace', from: 'Harbour', to: 'Port' }, { topics: ['Port'] }],
    ['leaves alone what it does not have', { field: 'topics', op: 'replace', from: 'X', to: 'Y' }, {}],
  ] as const)('%s', (_, operation, patch) => {
    expect(predict(row(1), [operation])).toEqual(patch);
  });

  it('foresees nothing where a relative change will be refused', () => {
    expect(predict(row(1, { quality: null }), [{ field: 'quality', op: 'add', value: 1 }])).toEqual({});
  });

  it('applies operations one after the other', () => {
    const plusOne = { field: 'quality', op: 'add', value: 1 } as const;
    expect(predict(row(1), [plusOne, plusOne])).toEqual({ quality: 62 });
  });

  it('shows the newest prediction, and the very row where there is none', () => {
    const one = row(1);
    const predictions = [61, 62].map((quality, token) => ({ token, patches: new Map([[1, { quality }]]) }));
    expect(overlay(one, predictions).quality).toBe(62);
    expect(overlay(row(2), predictions).quality).toBe(60);
    expect(overlay(one, [])).toBe(one);
  });
});

const about = (token: number, ...ids: readonly number[]) => ({
  token,
  patches: new Map(ids.map((id) => [id, { quality: token }])),
});

describe('predictions when a write has ended', () => {
  it('leave out its own, and what was written before to the rows that it changed', () => {
    const before = [about(1, 7), about(2, 7, 8), about(3, 7), about(4, 7)];
    expect(unconfirmed(before, 3, [7])).toEqual([about(2, 8), about(4, 7)]);
  });

  it('keep the earlier ones where it changed nothing', () => {
    expect(unconfirmed([about(1, 7), about(2, 7)], 2, [])).toEqual([about(1, 7)]);
  });
});
