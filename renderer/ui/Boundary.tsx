import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  /** Shown in place of what could not be rendered; from the error, where that says what to do. */
  readonly fallback: ReactNode | ((error: unknown) => ReactNode);
  /** Told once. */
  readonly onError?: (error: unknown) => void;
  readonly children: ReactNode;
}

type BoundaryState = { readonly failed: false } | { readonly failed: true; readonly error: unknown };

/** Keeps what fails to render from taking the page down with it. React itself reports the error. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failed: true, error };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError?.(error);
  }

  override render(): ReactNode {
    const { state } = this;
    const { fallback, children } = this.props;
    if (!state.failed) return children;
    return typeof fallback === 'function' ? fallback(state.error) : fallback;
  }
}
