import { hash } from 'node:crypto';
import type { ArticleFile } from '../articles/file';

/**
 * What planning found out about one file, so that writing does not work it out again. It holds for exactly these bytes:
 * whoever finds others on disk goes by the plan instead.
 */
export type Prepared =
  /** Of a small edit: the file as it was read, and what it becomes. */
  | { readonly kind: 'kept'; readonly file: ArticleFile; readonly next: Buffer }
  /** Of a large one: what the bytes were, and which of them are replaced. Some hundred bytes, so that thousands fit. */
  | {
      readonly kind: 'patch';
      readonly digest: string;
      readonly from: number;
      readonly to: number;
      readonly text: Uint8Array;
    };

/** Notes how `before` becomes `after`. */
export function patch(before: Buffer, after: Buffer): Prepared {
  const shorter = Math.min(before.length, after.length);
  const from = longest(shorter, (length) => before.subarray(0, length).equals(after.subarray(0, length)));
  const tail = longest(shorter - from, (length) =>
    before.subarray(before.length - length).equals(after.subarray(after.length - length)),
  );
  const text = Uint8Array.from(after.subarray(from, after.length - tail));
  return { kind: 'patch', digest: digestOf(before), from, to: before.length - tail, text };
}

/** What `file` becomes, or `null` when it is not what was prepared for. */
export function preparedBytes(prepared: Prepared, file: ArticleFile): Buffer | null {
  if (prepared.kind === 'kept') return prepared.file === file ? prepared.next : null;
  const { bytes } = file;
  if (digestOf(bytes) !== prepared.digest) return null;
  return Buffer.concat([bytes.subarray(0, prepared.from), prepared.text, bytes.subarray(prepared.to)]);
}

function digestOf(bytes: Buffer): string {
  return hash('sha256', bytes, 'base64');
}

/** The greatest length up to `limit` for which `holds` is true, where it is true for every smaller one. */
function longest(limit: number, holds: (length: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
