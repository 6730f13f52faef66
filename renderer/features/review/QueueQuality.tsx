import { Minus, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { numberRange } from '../../../preload/contract/edit';
import { CommandButton } from '../../commands/CommandButton';
import { CommandKey } from '../../commands/CommandKey';
import { places } from '../../commands/places';
import { useRun } from '../../commands/useCommands';
import { useDeskStore } from '../../store/context';
import { NumberField } from '../../ui/NumberField';

interface QueueQualityProps {
  readonly quality: number | null;
  readonly disabled: boolean;
  readonly onDone: () => void;
}

/** The score: stepped, or typed. */
export function QueueQuality({ quality, disabled, onDone }: QueueQualityProps) {
  const run = useRun();
  const store = useDeskStore();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.id = places.queueQuality;
  }, []);
  return (
    <section className="queue-part queue-line" aria-label="Quality">
      <span className="queue-label">
        Quality <CommandKey command="article.quality" />
      </span>
      <span className="steps">
        <CommandButton
          command="article.qualityDown"
          label="Quality −1"
          icon={<Minus size={14} aria-hidden />}
          disabled={disabled || quality === null}
          onClick={() => run('article.qualityDown')}
        />
        <NumberField
          label="Quality"
          inputRef={input}
          value={quality}
          {...numberRange}
          disabled={disabled}
          passesEscape
          onCommit={(value) => void store.getState().decide({ field: 'quality', op: 'set', value })}
          onEnter={onDone}
        />
        <CommandButton
          command="article.qualityUp"
          label="Quality +1"
          icon={<Plus size={14} aria-hidden />}
          disabled={disabled || quality === null}
          onClick={() => run('article.qualityUp')}
        />
      </span>
    </section>
  );
}
