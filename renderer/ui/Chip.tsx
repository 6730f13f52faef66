import { X } from 'lucide-react';
import { classes } from './classes';

interface ChipProps {
  readonly children: string;
  /** `faint`: not part of the thing itself, e.g. "+2". */
  readonly look?: 'plain' | 'faint';
  readonly onRemove?: () => void;
}

export function Chip({ children, look = 'plain', onRemove }: ChipProps) {
  return (
    <span className={classes('chip', look === 'faint' && 'is-faint')}>
      <span className="chip-text">{children}</span>
      {onRemove && (
        <button type="button" className="chip-remove" aria-label={`Remove ${children}`} onClick={onRemove}>
          <X size={12} aria-hidden />
        </button>
      )}
    </span>
  );
}
