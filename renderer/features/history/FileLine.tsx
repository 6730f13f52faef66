import { type ArticleId, fields as articleFields } from '../../../preload/contract/article';
import type { EntryFile } from '../../../preload/contract/edit';
import { plannedText } from '../../format/change';
import { plannedLabel } from '../../format/field';
import { unturned } from '../../ui/unturned';
import { BeforeAfter } from '../../ui/BeforeAfter';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import type { Way } from '../../store/state/history';

interface FileLineProps {
  readonly file: EntryFile;
  readonly readOnly: boolean;
  readonly onReverse: (id: ArticleId, way: Way) => void;
  readonly onShow: (id: ArticleId) => void;
}

const ofArticles: ReadonlySet<string> = new Set(articleFields);

const words: Readonly<Record<Way, string>> = { undo: 'Undo', redo: 'Redo' };

/** One file of a change: each field from what to what, and the way back for this file alone. */
export function FileLine({ file, readOnly, onReverse, onShow }: FileLineProps) {
  const { id, path, fields } = file;
  const cut = path.lastIndexOf('/') + 1;
  const way: Way = fields.some(({ standing }) => standing) ? 'undo' : 'redo';
  const gone = id === null && fields.some(({ field }) => ofArticles.has(field));
  return (
    <>
      <div className="entry-file-head">
        <span className="entry-file-path truncate" title={path}>
          <span className="muted">{unturned(path.slice(0, cut))}</span>
          {unturned(path.slice(cut))}
        </span>
        {gone && <span className="entry-file-note">The file is gone</span>}
        {id !== null && (
          <span className="entry-file-ways">
            <Button look="link" small aria-label={`Show ${path}`} onClick={() => onShow(id)}>
              Show
            </Button>
            <Button
              look="link"
              small
              disabled={readOnly}
              aria-label={`${words[way]} ${path}`}
              onClick={() => onReverse(id, way)}
            >
              {words[way]}
            </Button>
          </span>
        )}
      </div>
      <dl className="entry-file-fields">
        {fields.map((change) => (
          <div key={change.field} className={classes('entry-file-field', !change.standing && 'is-gone')}>
            <dt>{plannedLabel(change.field)}</dt>
            <dd>
              <BeforeAfter change={plannedText(change)} />
              {!change.standing && <span className="entry-file-note">not in place</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
