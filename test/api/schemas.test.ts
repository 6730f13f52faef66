import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Method } from '../../preload/contract/contract';
import { isMethod, parseInput, schemas } from '../../main/api/schemas';
import { inputs } from '../support/inputs';

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
    ['edits.applyEach', { requests: [] }],
    [
      'edits.applyEach',
      {
        requests: [
          { ids: [1, 2], operations: [{ field: 'published', op: 'set', value: true }] },
          { ids: [2], operations: [{ field: 'quality', op: 'set', value: 1 }] },
        ],
      },
    ],
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
