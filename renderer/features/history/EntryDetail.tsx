import type { HistoryEntry, Refusal } from '../../../preload/contract/edit';
import { CommandKey } from '../../commands/CommandKey';
import { ago, exactMoment } from '../../format/date';
import type { Way } from '../../store/state/history';
import { Button } from '../../ui/Button';
import { doorText, filesText, stateText, waysOf } from './entry-words';
import { FileList } from './FileList';
import { historyPlaces } from './history-places';
import { LeftList } from './LeftList';

interface EntryDetailProps {
  readonly entry: HistoryEntry;
  readonly interrupted: boolean;
  readonly left: readonly Refusal[];
  readonly readOnly: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly onReverse: (way: Way) => void;
}

function wayText(way: Way, interrupted: boolean): string {
  if (interrupted) return way === 'undo' ? 'Roll back' : 'Finish';
  return way === 'undo' ? 'Undo' : 'Redo';
}

/** One change in full: when, through which door, whether it stands, its ways back, and its files. */
export function EntryDetail(props: EntryDetailProps) {
  const { entry, interrupted, left, readOnly, now, onReverse } = props;
  const ways: readonly Way[] = interrupted ? ['redo', 'undo'] : waysOf(entry.state);
  const facts: readonly (readonly [label: string, words: string])[] = [
    ['When', `${exactMoment(entry.at)} · ${ago(entry.at, Math.max(now, entry.at))}`],
    ['Made', doorText(entry.door)],
    ['State', interrupted ? 'Interrupted: some files were written, others were not' : stateText(entry.state)],
  ];
  return (
    <section id={historyPlaces.detail} className="entry-detail" aria-label={entry.label} tabIndex={-1}>
      <header className="entry-head">
        <h2 className="view-title">{entry.label}</h2>
        <div className="entry-ways">
          {ways.map((way, at) => (
            <Button
              key={way}
              look={interrupted && at === 0 ? 'primary' : 'plain'}
              disabled={readOnly}
              onClick={() => onReverse(way)}
            >
              {wayText(way, interrupted)}
              {at === 0 && <CommandKey command="history.reverse" />}
            </Button>
          ))}
        </div>
        <dl className="entry-about">
          {facts.map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </header>
      {left.length > 0 && <LeftList refusals={left} />}
      <h3 className="entry-count">{filesText(entry)}</h3>
      <FileList key={entry.id} entry={entry} readOnly={readOnly} />
    </section>
  );
}
