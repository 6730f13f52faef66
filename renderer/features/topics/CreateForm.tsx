import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { TopicChange, TopicInfo } from '../../../preload/contract/topics';
import { Button } from '../../ui/Button';
import { Suggest } from '../../ui/Suggest';
import { unturned } from '../../ui/unturned';
import { partsOf, twinOf } from './topic-list';

interface CreateFormProps {
  /** Of a topic that articles use already; empty for a new one. */
  readonly name: string;
  readonly topics: readonly TopicInfo[];
  readonly onPlan: (change: TopicChange) => void;
  readonly onCancel: () => void;
}

const most = 12;

/** What is wrong with the name or the parent, as a sentence; `null` when nothing is. */
function objection(name: string, parent: string, topics: readonly TopicInfo[]): string | null {
  const known = new Set(topics.filter(({ file }) => file !== null).map((topic) => topic.name));
  if (known.has(name)) return `${name} is in the taxonomy already.`;
  return parent === '' || known.has(parent) ? null : `The taxonomy has no topic ${parent} to put it under.`;
}

/** Takes a topic for the taxonomy: name, parent, and the words it is recognised by. */
export function CreateForm({ name: given, topics, onPlan, onCancel }: CreateFormProps) {
  const hintId = useId();
  const title = given === '' ? 'New topic' : `Add ${given} to the taxonomy`;
  const first = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(given);
  const [parent, setParent] = useState('');
  const [keywords, setKeywords] = useState(given.toLowerCase());
  const [hashtags, setHashtags] = useState('');
  useEffect(() => first.current?.focus(), []);
  const wrong = objection(name.trim(), parent.trim(), topics);
  const twin = twinOf(name.trim(), topics);
  const hint = twin === null ? null : `There is “${unturned(twin)}” already; this would be another topic.`;
  const parents = topics.filter(
    (topic) => topic.file !== null && topic.name.toLowerCase().includes(parent.trim().toLowerCase()),
  );

  const field = (label: string, value: string, onText: (text: string) => void, more?: ReactNode) => (
    <label className="topic-field">
      <span>{label}</span>
      <input
        ref={label === 'Name' ? first : undefined}
        className="text-field"
        autoComplete="off"
        spellCheck={false}
        value={value}
        aria-describedby={hintId}
        onChange={(event) => onText(event.target.value)}
      />
      {more}
    </label>
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };

  return (
    <form
      className="topic-form"
      aria-label={title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '' || wrong !== null) return;
        onPlan({
          kind: 'create',
          name: name.trim(),
          parent: parent.trim() || null,
          keywords: partsOf(keywords),
          hashtags: partsOf(hashtags),
        });
      }}
    >
      <h2 className="view-title">{title}</h2>
      {field('Name', name, setName)}
      <div className="topic-field">
        <span aria-hidden>Parent</span>
        <Suggest
          label="Parent"
          placeholder="None: a topic of its own"
          text={parent}
          suggestions={parents.slice(0, most).map((topic) => ({
            value: topic.name,
            label: topic.name,
            note: topic.parent ?? '',
          }))}
          enter="typed"
          onText={setParent}
          onTake={setParent}
        />
      </div>
      {field('Keywords', keywords, setKeywords)}
      {field('Hashtags', hashtags, setHashtags)}
      <p id={hintId} className={wrong === null && hint === null ? 'topic-hint' : 'topic-hint is-wrong'}>
        {wrong ?? hint ?? 'Words separated by commas. Articles that mention one of them are offered this topic.'}
      </p>
      <div className="topic-ways">
        <Button look="primary" type="submit" disabled={name.trim() === '' || wrong !== null}>
          Preview
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
