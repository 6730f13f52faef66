import { useMemo, useRef } from 'react';
import type { Operation } from '../../../preload/contract/edit';
import { focusPlace } from '../../commands/places';
import { alreadyThere } from '../../format/completion';
import { count } from '../../format/number';
import { useDesk, useDeskStore } from '../../store/context';
import { overlay } from '../../store/predict';
import { Chip } from '../../ui/Chip';
import { Kbd } from '../../ui/Kbd';
import { Picker } from '../../ui/Picker';
import { Popover } from '../../ui/Popover';
import { currentCell } from './anchor';

/** The topics of the current article: added with completion from the taxonomy and from use, removed by their crosses. */
export function TopicsPopover() {
  const store = useDeskStore();
  const open = useDesk((s) => s.panel === 'topics');
  const row = useDesk((s) => (s.current === null ? undefined : s.rows.get(s.current)));
  const predictions = useDesk((s) => s.predictions);
  const facets = useDesk((s) => s.facets);
  const input = useRef<HTMLInputElement>(null);
  const shown = row && overlay(row, predictions);
  const options = useMemo(() => {
    const has = shown?.topics ?? [];
    return (facets?.topics ?? [])
      .filter(({ name }) => alreadyThere(has, name) === null)
      .map(({ name, count: uses }) => ({ value: name, detail: count(uses) }));
  }, [facets, shown?.topics]);
  if (!shown) return null;

  const apply = (operation: Operation): void =>
    void store.getState().apply({ ids: [shown.id], operations: [operation] });
  const add = (topic: string): void => apply({ field: 'topics', op: 'add', topics: [topic] });
  const remove = (topic: string): void => apply({ field: 'topics', op: 'remove', topics: [topic] });
  const close = (): void => store.getState().closePanel();

  return (
    <Popover
      title="Topics"
      open={open}
      onOpenChange={(next) => !next && close()}
      anchor={() => currentCell('topics')}
      align="end"
      initialFocus={input}
      finalFocus={() => {
        focusPlace('grid');
        return null;
      }}
    >
      <div className="topics-form">
        <div className="topics-chips">
          {shown.topics.length === 0 && <span className="muted">No topics yet</span>}
          {shown.topics.map((topic) => (
            <Chip key={topic} onRemove={() => remove(topic)}>
              {topic}
            </Chip>
          ))}
        </div>
        <Picker
          label="Add a topic"
          inputRef={input}
          options={options}
          taken={shown.topics}
          onPick={add}
          onCreate={add}
          onBackspace={() => {
            const last = shown.topics.at(-1);
            if (last !== undefined) remove(last);
          }}
          onDone={close}
        />
        <p className="popover-hint">
          <Kbd keys="Enter" /> adds the topic, or closes this when nothing is typed. Every change is saved at once.
        </p>
      </div>
    </Popover>
  );
}
