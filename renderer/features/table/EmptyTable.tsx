import { searchedFor, withoutGroup } from '../../../preload/contract/filter/edit';
import { useDesk, useDeskStore } from '../../store/context';
import { Button } from '../../ui/Button';

/** What the table says when it has no rows, and the way on. */
export function EmptyTable() {
  const store = useDeskStore();
  const library = useDesk((s) => s.library);
  const answered = useDesk((s) => s.answered);
  const filter = useDesk((s) => s.filter);
  const all = useDesk((s) => s.facets?.all ?? 0);
  if (!answered || library.kind === 'opening') {
    return <p className="empty-table muted">Looking at the files…</p>;
  }
  const searched = searchedFor(filter);
  if (all === 0) {
    return (
      <div className="empty-table">
        <h2>No articles here</h2>
        <p>
          No Markdown file in this folder begins with front matter: a line <code>---</code>, YAML, a line{' '}
          <code>---</code>.
        </p>
        <Button onClick={() => void store.getState().callLibrary('library.close', null)}>Open another folder</Button>
      </div>
    );
  }
  return (
    <div className="empty-table">
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
    </div>
  );
}
