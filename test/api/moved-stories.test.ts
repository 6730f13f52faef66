import { describe, expect, it } from 'vitest';
import { matchMovedStories } from '../../main/api/moved-stories';

/** The files that are there, with what each article is known by. */
const there = new Map([
  ['kept.md', 11],
  ['new/a.md', 12],
  ['new/b.md', 13],
  ['new/c.md', 13],
  ['new/none.md', 0],
]);
const paths = [...there.keys()];
const matched = (groups: readonly (readonly (readonly [string, number?])[])[]) =>
  Object.fromEntries(
    matchMovedStories(
      groups.map((group) => group.map(([path, identity]) => (identity === undefined ? { path } : { path, identity }))),
      (path) => there.has(path),
      paths.map((_, id) => id),
      (id) => paths[id],
      (id) => there.get(paths[id] ?? '') ?? 0,
    ),
  );

describe('matchMovedStories', () => {
  it('finds the article whose file is gone by what it is known by', () => {
    expect(
      matched([
        [
          ['kept.md', 11],
          ['a.md', 12],
        ],
        [
          ['a.md', 12],
          ['x.md', 99],
        ],
      ]),
    ).toEqual({ 'a.md': 'new/a.md' });
  });

  it('finds copies that moved together, which are known by the same', () => {
    expect(
      matched([
        [
          ['b.md', 13],
          ['c.md', 13],
        ],
      ]),
    ).toEqual({ 'b.md': 'new/b.md', 'c.md': 'new/c.md' });
  });

  it.each([
    ['two articles could be meant', [[['kept.md', 11] as const, ['b.md', 13] as const]]],
    [
      'the groups tell the missing apart',
      [
        [['b.md', 13] as const, ['kept.md', 11] as const],
        [['c.md', 13] as const, ['kept.md', 11] as const],
      ],
    ],
    ['nothing is known of the missing', [[['kept.md', 11] as const, ['a.md'] as const, ['none.md', 0] as const]]],
    ['the article is in a group itself', [[['a.md', 12] as const, ['new/a.md', 12] as const]]],
  ])('finds none where %s', (_, groups) => {
    expect(matched(groups)).toEqual({});
  });
});
