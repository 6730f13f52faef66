/**
 * The Content-Security-Policy of the desk's document, the same in every host: nothing but our own built files, no inline
 * script or style, no string that becomes code. `remoteImages`: the editor allowed pictures from publishers' https
 * servers; it holds from the next load of the document on.
 */
export function contentPolicy({ remoteImages }: { readonly remoteImages: boolean }): string {
  const directives: readonly string[] = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${remoteImages ? ' https:' : ''}`,
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ];
  return directives.join('; ');
}

/** What a page could ask of the machine and the desk never does: refused by the document, in whichever browser it is. */
const unused = [
  'accelerometer',
  'camera',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
];

/** The headers that every file of the desk carries, whichever host serves it. `html`: the file is the document. */
export function assetHeaders(type: string, policy: string, html: boolean): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': policy,
    'permissions-policy': unused.map((feature) => `${feature}=()`).join(', '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-dns-prefetch-control': 'off',
    // Built names carry a hash of their content; the document names them and must be fresh.
    'cache-control': html ? 'no-store' : 'private, max-age=31536000, immutable',
  };
}
