import { describe, expect, it, vi } from 'vitest';
import { defaultPreferences, type Preferences } from '../../../preload/contract/preferences';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

describe('preferences', () => {
  it('are not set back by an echo of an older choice', async () => {
    const { library, state } = await deskOver([row(1)]);
    const answers: (() => void)[] = [];
    let kept: Preferences = defaultPreferences;
    library.handlers = {
      'preferences.write': (patch) =>
        new Promise((resolve) => {
          answers.push(() => {
            kept = { ...kept, ...patch };
            library.emit('preferences.changed', kept);
            resolve(kept);
          });
        }),
    };
    const first = state().savePreferences({ density: 'dense' });
    const second = state().savePreferences({ theme: 'dark' });
    answers[0]?.();
    await first;
    expect(state().preferences).toMatchObject({ density: 'dense', theme: 'dark' });
    answers[1]?.();
    await second;
    expect(state().preferences).toMatchObject({ density: 'dense', theme: 'dark' });
  });

  it('that another window changed are taken over, and its sort is asked for', async () => {
    const { library, state } = await deskOver([row(1)]);
    const asked = library.countOf('library.query');
    library.emit('preferences.changed', { ...defaultPreferences, sort: [{ column: 'title', descending: false }] });
    expect(state().preferences.sort[0]?.column).toBe('title');
    await vi.waitUntil(() => library.countOf('library.query') > asked);
  });
});
