import type { ReactNode } from 'react';

interface KeyHintProps {
  /** One or more keys, as they are drawn. */
  readonly keys: ReactNode;
  /** What they do. */
  readonly children: ReactNode;
}

/** Keys and what they do, nearer to each other than to the hint beside them. */
export function KeyHint({ keys, children }: KeyHintProps) {
  return (
    <span className="key-hint">
      {keys}
      {children}
    </span>
  );
}
