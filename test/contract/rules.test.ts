import { describe, expect, it } from 'vitest';
import { isKept, isMostlyKept, type LibraryRules, matching, rulesIn, type Rules } from '../../preload/contract/rules';

const kept: Rules = { threshold: { threshold: 70, holds: 192, of: 192 }, heat: { holds: 192, of: 192 } };
const published = { published: true, quality: 80, heat: 80 };

describe('a rule is kept', () => {
  it('when nearly all of enough articles do', () => {
    expect(isKept({ holds: 192, of: 192 })).toBe(true);
    expect(isKept({ holds: 97, of: 100 })).toBe(true);
    expect(isKept({ holds: 96, of: 100 })).toBe(false);
    expect(isKept({ holds: 9, of: 9 })).toBe(false);
    expect(isKept(null)).toBe(false);
  });

  it('for the most part when three in four do', () => {
    expect(isMostlyKept({ holds: 75, of: 100 })).toBe(true);
    expect(isMostlyKept({ holds: 38, of: 192 })).toBe(false);
  });

  it('where a collection is large enough, as that collection does', () => {
    const archive = { name: '_archive', threshold: null, heat: { holds: 0, of: 50 } };
    const small = { name: '_small', threshold: null, heat: { holds: 0, of: 2 } };
    const rules: LibraryRules = { revision: 1, ...kept, collections: [archive, small] };
    expect(rulesIn(rules, '_archive').heat).toBeNull();
    expect(rulesIn(rules, '_small').heat).toEqual(kept.heat);
    expect(rulesIn(rules, '_news')).toEqual({ threshold: kept.threshold, heat: kept.heat });
  });
});

describe('the matching change', () => {
  it('moves heat and published after a new quality', () => {
    expect(matching(kept, published, { ...published, quality: 82 })).toEqual([{ field: 'heat', op: 'set', value: 82 }]);
    expect(matching(kept, published, { ...published, quality: 60 })).toEqual([
      { field: 'heat', op: 'set', value: 60 },
      { field: 'published', op: 'set', value: false },
    ]);
    expect(
      matching(kept, { published: false, quality: 60, heat: 60 }, { published: false, quality: 70, heat: 60 }),
    ).toEqual([
      { field: 'heat', op: 'set', value: 70 },
      { field: 'published', op: 'set', value: true },
    ]);
  });

  it('moves quality, and heat with it, just far enough after a decision to publish or not', () => {
    expect(
      matching(kept, { published: false, quality: 60, heat: 60 }, { published: true, quality: 60, heat: 60 }),
    ).toEqual([
      { field: 'quality', op: 'set', value: 70 },
      { field: 'heat', op: 'set', value: 70 },
    ]);
    expect(matching(kept, published, { ...published, published: false })).toEqual([
      { field: 'quality', op: 'set', value: 69 },
      { field: 'heat', op: 'set', value: 69 },
    ]);
  });

  it('moves quality after a new heat, and published where that leads over the threshold', () => {
    expect(matching(kept, published, { ...published, heat: 30 })).toEqual([
      { field: 'quality', op: 'set', value: 30 },
      { field: 'published', op: 'set', value: false },
    ]);
  });

  it('is none for what left no rule: an exception before, a change that keeps it, a field that says nothing', () => {
    const exception = { published: true, quality: 20, heat: 5 };
    expect(matching(kept, exception, { ...exception, quality: 21 })).toEqual([]);
    expect(matching(kept, published, { published: true, quality: 90, heat: 90 })).toEqual([]);
    expect(
      matching(kept, { published: null, quality: 80, heat: null }, { published: null, quality: 20, heat: null }),
    ).toEqual([]);
    expect(matching({ threshold: null, heat: null }, published, { ...published, quality: 1 })).toEqual([]);
  });
});
