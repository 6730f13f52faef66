import type { ReactNode } from 'react';
import { CommandKey } from '../../commands/CommandKey';
import { useRun } from '../../commands/useCommands';
import { ago } from '../../format/date';
import { count, counted } from '../../format/number';
import { useDesk, useDeskStore } from '../../store/context';
import { Button } from '../../ui/Button';
import { Tip } from '../../ui/Tip';
import { useNow } from '../../ui/useNow';

/** What the desk knows of other writers, as a phrase. Both in milliseconds since the epoch. */
export function watchingPhrase(outsideChange: number | null, now: number): string {
  if (outsideChange === null) return 'Watching for changes';
  // The clock here ticks once a minute; a change may be younger than its last tick.
  return `Watching · last outside change ${ago(outsideChange, Math.max(now, outsideChange))}`;
}

interface StatusBarProps {
  /** What waits to be saved, in words. */
  readonly unsaved: ReactNode;
}

export function StatusBar({ unsaved }: StatusBarProps) {
  const store = useDeskStore();
  const run = useRun();
  const now = useNow();
  const library = useDesk((s) => s.library);
  const shown = useDesk((s) => s.ids.length - s.departed);
  const departed = useDesk((s) => s.departed);
  const all = useDesk((s) => s.facets?.all ?? null);
  const writing = useDesk((s) => s.writing > 0);
  const info = library.kind === 'open' || library.kind === 'opening' ? library.info : null;

  return (
    <footer className="status-bar">
      <span>
        <b>{count(shown)}</b>
        {all !== null && shown !== all ? ` of ${count(all)}` : ''} shown
      </span>
      {departed > 0 && (
        <span className="status-held">
          {counted(departed, 'decided row')} kept in place
          <Button look="link" small onClick={() => store.getState().runQuery('asked')}>
            Update the list
          </Button>
        </span>
      )}
      {library.kind === 'open' && <span className="truncate">{watchingPhrase(library.outsideChange, now)}</span>}
      {info && info.withoutFrontMatter > 0 && (
        <Tip label="Markdown files that do not begin with front matter are not articles">
          <span className="status-files">{counted(info.withoutFrontMatter, 'file')} without front matter</span>
        </Tip>
      )}
      <span className="status-end">
        {unsaved}
        <span role="status" aria-live="off" className="status-saved">
          {info?.readOnly ? 'Read-only' : writing ? 'Saving…' : 'Saved'}
        </span>
        <button type="button" className="status-help" aria-label="All keys" onClick={() => run('help.keys')}>
          <CommandKey command="help.keys" />
        </button>
      </span>
    </footer>
  );
}
