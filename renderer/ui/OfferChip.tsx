import { Plus, X } from 'lucide-react';
import { unturned } from './unturned';

interface OfferChipProps {
  readonly children: string;
  /** Why it is offered. */
  readonly reason: string;
  readonly disabled?: boolean;
  readonly onTake: () => void;
  readonly onDismiss: () => void;
}

/** Something that could be added: a click takes it, the cross says never. */
export function OfferChip({ children, reason, disabled = false, onTake, onDismiss }: OfferChipProps) {
  return (
    <span className="chip is-offer">
      <button
        type="button"
        className="chip-take"
        title={reason}
        aria-label={`Add ${children}`}
        disabled={disabled}
        onClick={onTake}
      >
        <Plus size={12} aria-hidden />
        <span className="chip-text">{unturned(children)}</span>
      </button>
      <button
        type="button"
        className="chip-remove"
        aria-label={`Do not suggest ${children}`}
        disabled={disabled}
        onClick={onDismiss}
      >
        <X size={12} aria-hidden />
      </button>
    </span>
  );
}
