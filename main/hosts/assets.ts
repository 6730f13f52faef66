import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface AssetName {
  /** Parts of the path below the built renderer's folder. */
  readonly parts: readonly string[];
  readonly type: string;
  readonly html: boolean;
}

/**
 * What a URL's path names among the built files; `null` when it cannot be one of them. The builder writes plain names
 * only, so anything else (dots in front, escapes, backslashes, empty parts) is refused rather than normalised.
 */
export function assetName(pathname: string): AssetName | null {
  const path = pathname === '/' ? '/index.html' : pathname;
  if (!/^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(path)) return null;
  const type = types[extname(path)];
  if (type === undefined) return null;
  return { parts: path.slice(1).split('/'), type, html: path.endsWith('.html') };
}

/** The bytes of one built file below `folder`; `null` when there is none. Other I/O errors are thrown. */
export async function readAsset(folder: string, name: AssetName): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readFile(join(folder, ...name.parts));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}
