import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import type { HistoryEntry } from '../../../preload/contract/edit';
import { useDeskStore } from '../../store/context';
import type { Way } from '../../store/state/history';
import { FileLine } from './FileLine';
import { useEntryFiles } from './useEntryFiles';

interface FileListProps {
  readonly entry: HistoryEntry;
  readonly readOnly: boolean;
}

/** CSS pixels of a file with one field. */
const usualHeight = 60;

/** The files of a change, in the order of its plan; only those in sight are read. */
export function FileList({ entry, readOnly }: FileListProps) {
  const store = useDeskStore();
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- there is no compiler here that would memoise its functions
  const virtualizer = useVirtualizer({
    count: entry.files,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 8,
  });
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  const fileAt = useEntryFiles(entry.id, startIndex, endIndex);

  const onReverse = (id: ArticleId, way: Way): void => void store.getState()[way]({ entry: entry.id, id });
  const onShow = (id: ArticleId): void => {
    const { setFilter, setCurrent, show } = store.getState();
    // The filter may leave it out.
    setFilter('');
    setCurrent(id);
    show('articles');
  };

  return (
    <div ref={scroller} className="entry-files scrolls" role="region" aria-label="Files of this change" tabIndex={0}>
      <ul className="entry-files-all" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const file = fileAt(index);
          return (
            <li
              key={index}
              ref={virtualizer.measureElement}
              data-index={index}
              className="entry-file"
              aria-busy={file === undefined}
              aria-setsize={entry.files}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {file && <FileLine file={file} readOnly={readOnly} onReverse={onReverse} onShow={onShow} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
