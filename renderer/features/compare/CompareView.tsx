import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import { CommandKey } from '../../commands/CommandKey';
import { count } from '../../format/number';
import { columnsOf, type Compared } from '../../store/side-by-side';
import { useDesk, useDeskStore } from '../../store/context';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import { KeyHint } from '../../ui/KeyHint';
import { CompareColumn } from './CompareColumn';

interface CompareViewProps {
  readonly renderArticle: (id: ArticleId) => ReactNode;
}

/** Two or three articles side by side. Keys act on the one that has the focus. */
export function CompareView({ renderArticle }: CompareViewProps) {
  const compared = useDesk((s) => s.compared);
  return compared === null ? null : <SideBySide compared={compared} renderArticle={renderArticle} />;
}

function SideBySide({ compared, renderArticle }: CompareViewProps & { readonly compared: Compared }) {
  const store = useDeskStore();
  const columns = columnsOf(compared);
  const { focused, pinned, others } = compared;
  const room = useRef<HTMLDivElement>(null);

  useEffect(() => {
    room.current?.querySelector<HTMLElement>(`[data-column="${focused}"]`)?.focus({ preventScroll: true });
  }, [focused]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || store.getState().panel !== null) return;
    event.preventDefault();
    store.getState().leaveCompare();
  };

  return (
    <div className="compare" onKeyDown={onKeyDown}>
      <header className="queue-head">
        <h2 className="queue-title">Compare</h2>
        <p className="queue-facts">
          <b>{count(columns.length)} side by side</b>
          {others.length + 1 > columns.length && <span>{count(others.length + 1)} in all</span>}
          <span className="key-hints">
            <KeyHint
              keys={
                <>
                  <CommandKey command="review.back" />
                  <CommandKey command="review.skip" />
                </>
              }
            >
              article
            </KeyHint>
            <KeyHint keys={<CommandKey command="article.publish" />}>publish or not</KeyHint>
            <KeyHint keys={<CommandKey command="article.compare" />}>pin</KeyHint>
          </span>
        </p>
        <span className="queue-ways">
          <Button small onClick={() => store.getState().leaveCompare()}>
            Leave <Kbd keys="Escape" />
          </Button>
        </span>
      </header>
      <div ref={room} className="compare-columns">
        {columns.map((id) => (
          <CompareColumn
            key={id}
            id={id}
            pinned={id === pinned}
            focused={id === focused}
            against={id === pinned ? null : pinned}
          >
            {renderArticle(id)}
          </CompareColumn>
        ))}
      </div>
    </div>
  );
}
