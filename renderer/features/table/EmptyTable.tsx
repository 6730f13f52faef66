import type { ReactNode } from 'react';
import { searchedFor, withoutGroup } from '../../../preload/contract/filter/edit';
import { useRun } from '../../commands/useCommands';
import { useDesk, useDeskStore } from '../../store/context';
import { Button } from '../../ui/Button';
import { meantCollection } from './meant-collection';

/** A grid holds rows and nothing else, so what stands in its place is the one cell of one row. */
function Whole({ children }: { readonly children: ReactNode }) {
  return (
    <div role="row">
      <div role="gridcell" className="empty-table">
        {children}
      </div>
    </div>
  );
}

/** `filtered`: other conditions hold beside the words. */
function nothingFound(searched: string, filtered: boolean): string {
  if (searched === '') return 'No article is left under these filters.';
  return `No article${filtered ? ' under these filters' : ''} matches “${searched}”.`;
}

/** What the table says when it has no rows, and the way on. */
export function EmptyTable() {
  const store = useDeskStore();
  const run = useRun();
  const library = useDesk((s) => s.library);
  const answered = useDesk((s) => s.answered);
  const filter = useDesk((s) => s.filter);
  const facets = useDesk((s) => s.facets);
  if (!answered || library.kind === 'opening') {
    return <Whole>Looking at the files…</Whole>;
  }
  const searched = searchedFor(filter);
  if ((facets?.all ?? 0) === 0) {
    return (
      <Whole>
        <h2>No articles here</h2>
        <p>
          No Markdown file in this folder begins with front matter: a line <code>---</code>, YAML, a line{' '}
          <code>---</code>.
        </p>
        <Button onClick={() => run('library.open')}>Open another folder…</Button>
      </Whole>
    );
  }
  const meant = meantCollection(filter, facets?.collections ?? []);
  return (
    <Whole>
      <h2>Nothing matches</h2>
      <p>{nothingFound(searched, searched !== filter)}</p>
      <div className="empty-actions">
        {meant && (
          <Button onClick={() => store.getState().setFilter(meant.filter)}>Show the collection {meant.name}</Button>
        )}
        {searched !== '' && (
          <Button onClick={() => store.getState().setFilter(withoutGroup(filter, 'text'))}>Clear the search</Button>
        )}
        {searched !== filter && (
          <Button onClick={() => store.getState().setFilter(searched)}>
            {searched === '' ? 'Show all articles' : 'Search all articles'}
          </Button>
        )}
      </div>
    </Whole>
  );
}
