import { describe, expect, it, vi } from 'vitest';
import { companionOf } from '../../../renderer/store/rules';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

const kept = { holds: 192, of: 192 };

async function desk() {
  const made = await deskOver([row(1, { published: true, quality: 80, heat: 80 }), row(2)]);
  await vi.waitUntil(() => made.state().rules !== null);
  const rules = { revision: 2, threshold: { threshold: 70, ...kept }, heat: kept, collections: [] };
  made.store.setState({ rules });
  return made;
}

const add = (value: number) => ({ ids: [1], operations: [{ field: 'quality', op: 'add', value }] }) as const;

describe('the matching change', () => {
  it('is offered beside an edit that leaves a rule, counts several steps as one, and is made when asked for', async () => {
    const { state, library } = await desk();
    await state().apply(add(1));
    await Promise.all([state().apply(add(1)), state().apply(add(1))]);
    expect(companionOf(state(), 1)?.operations).toEqual([{ field: 'heat', op: 'set', value: 83 }]);
    expect(library.countOf('edits.apply')).toBe(3);
    await state().followRules(1);
    expect(state().rows.get(1)).toMatchObject({ quality: 83, heat: 83 });
    expect(companionOf(state(), 1)).toBeNull();
  });

  it('is no longer offered once the article says something else', async () => {
    const { state, library } = await desk();
    await state().apply(add(1));
    library.changeOutside(1, { quality: 90 });
    await state().reloadRows([1]);
    expect(companionOf(state(), 1)).toBeNull();
    await state().followRules(1);
    expect(library.countOf('edits.apply')).toBe(1);
  });

  it('is not offered when the edit was refused, or left no rule', async () => {
    const { state, library } = await desk();
    library.refuse = [
      {
        id: 1,
        path: 'a.md',
        field: 'quality',
        problem: { code: 'conflict', severity: 'error', line: 1, column: 1, message: 'Changed.' },
      },
    ];
    await state().apply(add(1));
    expect(companionOf(state(), 1)).toBeNull();
    library.refuse = [];
    await state().apply({ ids: [1], operations: [{ field: 'type', op: 'set', value: 'video' }] });
    expect(companionOf(state(), 1)).toBeNull();
  });
});
