import { Check, Flag, StickyNote } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import { CommandKey } from '../../commands/CommandKey';
import { useRun } from '../../commands/useCommands';
import { momentText } from '../../format/date';
import { useDesk } from '../../store/context';
import { folderOf } from '../../store/library-state';
import { useAnswer } from '../../store/use-answer';
import { Button } from '../../ui/Button';
import { useNow } from '../../ui/useNow';
import { noteKey, useNoteDrafts } from './note-drafts';

interface MarksSectionProps {
  readonly id: ArticleId;
  /** False where being reviewed is shown, or comes about, otherwise. */
  readonly withReviewed?: boolean;
  /** Below, e.g. the near-duplicates. */
  readonly children?: ReactNode;
}

/** What the editor noted of the current article, outside its file. */
export function MarksSection({ id, withReviewed = true, children }: MarksSectionProps) {
  const run = useRun();
  const noting = useDesk((s) => noteKey(folderOf(s.library) ?? '', s.rows.get(id)?.path ?? ''));
  const drafted = useNoteDrafts(({ drafts }) => drafts[noting] !== undefined);
  const now = useNow();
  const known = useDesk((s) => s.rows.get(id)?.marks);
  const [marks] = useAnswer('marks.read', { ids: [id] }, ['marks.changed']) ?? [];
  const flagged = known?.includes('flagged') ?? marks?.flagged ?? false;
  const reviewed = known?.includes('reviewed') ?? false;
  const note = marks?.note ?? '';
  return (
    <section className="marks" aria-label="Your marks">
      <div className="marks-line">
        <Button
          look="quiet"
          small
          aria-pressed={flagged}
          className="mark-button is-flag"
          onClick={() => run('article.flag')}
        >
          <Flag size={14} aria-hidden />
          Flag
          <CommandKey command="article.flag" />
        </Button>
        <Button look="quiet" small className="mark-button" onClick={() => run('article.note')}>
          <StickyNote size={14} aria-hidden />
          {drafted ? 'Unsaved note…' : 'Note…'}
          <CommandKey command="article.note" />
        </Button>
        {withReviewed && (
          <Button
            look="quiet"
            small
            aria-pressed={reviewed}
            className="mark-button"
            title={
              marks?.reviewed ? `Reviewed ${momentText(marks.reviewed, Math.max(now, marks.reviewed))}` : undefined
            }
            onClick={() => run('article.reviewed')}
          >
            <Check size={14} aria-hidden />
            Reviewed
            <CommandKey command="article.reviewed" />
          </Button>
        )}
      </div>
      {note !== '' && <p className="marks-note">{note}</p>}
      {children}
    </section>
  );
}
