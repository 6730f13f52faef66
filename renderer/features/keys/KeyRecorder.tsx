import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { isKey } from '../../../preload/contract/keys';
import { isApple } from '../../ui/Kbd';
import { recorded } from './record';

interface KeyRecorderProps {
  /** What it is for, as its accessible name. */
  readonly label: string;
  readonly className: string;
  readonly recording: boolean;
  readonly onStart: () => void;
  /** Takes the key. Answers why it cannot be used, or `null`. */
  readonly onKey: (key: string) => string | null;
  readonly onEnd: () => void;
  /** Delete or Backspace while nothing is recorded. */
  readonly onRemove?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A button that takes the next key pressed on it. Escape and leaving it end that. */
export function KeyRecorder(props: KeyRecorderProps) {
  const { label, className, recording, onStart, onKey, onEnd, onRemove, children } = props;
  const [why, setWhy] = useState('');

  const take = (event: KeyboardEvent): void => {
    const press = recorded(event, isApple);
    if (press.kind === 'leave') return onEnd();
    event.preventDefault();
    event.stopPropagation();
    if (press.kind === 'cancel') onEnd();
    else if (press.kind === 'unusable') setWhy(press.why);
    else if (press.kind === 'key' && isKey(press.key)) setWhy(onKey(press.key) ?? '');
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (recording) take(event);
    else if (onRemove && (event.key === 'Delete' || event.key === 'Backspace')) onRemove();
  };

  return (
    <button
      type="button"
      className={className}
      aria-label={recording ? `${label}: press a key` : label}
      aria-pressed={recording}
      onClick={() => {
        setWhy('');
        onStart();
      }}
      onKeyDown={onKeyDown}
      // Space clicks a button when it goes up again.
      onKeyUp={(event) => recording && event.preventDefault()}
      onBlur={() => recording && onEnd()}
    >
      {recording ? <span role="status">{why === '' ? 'Press a key…' : why}</span> : children}
    </button>
  );
}
