import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  /** Shown in place of what could not be rendered. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Keeps what fails to render from taking the page down with it. React itself reports the error. */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
