import { useRef } from 'react';
import { numberRange } from '../../../preload/contract/edit';
import { focusPlace } from '../../commands/places';
import { useDesk, useDeskStore } from '../../store/context';
import { overlay } from '../../store/predict';
import { Kbd } from '../../ui/Kbd';
import { NumberField } from '../../ui/NumberField';
import { Popover } from '../../ui/Popover';
import { currentCell } from './anchor';

/** A quality, typed. */
export function QualityPopover() {
  const store = useDeskStore();
  const open = useDesk((s) => s.panel === 'quality');
  const row = useDesk((s) => (s.current === null ? undefined : s.rows.get(s.current)));
  const predictions = useDesk((s) => s.predictions);
  const input = useRef<HTMLInputElement>(null);
  if (!row) return null;
  const { id, quality } = overlay(row, predictions);

  const close = (): void => store.getState().closePanel();
  const commit = (value: number): void => {
    const operations = [{ field: 'quality', op: 'set', value }] as const;
    void store.getState().apply({ ids: [id], operations, seen: { quality } });
  };

  return (
    <Popover
      title="Quality"
      open={open}
      onOpenChange={(next) => !next && close()}
      anchor={() => currentCell('quality')}
      initialFocus={input}
      finalFocus={() => {
        focusPlace('grid');
        return null;
      }}
    >
      <div className="quality-form">
        <NumberField
          label="Quality"
          inputRef={input}
          value={quality}
          {...numberRange}
          passesEscape
          onCommit={commit}
          onEnter={close}
        />
        <span className="popover-hint">
          <Kbd keys="Enter" /> to set, <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> to step
        </span>
      </div>
    </Popover>
  );
}
