import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode, RefObject } from 'react';

interface PopoverProps {
  readonly title: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** What it hangs on: the element that opens it… */
  readonly trigger?: ReactElement;
  /** …or any place on the page. */
  readonly anchor?: () => Element | null;
  /** What takes the focus when it opens; the first thing in it otherwise. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** Where the focus goes when it closes; back to where it was otherwise. */
  readonly finalFocus?: () => HTMLElement | null;
  readonly align?: 'start' | 'center' | 'end';
  readonly children: ReactNode;
}

export function Popover(props: PopoverProps) {
  const { title, open, onOpenChange, trigger, anchor, initialFocus, finalFocus, align = 'start', children } = props;
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner className="floating" sideOffset={4} align={align} anchor={anchor}>
          <Base.Popup className="popover" initialFocus={initialFocus} finalFocus={finalFocus ?? true}>
            <Base.Title className="popover-title">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
