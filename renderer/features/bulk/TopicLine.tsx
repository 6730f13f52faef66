import { useState, type Ref } from 'react';
import type { Operation } from '../../../preload/contract/edit';
import type { Count } from '../../../preload/contract/library';
import { count } from '../../format/number';
import { Choice } from '../../ui/Choice';
import { Suggest, type Suggestion } from '../../ui/Suggest';
import { matching } from '../../ui/Picker';

type Way = 'add' | 'remove' | 'replace' | 'set';

const ways: readonly (readonly [Way, string])[] = [
  ['add', 'Add'],
  ['remove', 'Remove'],
  ['replace', 'Replace'],
  ['set', 'Set exactly'],
];
const mostShown = 50;

interface TopicLineProps {
  readonly changes: readonly Operation[];
  /** The topics of the taxonomy and of the library's articles. */
  readonly known: readonly Count[];
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onChange: (change: Operation) => void;
}

/** Topics to add, to remove, to put one for another, or to have instead of all; entered one by one. */
export function TopicLine({ changes, known, inputRef, onChange }: TopicLineProps) {
  const [way, setWay] = useState<Way>('add');
  const [text, setText] = useState('');
  const [from, setFrom] = useState('');
  const exact = changes.find((change) => change.field === 'topics' && change.op === 'set');

  const suggest = (typed: string): readonly Suggestion[] =>
    matching(
      known.map(({ name, count: uses }) => ({ value: name, detail: count(uses) })),
      typed,
    )
      .slice(0, mostShown)
      .map(({ value, detail = '' }) => ({ value, label: value, note: detail }));

  /** The topic as the library writes it, when it is only typed in another case. */
  const asKnown = (typed: string): string => {
    const topic = typed.trim();
    return known.find(({ name }) => name.toLowerCase() === topic.toLowerCase())?.name ?? topic;
  };

  const take = (value: string, replaced = from): void => {
    const topic = asKnown(value);
    if (topic === '') return;
    if (way === 'replace') {
      setText(value);
      const old = asKnown(replaced);
      if (old === '' || old === topic) return;
      onChange({ field: 'topics', op: 'replace', from: old, to: topic });
      setFrom('');
    } else if (way === 'set') {
      const topics = exact?.field === 'topics' && exact.op === 'set' ? exact.topics : [];
      onChange({ field: 'topics', op: 'set', topics: [...new Set([...topics, topic])] });
    } else {
      onChange({ field: 'topics', op: way, topics: [topic] });
    }
    setText('');
  };

  return (
    <div className="change-row" role="group" aria-label="Topics">
      <span className="change-label">Topics</span>
      <Choice label="How to change topics" value={way} options={ways} onChange={setWay} />
      {way === 'replace' && (
        <>
          <span className="change-text">
            <Suggest
              label="Topic to replace"
              text={from}
              suggestions={suggest(from)}
              enter="first"
              placeholder="Topic…"
              onText={setFrom}
              onTake={(value) => {
                setFrom(value);
                if (text !== '') take(text, value);
              }}
            />
          </span>
          <span className="muted">by</span>
        </>
      )}
      <span className="change-text">
        <Suggest
          label={way === 'replace' ? 'Topic in its place' : `Topic to ${way}`}
          inputRef={inputRef}
          text={text}
          suggestions={suggest(text)}
          enter="first"
          placeholder="Topic…"
          onText={setText}
          onTake={(value) => take(value)}
          onLeave={() => text !== '' && take(text)}
          onEscape={() => {
            setText('');
            return text !== '';
          }}
        />
      </span>
    </div>
  );
}
