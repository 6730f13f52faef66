import 'react';

declare module 'react' {
  /** Custom properties in `style`, which React sets through CSSOM. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
