import { counted } from '../../format/number';
import { useDesk, useDeskStore } from '../../store/context';
import { folderOf } from '../../store/library-state';
import { Button } from '../../ui/Button';
import { Tip } from '../../ui/Tip';
import { unturned } from '../../ui/unturned';
import { draftedPaths, useDrafts } from './drafts';

/** Says that typed texts wait to be saved, in which files, and leads to one of them. Nothing while there are none. */
export function UnsavedTexts() {
  const store = useDeskStore();
  const folder = useDesk((s) => folderOf(s.library));
  const drafts = useDrafts((all) => all.drafts);
  const paths = folder === null ? [] : draftedPaths(drafts, folder);
  if (paths.length === 0) return null;
  const go = (): void => {
    const { rows, setCurrent } = store.getState();
    const row = [...rows.values()].findLast(({ path }) => paths.includes(path));
    if (row) setCurrent(row.id);
  };
  return (
    <Tip label={paths.map(unturned).join(', ')}>
      <Button look="link" small onClick={go}>
        {counted(paths.length, 'article')} with unsaved text
      </Button>
    </Tip>
  );
}
