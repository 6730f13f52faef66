import { describe, expect, it } from 'vitest';
import { withNotice, type Notice } from '../../../renderer/store/notices';

const changed = (id: number): Notice => ({
  kind: 'changed',
  article: null,
  id,
  label: `change ${id}`,
  entry: `e${id}`,
});
const failed = (id: number, message: string): Notice => ({ kind: 'error', id, message });

const refused = (id: number, path: string): Notice => ({
  kind: 'refused',
  id,
  label: 'Set title',
  changed: 0,
  requests: [],
  refusals: [
    {
      id: 1,
      path,
      field: 'title',
      problem: { code: 'read-only', severity: 'error', message: 'It is read-only.', line: 1, column: 1 },
    },
  ],
});

describe('the notices', () => {
  it('keep the newest success only', () => {
    expect(withNotice([changed(1)], changed(2))).toEqual([changed(2)]);
  });
  it('keep errors beside it, and say each once', () => {
    expect(withNotice([failed(1, 'no')], changed(2))).toEqual([failed(1, 'no'), changed(2)]);
    expect(withNotice([failed(1, 'no')], failed(2, 'no'))).toEqual([failed(2, 'no')]);
  });
  it('say a refusal once', () => {
    expect(withNotice([refused(1, 'a.md')], refused(2, 'a.md'))).toEqual([refused(2, 'a.md')]);
  });
  it('are never so many that they hide the desk', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].reduce<readonly Notice[]>((n, m, i) => withNotice(n, failed(i, m)), []);
    expect(all).toHaveLength(4);
    expect(all[0]).toEqual(failed(1, 'b'));
  });
});
