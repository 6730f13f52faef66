import { Tooltip } from '@base-ui/react/tooltip';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { InspectorPanel } from '../../../renderer/features/inspector/InspectorPanel';
import { useDrafts } from '../../../renderer/features/inspector/drafts';
import { DeskProvider } from '../../../renderer/store/context';
import { deskOver } from '../support/desk';
import { detail, row } from '../support/article';
import { change } from './fixtures';

afterEach(() => useDrafts.setState({ drafts: {} }));

const title = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Title' });

async function open() {
  Element.prototype.scrollIntoView = vi.fn();
  const other = { ...row, id: 8, path: '_news/other.md', title: 'Other' };
  const { library, store } = await deskOver([row, other]);
  library.handlers = {
    'articles.read': ({ id }) => {
      const now = store.getState().rows.get(id) ?? row;
      const { title, excerpt, quality } = now;
      return { ...detail, row: now, values: { ...detail.values, title, excerpt, quality } };
    },
    'articles.changes': () => [change],
    'articles.raw': () => ({ text: '---\nquality: 68\n---\n', truncated: false, sizeBytes: 20 }),
  };
  const page = (id: number) => (
    <Tooltip.Provider>
      <DeskProvider store={store} connection={library}>
        <InspectorPanel id={id} />
      </DeskProvider>
    </Tooltip.Provider>
  );
  const view = render(page(7));
  await waitFor(() => expect(title().readOnly).toBe(false));
  const edits = () => library.calls.filter(({ method }) => method === 'edits.apply').map(({ input }) => input);
  return { library, store, edits, go: (id: number) => view.rerender(page(id)) };
}

describe('the inspector of the current article', () => {
  it('keeps unsaved text while the file changes and while another article is open', async () => {
    const { library, store, go } = await open();
    fireEvent.change(title(), { target: { value: 'Mine' } });
    library.changeOutside(7, { title: 'Theirs' });
    await store.getState().reloadRows([7]);
    await screen.findByText(/now says “Theirs”/);
    expect(title().value).toBe('Mine');
    go(8);
    await waitFor(() => expect(title().value).toBe('Other'));
    go(7);
    await waitFor(() => expect(title().value).toBe('Mine'));
  });

  it('saves with what was seen and drops the draft once it is written', async () => {
    const { edits } = await open();
    fireEvent.change(title(), { target: { value: 'Mine' } });
    fireEvent.keyDown(title(), { key: 'Enter' });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull());
    expect(edits()).toEqual([
      { ids: [7], operations: [{ field: 'title', op: 'set', value: 'Mine' }], seen: { title: row.title } },
    ]);
    expect(title().value).toBe('Mine');
  });

  it('keeps the text of a refused edit and insists on it when told to', async () => {
    const { library, store, edits } = await open();
    fireEvent.change(title(), { target: { value: 'Mine' } });
    const problem = { code: 'conflict', severity: 'error', line: 3, column: 1, message: 'It changed.' } as const;
    library.refuse = [
      { id: 7, path: row.path, field: 'title', problem, theirs: 'Theirs', ours: 'Mine', was: row.title },
    ];
    fireEvent.keyDown(title(), { key: 'Enter' });
    const mine = await screen.findByRole('button', { name: 'Keep mine' });
    expect(title().value).toBe('Mine');
    library.refuse = [];
    fireEvent.click(mine);
    await waitFor(() => expect(useDrafts.getState().drafts).toEqual({}));
    expect(edits().at(-1)).toEqual({
      ids: [7],
      operations: [{ field: 'title', op: 'set', value: 'Mine' }],
      seen: { title: 'Theirs' },
    });
    expect(store.getState().notices.filter(({ kind }) => kind === 'refused')).toEqual([]);
  });

  it('writes a number half typed to its own article when another row is pressed', async () => {
    const { edits } = await open();
    const number = screen.getByRole('spinbutton', { name: 'Quality, number' });
    number.focus();
    fireEvent.change(number, { target: { value: '90' } });
    fireEvent.pointerDown(document.body);
    await waitFor(() => expect(edits()).toHaveLength(1));
    expect(edits()[0]).toMatchObject({ ids: [7], operations: [{ field: 'quality', op: 'set', value: 90 }] });
  });

  it('reads the raw text when it is unfolded', async () => {
    const { library } = await open();
    expect(library.countOf('articles.raw')).toBe(0);
    fireEvent.click(screen.getByRole('button', { name: 'Text of the file' }));
    expect(await screen.findByText('quality: 68')).toBeTruthy();
  });
});
