import type { ReactNode } from 'react';
import { searchedFor, withoutGroup } from '../../../preload/contract/filter/edit';
import { useDesk, useDeskStore } from '../../store/context';
import { Button } from '../../ui/Button';

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

/** What the table says when it has no rows, and the way on. */
export function EmptyTable() {
  const store = useDeskStore();
  const library = useDesk((s) => s.library);
  const answered = useDesk((s) => s.answered);
  const filter = useDesk((s) => s.filter);
  const all = useDesk((s) => s.facets?.all ?? 0);
  if (!answered || library.kind === 'opening') {
    return <Whole>Looking at the files…</Whole>;
  }
  const searched = searchedFor(filter);
  if (all === 0) {
    return (
      <Whole>
        <h2>No articles here</h2>
        <p>
          No Markdown file in this folder begins with front matter: a line <code>---</code>, YAML, a line{' '}
          <code>---</code>.
        </p>
        <Button onClick={() => void store.getState().callLibrary('library.close', null)}>Open another folder</Button>
      </Whole>
    );
  }
  return (
    <Whole>
      <h2>Nothing matches</h2>
      <p>{searched === '' ? 'No article is left under these filters.' : `No article has all of “${searched}”.`}</p>
      <div className="empty-actions">
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
