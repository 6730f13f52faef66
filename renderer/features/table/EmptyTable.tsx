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
  const { search, ...conditions } = filter;
  const filtered = Object.keys(conditions).length > 0;
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
      <p>{search === undefined ? 'No article is left under these filters.' : `No article has all of “${search}”.`}</p>
      <div className="empty-actions">
        {search !== undefined && <Button onClick={() => store.getState().setSearch('')}>Clear the search</Button>}
        {filtered && (
          <Button onClick={() => store.getState().setFilter(search === undefined ? {} : { search })}>
            {search === undefined ? 'Show all articles' : 'Search all articles'}
          </Button>
        )}
      </div>
    </div>
  );
}
