import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';

interface DisclosureProps {
  readonly title: string;
  /** Beside the title, e.g. a count. */
  readonly note?: string;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** A section that unfolds. What is in it is made only when it is open. */
export function Disclosure({ title, note, startsOpen = false, children }: DisclosureProps) {
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  return (
    <section className="disclosure">
      <h3 className="disclosure-head">
        <button
          type="button"
          className="disclosure-button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight size={14} aria-hidden className="disclosure-mark" />
          {title}
          {note && <span className="disclosure-note">{note}</span>}
        </button>
      </h3>
      <div id={id} className="disclosure-body" hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
