import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Input, Method } from '../../preload/contract/contract';
import { isMethod, parseInput, schemas } from '../../main/api/schemas';

/** One full input a method, held to the contract by its type: a schema that rejects one is wrong. */
const inputs: { readonly [M in Method]: readonly Input<M>[] } = {
  'app.info': [null],
  'preferences.read': [null],
  'preferences.write': [
    {},
    { theme: 'dark', density: 'dense', remoteImages: true, sort: [{ column: 'date', descending: true }] },
    { columns: { hidden: ['type'], widths: { title: 300 } } },
    { panes: { sidebar: 200, reading: 400, sidebarCollapsed: true, readingCollapsed: false } },
  ],
  'library.welcome': [null],
  'library.choose': [null],
  'library.openPath': [{ path: '/tmp' }],
  'library.openRecent': [{ recent: 0 }],
  'library.forgetRecent': [{ recent: 3 }],
  'library.openDemo': [null],
  'library.close': [null],
  'library.state': [null],
  'library.cancelScan': [null],
  'library.rescan': [null],
  'library.query': [
    { filter: '', sort: [] },
    { filter: '', sort: [], first: 100 },
    { filter: '', sort: [], grouping: 'topic' },
    {
      filter: 'is:unstated has:problem topic:A (c or "d e")',
      sort: [{ column: 'quality', descending: true }],
    },
  ],
  'library.facets': [{ filter: '' }, { filter: 'is:published' }],
  'library.rows': [{ ids: [] }, { ids: [1, 2, 3] }],
  'lens.read': [{ filter: 'is:published' }],
  'lens.flips': [{ filter: '', threshold: -70 }],
  'lens.preview': [{ filter: '', threshold: 70, unstated: true }],
  'lens.providers': [{ filter: '' }],
  'lens.rules': [null],
  'lens.heatExceptions': [null],
  'views.list': [null],
  'views.counts': [null],
  'views.create': [{ view: { name: 'V', filter: '', sort: null, hidden: null, grouping: null }, shared: true }],
  'views.update': [
    {
      id: 'own:0123456789ab',
      view: {
        name: 'V',
        filter: 'is:unpublished',
        sort: [{ column: 'date', descending: true }],
        hidden: ['heat'],
        grouping: 'month',
      },
    },
  ],
  'views.share': [{ id: 'shared:V', shared: false }],
  'views.remove': [{ id: 'built-in:inbox' }],
  'views.restore': [{ id: 'built-in:inbox' }],
  'views.restoreBuiltIn': [null],
  'views.order': [{ ids: ['built-in:inbox'] }],
  'settings.read': [null],
  'settings.write': [{}, { threshold: null }, { threshold: -5 }],
  'articles.read': [{ id: 1 }],
  'articles.raw': [{ id: 1 }],
  'articles.changes': [{ id: 1 }],
  'articles.showInFolder': [{ id: 1 }],
  'articles.openInEditor': [{ id: 1 }],
  'links.open': [{ url: 'https://example.org' }],
  'edits.apply': [
    {
      ids: [1],
      operations: [
        { field: 'published', op: 'set', value: true },
        { field: 'quality', op: 'set', value: 70 },
        { field: 'heat', op: 'add', value: -10 },
        { field: 'quality', op: 'clamp', min: 0, max: 100 },
        { field: 'title', op: 'set', value: 'T' },
        { field: 'topics', op: 'add', topics: ['A'] },
        { field: 'topics', op: 'remove', topics: ['A'] },
        { field: 'topics', op: 'set', topics: [] },
        { field: 'topics', op: 'replace', from: 'A', to: 'B' },
      ],
      seen: { published: null, quality: 3, topics: ['A'], title: 'x' },
    },
  ],
  'edits.preview': [{ ids: [1], operations: [{ field: 'type', op: 'set', value: 'video' }] }],
  'edits.planned': [{ plan: '0123456789abcdef', from: 0, limit: 10, diff: true }],
  'edits.applyPlan': [{ plan: '0123456789abcdef' }],
  'edits.undo': [{}, { entry: 'abc-01', id: 4 }],
  'edits.redo': [{}, { entry: 'abc-01' }],
  'edits.cancel': [null],
  'edits.state': [null],
  'edits.entry': [{ entry: 'l3x-0a', from: 0, limit: 1000 }],
  'marks.read': [{ ids: [] }, { ids: [1, 2] }],
  'marks.set': [
    { ids: [1], change: {} },
    { ids: [1, 2], change: { reviewed: true, flagged: false, note: 'Ask them' } },
  ],
  'duplicates.list': [null],
  'duplicates.of': [{ id: 1 }],
  'duplicates.dismiss': [{ ids: [1, 2], dismissed: true }],
  'topics.list': [null],
  'topics.preview': [
    { change: { kind: 'rename', from: 'A', to: 'B' } },
    { change: { kind: 'merge', from: ['A', 'B'], into: 'C' } },
    { change: { kind: 'remove', name: 'A' } },
    { change: { kind: 'create', name: 'A', parent: null, keywords: ['a'], hashtags: ['#A'] } },
    { change: { kind: 'create', name: 'A', parent: 'B', keywords: [], hashtags: [] } },
  ],
  'topics.suggest': [{ id: 1 }],
  'topics.mentions': [null],
  'topics.dismiss': [
    { topic: 'A', ids: [1, 2] },
    { topic: 'A', ids: null },
  ],
  'edits.history': [{ limit: 10 }, { limit: 10, before: 'abc-01' }],
};

describe('schemas', () => {
  it.each(Object.entries(inputs))('%s accepts what the contract allows, unchanged', (method, samples) => {
    for (const sample of samples) {
      const parsed = parseInput(method as Method, sample);
      expect(parsed).toEqual({ ok: true, input: sample });
    }
  });

  it.each([
    ['edits.apply', { ids: ['../../etc/passwd'], operations: [{ field: 'published', op: 'set', value: true }] }],
    ['edits.apply', { ids: [1], operations: [] }],
    ['edits.apply', { ids: [1], operations: [{ field: 'secured', op: 'set', value: 'x' }] }],
    ['edits.apply', { ids: [1], operations: [{ field: 'quality', op: 'set', value: 1.5 }] }],
    ['edits.apply', { ids: [1], operations: [{ field: 'published', op: 'set', value: true, extra: 1 }] }],
    ['articles.read', { id: -1 }],
    ['articles.read', { id: 1, path: '/etc/passwd' }],
    ['library.query', { filter: 'x'.repeat(20_000), sort: [] }],
    ['library.query', { filter: {}, sort: [] }],
    ['library.query', { filter: '', sort: [], first: 101 }],
    ['library.query', { filter: '', sort: [{ column: 'secured', descending: true }] }],
    ['preferences.write', { theme: 'neon' }],
    ['edits.undo', { entry: '../../x' }],
  ] as const)('%s rejects %j', (method, input) => {
    expect(parseInput(method, input).ok).toBe(false);
  });

  it('knows its own methods only, not what every object has', () => {
    expect(isMethod('edits.apply')).toBe(true);
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])
      expect(isMethod(name)).toBe(false);
  });

  it('never throws and never lets a prototype key through, whatever comes', () => {
    const methods = Object.keys(schemas) as Method[];
    fc.assert(
      fc.property(fc.constantFrom(...methods), fc.anything({ withNullPrototype: true }), (method, input) => {
        parseInput(method, input);
      }),
    );
    const parsed = parseInput('preferences.write', JSON.parse('{"__proto__":{"theme":"dark"}}'));
    expect(parsed.ok && Object.keys(parsed.input)).not.toContain('theme');
    expect(({} as Record<string, unknown>)['theme']).toBeUndefined();
  });
});
