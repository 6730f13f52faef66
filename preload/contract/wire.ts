import type { CallError } from './errors';

/** The answer to one call, as every host carries it. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError };

/** The channels of the Electron host. */
export const channels = { call: 'galley:call', event: 'galley:event' } as const;

/** The scheme and origin under which Electron serves the desk. */
export const appScheme = 'app';
export const appOrigin = 'app://galley';

/** What `preload.ts` puts into the page as `window.galley`; absent in the browser. */
export interface Bridge {
  call(method: string, input: unknown): Promise<Reply<unknown>>;
  /** Answers a function that ends the subscription. */
  subscribe(listener: (event: string, payload: unknown) => void): () => void;
}

/** JSON has no typed arrays: an id list travels as the base64 of its little-endian 32-bit words. */
interface PackedIds {
  readonly $u32: string;
}

/** For `JSON.stringify`: packs id lists. */
export function pack(_key: string, value: unknown): unknown {
  if (!(value instanceof Uint32Array)) return value;
  const bytes = new Uint8Array(value.length * 4);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < value.length; i += 1) view.setUint32(i * 4, value[i] ?? 0, true);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return { $u32: btoa(binary) } satisfies PackedIds;
}

/** For `JSON.parse`: the inverse of `pack`. */
export function unpack(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$u32' in value) || typeof value.$u32 !== 'string') return value;
  const binary = atob(value.$u32);
  // Loops: `from` with a function takes ten times as long, and a list of 100,000 is unpacked at every question.
  const numbers = new Uint32Array(binary.length / 4);
  const byte = (at: number): number => binary.charCodeAt(at);
  for (let i = 0; i < numbers.length; i += 1) {
    const at = i * 4;
    numbers[i] = byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24);
  }
  return numbers;
}
