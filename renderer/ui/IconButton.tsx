import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';
import { Tip } from './Tip';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  /** What it does: its accessible name and, with the key, its tip. */
  readonly label: string;
  /** The key that does the same, in tinykeys notation. */
  readonly keys?: string | undefined;
  readonly icon: ReactNode;
}

export function IconButton({ label, keys, icon, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <Tip label={label} keys={keys}>
      <button type={type} className={classes('icon-button', className)} aria-label={label} {...rest}>
        {icon}
      </button>
    </Tip>
  );
}
