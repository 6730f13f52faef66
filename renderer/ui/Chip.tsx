import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes';
import { unturned } from './unturned';

interface ChipProps {
  readonly children: ReactNode;
  /** What is removed, in words, where it is more than a text. */
  readonly name?: string;
  /** `faint`: not part of the thing itself, e.g. "+2". */
  readonly look?: 'plain' | 'faint';
  readonly onRemove?: () => void;
}

export function Chip({ children, name, look = 'plain', onRemove }: ChipProps) {
  return (
    <span className={classes('chip', look === 'faint' && 'is-faint')}>
      <span className="chip-text">{typeof children === 'string' ? unturned(children) : children}</span>
      {onRemove && (
        <button
          type="button"
          className="chip-remove"
          aria-label={`Remove ${name ?? (typeof children === 'string' ? children : '')}`}
          onClick={onRemove}
        >
          <X size={12} aria-hidden />
        </button>
      )}
    </span>
  );
}
