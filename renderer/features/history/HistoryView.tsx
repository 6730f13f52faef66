import { useCallback, useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import type { EntryId, Refusal } from '../../../preload/contract/edit';
import { CommandKey } from '../../commands/CommandKey';
import { useScreenCommands } from '../../commands/useCommands';
import { useDesk, useDeskStore } from '../../store/context';
import { readOnlyReason } from '../../store/library-state';
import type { Way } from '../../store/state/history';
import { useNow } from '../../ui/useNow';
import { EntryDetail } from './EntryDetail';
import { EntryList } from './EntryList';
import { historyLines, waysOf } from './entry-words';
import { historyPlaces } from './history-places';

const noRefusals: readonly Refusal[] = [];

function focusList(): void {
  document.getElementById(historyPlaces.list)?.focus();
}

/** Escape leads from the change to the list, and from the list to the articles. */
function onDetailKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  focusList();
  event.preventDefault();
}

function Nothing() {
  return (
    <div className="view-empty">
      <h2 className="view-title">Nothing was changed yet</h2>
      <p>
        Every change, of one article or of thousands, is listed here with its way back, also after a restart. Publish an
        article with <CommandKey command="article.publish" /> to see the first one.
      </p>
    </div>
  );
}

/** Every change of this library, single and bulk, each with its files and its way back. */
export function HistoryView() {
  const store = useDeskStore();
  const history = useDesk((s) => s.history);
  const complete = useDesk((s) => s.historyComplete);
  const interrupted = useDesk((s) => s.undoState.interrupted);
  const leftAsIs = useDesk((s) => s.leftAsIs);
  const readOnly = useDesk((s) => readOnlyReason(s.library) !== null);
  const now = useNow();
  const [chosen, setChosen] = useState<EntryId | null>(null);
  const lines = useMemo(() => historyLines(history ?? [], interrupted, now), [history, interrupted, now]);
  const entries = lines.filter((line) => line.kind === 'entry');
  const shown = entries.find(({ entry }) => entry.id === chosen) ?? entries[0];
  const listed = entries.length > 0;

  // Also when the first change comes in only now: it is listed once it has been written.
  useEffect(() => {
    if (listed) focusList();
  }, [listed]);

  const onMore = useCallback(() => store.getState().readOlder(), [store]);
  const onReverse = (way: Way): void => {
    // Which one was meant stays shown, even when newer ones come in meanwhile.
    if (!shown || readOnly) return;
    setChosen(shown.entry.id);
    // The button that had the focus becomes another one.
    focusList();
    void store.getState().reverse(shown.entry.id, way);
  };
  const firstWay: Way | undefined = shown?.interrupted ? 'redo' : shown && waysOf(shown.entry.state)[0];
  useScreenCommands({ 'history.reverse': firstWay && !readOnly ? () => onReverse(firstWay) : undefined });

  if (history === null) return <div className="view" aria-busy />;
  if (!shown) return <Nothing />;
  return (
    <div className="view history">
      <div className="view-list">
        <EntryList
          lines={lines}
          current={shown.entry.id}
          more={!complete}
          now={now}
          onSelect={setChosen}
          onMore={onMore}
          onOpen={() => document.getElementById(historyPlaces.detail)?.focus()}
        />
      </div>
      <div className="view-detail" onKeyDown={onDetailKey}>
        <EntryDetail
          entry={shown.entry}
          interrupted={shown.interrupted}
          left={leftAsIs.get(shown.entry.id) ?? noRefusals}
          readOnly={readOnly}
          now={now}
          onReverse={onReverse}
        />
      </div>
    </div>
  );
}
