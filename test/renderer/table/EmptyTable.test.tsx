import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Facets } from '../../../preload/contract/library';
import { CommandsProvider } from '../../../renderer/commands/useCommands';
import { ReadingPanel } from '../../../renderer/features/reading/ReadingPanel';
import { EmptyTable } from '../../../renderer/features/table/EmptyTable';
import { meantCollection } from '../../../renderer/features/table/meant-collection';
import { DeskProvider } from '../../../renderer/store/context';
import { noFacets } from '../support/facets';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

const collections = [
  { name: '_news', count: 192 },
  { name: '_learning/videos', count: 3 },
];

async function emptyUnder(filter: string, facets: Partial<Facets> = {}) {
  const { store, library, state } = await deskOver([row(1, { title: 'Tide' })]);
  state().setFilter(filter);
  await vi.waitUntil(() => state().ids.length === 0);
  store.setState({ facets: { ...noFacets, all: 1, collections, ...facets } });
  render(
    <DeskProvider store={store} connection={library}>
      <CommandsProvider>
        <div role="grid">
          <EmptyTable />
        </div>
        <ReadingPanel id={null} />
      </CommandsProvider>
    </DeskProvider>,
  );
  return { state, library, store };
}

it.each([
  ['zzzqqq', 'No article matches “zzzqqq”.'],
  ['zzzqqq is:unpublished', 'No article under these filters matches “zzzqqq”.'],
  ['is:published', 'No article is left under these filters.'],
])('says what %j did not find, and that there is nothing to read', async (filter, words) => {
  await emptyUnder(filter);
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByText(/Choose an article/)).toBeNull();
});

it('leads from the name that a collection is shown by to the collection', async () => {
  const { state } = await emptyUnder('collection:News');
  fireEvent.click(screen.getByRole('button', { name: 'Show the collection News' }));
  expect(state().filter).toBe('collection:_news');
});

it('knows a collection by its own name', () => {
  expect(meantCollection('collection:_news', collections)).toBeNull();
  expect(meantCollection('collection:Olds tide', collections)).toBeNull();
  expect(meantCollection('tide collection:"learning / Videos"', collections)).toEqual({
    name: 'Learning / videos',
    filter: 'tide collection:_learning/videos',
  });
});

it('opens another folder where there is nothing in this one', async () => {
  const { library, store } = await emptyUnder('zzzqqq', { all: 0 });
  library.handlers = { 'library.choose': () => library.state };
  store.setState({ app: { version: '1', host: 'electron', platform: 'linux', dataFolder: '/data' } });
  fireEvent.click(screen.getByRole('button', { name: 'Open another folder…' }));
  await vi.waitUntil(() => library.countOf('library.choose') === 1);
});
