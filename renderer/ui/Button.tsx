import type { ComponentProps } from 'react';
import { classes } from './classes';

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: the one thing to do here. `quiet`: no border until it is pointed at. `link`: within text. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'link';
  readonly small?: boolean;
}

export function Button({ look = 'plain', small = false, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={classes('button', `button-${look}`, small && 'is-small', className)} {...rest} />
  );
}
