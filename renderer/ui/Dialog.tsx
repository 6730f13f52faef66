import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { classes } from './classes';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** `wide`: for work. `tall`: as wide and as high as the window allows, for lists that scroll by themselves. */
  readonly size?: 'usual' | 'wide' | 'tall';
  /** Under the body, always in sight. */
  readonly footer?: ReactNode;
  /** The body holds only text: it takes the focus itself, so that the keyboard can scroll it. */
  readonly textOnly?: boolean;
  /**
   * What has the focus when it opens; else the first thing that can. `autoFocus` comes too soon where the palette opened
   * it, which gives the focus back afterwards.
   */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** Keys pressed anywhere in it. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

export function Dialog({
  title,
  open,
  onOpenChange,
  size = 'usual',
  footer,
  textOnly,
  initialFocus,
  onKeyDown,
  children,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup
          className={classes('dialog', size !== 'usual' && 'is-wide', size === 'tall' && 'is-tall')}
          initialFocus={initialFocus}
          onKeyDown={onKeyDown}
        >
          <div className="dialog-head">
            <Base.Title className="dialog-title">{title}</Base.Title>
            <Base.Close className="icon-button" aria-label="Close">
              <X size={16} aria-hidden />
            </Base.Close>
          </div>
          <div className="dialog-body" tabIndex={textOnly ? 0 : undefined}>
            {children}
          </div>
          {footer !== undefined && <div className="dialog-foot">{footer}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
