import { Tooltip } from '@base-ui/react/tooltip';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { UnsavedTexts } from '../../../renderer/features/inspector/UnsavedTexts';
import { draftKey, draftedPaths, useDrafts } from '../../../renderer/features/inspector/drafts';
import { DeskProvider } from '../../../renderer/store/context';
import { row } from '../support/article';
import { deskOver } from '../support/desk';

afterEach(() => useDrafts.setState({ drafts: {} }));

const draft = { text: 'Mine', seen: 'Theirs' };

describe('texts that were typed and not saved', () => {
  it('are told with the number of articles, and lead to one of them', async () => {
    const other = { ...row, id: 8, path: '_news/other.md' };
    const { library, store, state } = await deskOver([row, other]);
    render(
      <Tooltip.Provider>
        <DeskProvider store={store} connection={library}>
          <UnsavedTexts />
        </DeskProvider>
      </Tooltip.Provider>,
    );
    expect(screen.queryByRole('button')).toBeNull();
    const drafts = useDrafts.getState();
    act(() => {
      drafts.put(draftKey('/papers', other.path, 'title'), draft);
      drafts.put(draftKey('/papers', other.path, 'excerpt'), draft);
      drafts.put(draftKey('/elsewhere', row.path, 'title'), draft);
    });
    fireEvent.click(screen.getByRole('button', { name: '1 article with unsaved text' }));
    expect(state().current).toBe(8);
    expect(localStorage.getItem('galley.drafts')).toContain('Mine');
  });

  it('are found also in files whose names have line ends', () => {
    const drafts = { [draftKey('/a', 'odd\nname.md', 'title')]: draft, [draftKey('/ab', 'b.md', 'title')]: draft };
    expect(draftedPaths(drafts, '/a')).toEqual(['odd\nname.md']);
  });
});
