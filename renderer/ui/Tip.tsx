import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { Kbd } from './Kbd';

interface TipProps {
  readonly label: string;
  /** A key in tinykeys notation, shown beside the label. */
  readonly keys?: string | undefined;
  /** The one element that is explained. It must take a ref and handlers. */
  readonly children: ReactElement;
}

/** A tooltip. It repeats or adds to what is there; nothing is told by it alone. */
export function Tip({ label, keys, children }: TipProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className="floating">
          <Tooltip.Popup className="tip">
            {label}
            {keys !== undefined && <Kbd keys={keys} />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
