import { useEffect, useRef } from 'react';
import type { Field } from '../../../preload/contract/article';
import type { Operation } from '../../../preload/contract/edit';
import type { Facets } from '../../../preload/contract/library';
import { NumberLine } from './NumberLine';
import { PublishedLine } from './PublishedLine';
import { TopicLine } from './TopicLine';
import { WordLine } from './WordLine';

interface ChangeFormProps {
  readonly changes: readonly Operation[];
  /** For completion. */
  readonly facets: Facets | null;
  /** The field that takes the focus; the first one otherwise. */
  readonly start: Field | null;
  readonly onChange: (change: Operation) => void;
  readonly onRemove: (at: number) => void;
}

/** One line for each field that can be changed of many articles at once. */
export function ChangeForm({ changes, facets, start, onChange, onRemove }: ChangeFormProps) {
  const quality = useRef<HTMLInputElement>(null);
  const heat = useRef<HTMLInputElement>(null);
  const topics = useRef<HTMLInputElement>(null);
  const published = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const places = { quality, heat, topics, published };
    const place = start === 'quality' || start === 'heat' || start === 'topics' ? places[start] : places.published;
    // The dialog takes the focus first.
    const frame = requestAnimationFrame(() => place.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [start]);

  return (
    <div className="change-form">
      <PublishedLine changes={changes} inputRef={published} onChange={onChange} onRemove={onRemove} />
      <NumberLine field="quality" label="Quality" changes={changes} inputRef={quality} onChange={onChange} />
      <NumberLine field="heat" label="Heat" changes={changes} inputRef={heat} onChange={onChange} />
      <TopicLine changes={changes} known={facets?.topics ?? []} inputRef={topics} onChange={onChange} />
      <WordLine
        field="category"
        label="Category"
        changes={changes}
        known={facets?.categories ?? []}
        onChange={onChange}
      />
      <WordLine field="type" label="Type" changes={changes} known={facets?.types ?? []} onChange={onChange} />
    </div>
  );
}
