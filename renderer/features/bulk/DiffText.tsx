import { unturned } from '../../ui/unturned';
import { classes } from '../../ui/classes';
import type { DiffState } from './usePlanned';

const looks: Readonly<Record<string, string>> = { '+': 'is-added', '-': 'is-removed', '@': 'is-place' };

/** A line of a unified diff: what it is, by its first character. The names of the files are told elsewhere. */
function lookOf(line: string): string | undefined {
  return looks[line.charAt(0)];
}

const isName = (line: string): boolean => /^(diff |--- |\+\+\+ |index )/.test(line);

/** A unified diff, as `git diff` shows it. */
export function DiffText({ state }: { readonly state: DiffState }) {
  if (state.kind === 'loading') return <p className="diff-note muted">Reading the file…</p>;
  if (state.kind === 'failed') return <p className="diff-note">{state.message}</p>;
  if (state.diff === '') {
    return <p className="diff-note">This file changed since the preview was made. It will be left as it is.</p>;
  }
  const lines = state.diff.split('\n').filter((line, at, all) => at < all.length - 1 || line !== '');
  const body = lines.slice(lines.findIndex((line) => !isName(line)));
  const texts = body.filter((line) => !line.startsWith('@') && !line.startsWith('\\'));
  const crlf = texts.filter((line) => line.endsWith('\r')).length;
  // Where all lines end alike, saying so once is enough.
  const marked = crlf > 0 && crlf < texts.length;
  return (
    <>
      {crlf === texts.length && crlf > 0 && <p className="diff-note muted">Lines end in CR LF.</p>}
      <pre className="diff">
        {body.map((line, at) => (
          // A diff is a text: a line is where it stands.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={at} className={classes('diff-line', lookOf(line))}>
            {unturned(line.replace(/\r$/, ''))}
            {marked && line.endsWith('\r') && <span className="muted">\r</span>}
            {'\n'}
          </span>
        ))}
      </pre>
    </>
  );
}
