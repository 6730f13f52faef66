import { Plus, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { commands, type CommandId } from '../../../preload/contract/commands';
import { mostKeys } from '../../../preload/contract/keys';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Kbd, keyCaps } from '../../ui/Kbd';
import { KeyHint } from '../../ui/KeyHint';
import { KeyRecorder } from './KeyRecorder';

const list = new Intl.ListFormat('en-GB');

function labels(all: readonly CommandId[]): string {
  return list.format(all.map((id) => `“${commands[id].label}”`));
}

/** A key that other commands have. */
export interface Contested {
  readonly key: string;
  readonly holders: readonly CommandId[];
}

export interface KeyLineProps {
  readonly command: CommandId;
  readonly keys: readonly string[];
  /** Its keys are not the ones it comes with. */
  readonly bound: boolean;
  /** Which of its keys is being recorded; the one after the last: a further one. */
  readonly recording: number | null;
  readonly contested: Contested | null;
  readonly onRecord: (place: number | null) => void;
  /** Takes the key. Answers why it cannot be used, or `null`. */
  readonly onKey: (key: string) => string | null;
  readonly onRemove: (place: number) => void;
  readonly onReset: () => void;
  /** Settles a contested key: it comes here, or stays where it is. */
  readonly onSettle: (here: boolean) => void;
}

/** A command with its keys, each of which can be changed. */
export function KeyLine(props: KeyLineProps) {
  const { command, keys, bound, recording, contested, onRecord, onKey, onRemove, onReset, onSettle } = props;
  const { label } = commands[command];
  const end = (): void => onRecord(null);
  const line = useRef<HTMLLIElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    // The button that answered the question is gone, and the focus with it.
    if (asked.current && contested === null) line.current?.querySelector('button')?.focus();
    asked.current = contested !== null;
  }, [contested]);
  return (
    <li ref={line} className="key-edit" aria-label={label}>
      <div className="key-edit-line">
        <span className="truncate">{label}</span>
        <span className="key-edit-keys">
          {keys.map((key, place) => (
            <KeyRecorder
              key={key}
              label={`Change ${keyCaps(key).join(' ')}`}
              className="key-cap"
              recording={recording === place}
              onStart={() => onRecord(place)}
              onKey={onKey}
              onEnd={end}
              onRemove={() => onRemove(place)}
            >
              <Kbd keys={key} />
            </KeyRecorder>
          ))}
          {keys.length < mostKeys && (
            <KeyRecorder
              label="Add a key"
              className="key-cap is-new"
              recording={recording === keys.length}
              onStart={() => onRecord(keys.length)}
              onKey={onKey}
              onEnd={end}
            >
              <Plus size={12} aria-hidden />
            </KeyRecorder>
          )}
          <IconButton
            label="Its own keys again"
            className="key-reset"
            icon={<RotateCcw size={13} aria-hidden />}
            disabled={!bound}
            onClick={onReset}
          />
        </span>
      </div>
      {contested && (
        <p
          className="key-contested"
          role="alert"
          // What the sheet would take to close it.
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onSettle(false);
          }}
        >
          <KeyHint keys={<Kbd keys={contested.key} />}>
            <span>is the key of {labels(contested.holders)}.</span>
          </KeyHint>
          <Button small look="primary" autoFocus onClick={() => onSettle(true)}>
            Use it here
          </Button>
          <Button small onClick={() => onSettle(false)}>
            Leave it there
          </Button>
        </p>
      )}
    </li>
  );
}
