import { describe, expect, it } from 'vitest';
import { alikeNames } from '../../main/library/alike';

describe('alikeNames', () => {
  it.each([
    ['case', 'Canvas Apps', 'canvas apps'],
    ['plural', 'Ferry', 'Ferries'],
    ['plural', 'Portal', 'Portals'],
    ['plural', 'Match', 'Matches'],
    ['spacing', 'PowerApps', 'Power  Apps'],
    ['punctuation', 'Model-driven apps', 'Model driven app'],
    ['accents', 'Café', 'Cafe'],
  ])('knows names that differ in %s', (_, a, b) => {
    expect(alikeNames([a, 'Other', b])).toEqual(
      new Map([
        [a, [b]],
        [b, [a]],
      ]),
    );
  });

  it('tells names apart that mean different things', () => {
    expect(alikeNames(['C', 'C#', 'C++', 'Press', 'Pres', 'Bus', 'Bu', '…', '!', 'Ai', 'Aix'])).toEqual(new Map());
  });
});
