import type { ReactNode } from 'react';
import type { HistoryEntry } from '../../../preload/contract/edit';
import { focusPlace } from '../../commands/places';
import { count, counted } from '../../format/number';
import { useConnection, useDesk, useDeskStore } from '../../store/context';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';

interface BannerProps {
  readonly tone: 'calm' | 'warning';
  readonly children: ReactNode;
}

function Banner({ tone, children }: BannerProps) {
  return (
    <div
      className={classes('banner', tone === 'warning' && 'is-warning')}
      role={tone === 'warning' ? 'alert' : 'status'}
    >
      {children}
    </div>
  );
}

function Interrupted({ entry }: { readonly entry: HistoryEntry }) {
  const store = useDeskStore();
  const { redo, undo } = store.getState();
  const settle = (way: typeof redo): void => {
    // The banner goes when it is done, and would take the focus with it.
    focusPlace('grid');
    void way({ entry: entry.id });
  };
  return (
    <Banner tone="warning">
      <span>
        <b>{entry.label}</b> was interrupted: it stands in {count(entry.standing)} of {counted(entry.files, 'file')}.
      </span>
      <Button small onClick={() => settle(redo)}>
        Finish
      </Button>
      <Button small onClick={() => settle(undo)}>
        Roll back
      </Button>
    </Banner>
  );
}

/** Who holds the library, and the way to have it once they let go. */
function ReadOnly({ folder, reason }: { readonly folder: string; readonly reason: string }) {
  const store = useDeskStore();
  const connection = useConnection();
  const opening = useDesk((s) => s.opening);
  const tryAgain = async (): Promise<void> => {
    const { callLibrary, report } = store.getState();
    try {
      const { recents } = await connection.call('library.welcome', null);
      const own = recents.find((one) => one.folder === folder);
      // Closed first: its articles go by other ids when it is opened again.
      await callLibrary('library.close', null);
      if (own) await callLibrary('library.openRecent', { recent: own.recent });
    } catch (error) {
      report(error);
    }
  };
  return (
    <Banner tone="calm">
      {reason}
      <Button small disabled={opening} onClick={() => void tryAgain()}>
        Try again
      </Button>
    </Banner>
  );
}

/** What the editor must know for as long as it is so. */
export function Banners({ lost }: { readonly lost: boolean }) {
  const store = useDeskStore();
  const library = useDesk((s) => s.library);
  const interrupted = useDesk((s) => s.undoState.interrupted);
  const info = library.kind === 'open' || library.kind === 'opening' ? library.info : null;

  return (
    <div className="banners">
      {lost && (
        <Banner tone="warning">
          Galley does not answer. What you see may be old; trying again… If it was started anew, open the address it
          printed.
        </Banner>
      )}
      {info?.readOnly && <ReadOnly folder={info.folder} reason={info.readOnly} />}
      {info?.notes.map((note) => (
        <Banner key={note} tone="calm">
          {note}
        </Banner>
      ))}
      {(info?.readOnly ? [] : interrupted).map((entry) => (
        <Interrupted key={entry.id} entry={entry} />
      ))}
      {library.kind === 'open' && library.partial && (
        <Banner tone="calm">
          Looking at the files was cancelled: articles are missing.
          <Button small onClick={() => void store.getState().callLibrary('library.rescan', null)}>
            Look at the rest
          </Button>
        </Banner>
      )}
      {library.kind === 'opening' && (
        <div className="banner is-progress">
          <progress
            className="scan-bar"
            aria-label="Files read"
            max={library.progress.total ?? 1}
            {...(library.progress.total === null ? {} : { value: library.progress.done })}
          />
          <span className="scan-count">
            {library.progress.total === null
              ? `Finding files: ${count(library.progress.done)}`
              : `${count(library.progress.done)} of ${count(library.progress.total)} files read`}
          </span>
          <Button small onClick={() => void store.getState().callLibrary('library.cancelScan', null)}>
            Cancel
          </Button>
        </div>
      )}
    </div>
  );
}
