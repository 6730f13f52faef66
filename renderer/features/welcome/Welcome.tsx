import { FolderOpen, X } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { RecentLibrary } from '../../../preload/contract/library';
import { CommandKey } from '../../commands/CommandKey';
import { useDesk, useDeskStore } from '../../store/context';
import { commandWords } from '../../format/command';
import { ago } from '../../format/date';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { IconButton } from '../../ui/IconButton';

function OpenPath() {
  const store = useDeskStore();
  const opening = useDesk((s) => s.opening);
  const [path, setPath] = useState('');
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void store.getState().callLibrary('library.openPath', { path: path.trim() });
  };
  return (
    <form className="open-path" onSubmit={onSubmit}>
      <label htmlFor="open-path">Folder on this machine</label>
      <div className="open-path-line">
        <input
          id="open-path"
          className="text-field"
          placeholder="/home/you/site"
          autoComplete="off"
          spellCheck={false}
          value={path}
          onChange={(event) => setPath(event.target.value)}
        />
        <Button type="submit" look="primary" disabled={opening || path.trim() === ''}>
          Open
        </Button>
      </div>
    </form>
  );
}

function OpenDialog() {
  const store = useDeskStore();
  const opening = useDesk((s) => s.opening);
  return (
    <Button
      look="primary"
      className="welcome-open"
      disabled={opening}
      onClick={() => void store.getState().callLibrary('library.choose', null)}
    >
      <FolderOpen size={16} aria-hidden />
      {commandWords('library.open')}
      <CommandKey command="library.open" />
    </Button>
  );
}

function Recent({ library, now }: { readonly library: RecentLibrary; readonly now: number }) {
  const store = useDeskStore();
  const { recent, title, folder, openedAt, missing } = library;
  return (
    <li className={classes('recent', missing && 'is-missing')}>
      <button
        type="button"
        className="recent-open"
        disabled={missing}
        onClick={() => void store.getState().callLibrary('library.openRecent', { recent })}
      >
        <span className="recent-title truncate">{title}</span>
        <span className="recent-when">{missing ? 'not there any more' : ago(openedAt, now)}</span>
        <span className="recent-folder truncate">{folder}</span>
      </button>
      <IconButton
        label={`Forget ${title}`}
        icon={<X size={14} aria-hidden />}
        onClick={() => void store.getState().forgetRecent(recent)}
      />
    </li>
  );
}

interface WelcomeProps {
  /** Why the last library could not be opened. */
  readonly failure: { readonly folder: string; readonly message: string } | null;
}

/** The first screen: open a folder, one of the last ones, or the demo. */
export function Welcome({ failure }: WelcomeProps) {
  const store = useDeskStore();
  const welcome = useDesk((s) => s.welcome);
  const opening = useDesk((s) => s.opening);
  const [now] = useState(() => Date.now());
  const screen = useRef<HTMLElement>(null);
  const offered = welcome !== null;
  useEffect(() => {
    // What most come for: the library they had open, else how to open one. Whoever is already somewhere stays there.
    if (!offered || document.activeElement !== document.body) return;
    const wanted = ['.recent-open:enabled', '#open-path', '.welcome-open'];
    const first = wanted.map((one) => screen.current?.querySelector<HTMLElement>(one)).find((one) => one);
    first?.focus();
  }, [offered]);
  return (
    <main className="welcome scrolls" ref={screen}>
      <div className="welcome-sheet">
        <span className="welcome-mark" aria-hidden />
        <h2>The curation desk for a folder of Markdown articles</h2>
        <p className="welcome-lead">
          Open the folder of your site. Galley reads it where it is, and every decision changes one line of one file.
        </p>
        {failure && (
          <div className="welcome-failure" role="alert">
            <b>{failure.folder}</b> could not be opened. {failure.message}
          </div>
        )}
        {welcome?.chooser === 'path' && <OpenPath />}
        {welcome?.chooser === 'dialog' && <OpenDialog />}
        {welcome && welcome.recents.length > 0 && (
          <section className="recents">
            <h3>Recent</h3>
            <ul>
              {welcome.recents.map((library) => (
                <Recent key={library.recent} library={library} now={now} />
              ))}
            </ul>
          </section>
        )}
        {welcome?.demo && (
          <section className="welcome-demo">
            <p>
              <b>New here?</b> The demo is a small library of invented articles. Change what you like: it is your copy.
            </p>
            <Button disabled={opening} onClick={() => void store.getState().callLibrary('library.openDemo', null)}>
              Try the demo library
            </Button>
          </section>
        )}
      </div>
    </main>
  );
}
