import { describe, expect, it } from 'vitest';
import { matchMoved } from '../../main/api/moved-marks';

const identities = [11, 12, 12, 0, 13];
const identityOf = (id: number): number => identities[id] ?? 0;
const record = (identity?: number) => ({
  path: `${identity}.md`,
  flagged: true as const,
  ...(identity === undefined ? {} : { identity }),
});

describe('matchMoved', () => {
  it('finds the one article that a record is of', () => {
    const [one, other] = [record(11), record(13)];
    expect(matchMoved([one, other], [0, 1, 3, 4], identityOf)).toStrictEqual([
      { id: 0, record: one },
      { id: 4, record: other },
    ]);
  });

  it.each([
    ['two articles could be meant', [record(12)], [1, 2]],
    ['two records could be meant', [record(11), record(11)], [0]],
    ['there is no identity', [record(0), record()], [3]],
    ['nothing fits', [record(14)], [0, 1, 2, 3, 4]],
  ])('finds none where %s', (_, records, candidates) => {
    expect(matchMoved(records, candidates, identityOf)).toStrictEqual([]);
  });
});
