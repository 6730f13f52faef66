import type { MouseEvent, ReactNode } from 'react';
import { isWebAddress, webHost } from './web-address';

interface SafeLinkProps {
  readonly url: string;
  readonly onOpen: (url: string) => void;
  readonly children: ReactNode;
}

/** A link that never navigates by itself: the desk opens it, after main checked it. Anything but http(s) is plain text. */
export function SafeLink({ url, onOpen, children }: SafeLinkProps) {
  if (!isWebAddress(url)) return <span>{children}</span>;
  const open = (event: MouseEvent): void => {
    // The right button is for the context menu; every other one would navigate.
    if (event.button === 2) return;
    event.preventDefault();
    onOpen(url);
  };
  return (
    <a href={url} title={webHost(url)} rel="noopener noreferrer" draggable={false} onClick={open} onAuxClick={open}>
      {children}
    </a>
  );
}
