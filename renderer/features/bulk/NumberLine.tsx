import { useState, type Ref } from 'react';
import { numberRange, type Operation } from '../../../preload/contract/edit';
import { Choice } from '../../ui/Choice';
import { NumberField } from '../../ui/NumberField';

type Way = 'set' | 'raise' | 'lower' | 'clamp';

const ways: readonly (readonly [Way, string])[] = [
  ['raise', 'Raise by'],
  ['lower', 'Lower by'],
  ['set', 'Set to'],
  ['clamp', 'Keep between'],
];

interface NumberLineProps {
  readonly field: 'quality' | 'heat';
  readonly label: string;
  readonly changes: readonly Operation[];
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onChange: (change: Operation) => void;
}

const bound = (value: number | undefined, end: number): number | null =>
  value === undefined || value === end ? null : value;

/** A number's change: which way, and how much. It shows what is on the list and puts what is typed there. */
export function NumberLine({ field, label, changes, inputRef, onChange }: NumberLineProps) {
  const own = changes.flatMap((change) => (change.field === field ? [change] : []));
  const added = own.find((change) => change.op === 'add');
  const setTo = own.find((change) => change.op === 'set');
  const clamp = own.find((change) => change.op === 'clamp');
  const [way, setWay] = useState<Way>(() => {
    if (added) return added.value < 0 ? 'lower' : 'raise';
    return setTo ? 'set' : clamp ? 'clamp' : 'raise';
  });
  const range = { min: bound(clamp?.min, numberRange.min), max: bound(clamp?.max, numberRange.max) };

  const value = (): number | null => {
    if (way === 'set') return setTo?.value ?? null;
    if (!added) return null;
    const points = way === 'lower' ? -added.value : added.value;
    return points > 0 ? points : null;
  };
  const commit = (n: number): void => {
    if (way === 'set') onChange({ field, op: 'set', value: n });
    else if (n !== 0) onChange({ field, op: 'add', value: way === 'lower' ? -n : n });
  };

  /** A bound that the one typed last would cross is taken away, and seen to be. Without bounds nothing is kept. */
  const keep = (min: number | null, max: number | null): void => {
    if (min === null && max === null) return;
    onChange({ field, op: 'clamp', min: min ?? numberRange.min, max: max ?? numberRange.max });
  };

  return (
    <div className="change-row" role="group" aria-label={label}>
      <span className="change-label">{label}</span>
      <Choice label={`How to change ${field}`} value={way} options={ways} onChange={setWay} />
      {way === 'clamp' ? (
        <>
          <NumberField
            label={`${label}, at least`}
            inputRef={inputRef}
            value={range.min}
            {...numberRange}
            onCommit={(min) => keep(min, range.max !== null && range.max < min ? null : range.max)}
            onEmpty={() => keep(null, range.max)}
          />
          <span className="muted">and</span>
          <NumberField
            label={`${label}, at most`}
            value={range.max}
            {...numberRange}
            onCommit={(max) => keep(range.min !== null && range.min > max ? null : range.min, max)}
            onEmpty={() => keep(range.min, null)}
          />
        </>
      ) : (
        <NumberField
          label={`${label}, ${way === 'set' ? 'new value' : 'points'}`}
          inputRef={inputRef}
          value={value()}
          min={way === 'set' ? numberRange.min : 0}
          max={numberRange.max}
          onCommit={commit}
        />
      )}
    </div>
  );
}
