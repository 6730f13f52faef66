import { describe, expect, it } from 'vitest';
import { GalleyError } from '../../../preload/contract/errors';
import { failureOf } from '../../../renderer/store/failures';
import { deskOver } from '../support/desk';

describe('a defect', () => {
  it('is shown with the place where it happened, and reported to the log', async () => {
    const { state, library } = await deskOver([]);
    const error = new Error('It broke');
    state().report(error);
    expect(state().failure).toEqual({ message: 'It broke', details: error.stack });
    expect(state().notices).toEqual([]);
    expect(library.countOf('app.report')).toBe(1);
  });

  it('that main has noted already is not reported again', async () => {
    const { state, library } = await deskOver([]);
    state().report(new GalleyError('internal', 'It broke there'));
    expect(state().failure?.message).toBe('It broke there');
    expect(library.countOf('app.report')).toBe(0);
  });

  it('stays the first one until the editor goes on, and stops filling the log', async () => {
    const { state, library } = await deskOver([]);
    for (let i = 0; i < 30; i += 1) state().fail(new Error(`No. ${i}`));
    expect(state().failure?.message).toBe('No. 0');
    expect(library.countOf('app.report')).toBe(20);
    state().leaveFailure();
    expect(state().failure).toBeNull();
  });

  it('is no refusal, which says what the editor can do', async () => {
    const { state } = await deskOver([]);
    state().report(new GalleyError('read-only', 'Held by another'));
    expect(state().failure).toBeNull();
    expect(state().notices).toMatchObject([{ kind: 'error', message: 'Held by another' }]);
  });

  it('is told in as many characters as main accepts', () => {
    expect(failureOf('x'.repeat(5_000)).message).toHaveLength(1_000);
  });
});
