import { crc32 } from 'node:zlib';

/** One record as a line: its CRC-32 in hex, a space, JSON, a line feed. A torn or damaged line cannot pass for a whole one. */
export function encodeLine(record: unknown): string {
  const json = JSON.stringify(record);
  return `${hex(crc32(json))} ${json}\n`;
}

/** Where a line's JSON stands in its file, in bytes, without checksum and line feed. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** How many bytes of a line stand before its JSON. */
export const lead = 9;

/** The lines of a file in order: where the JSON of each stands, or `null` for a damaged one (also for a last one without end). */
export function* lines(bytes: Buffer): Generator<{ readonly start: number; readonly json: Extent | null }> {
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(10, start);
    const end = feed === -1 ? bytes.length : feed;
    yield { start, json: feed === -1 ? null : soundJson(bytes, start, end) };
    start = end + 1;
  }
}

/** Whether bytes without a line feed can be what a crash left of a line of ours. */
export function beginsLine(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, lead + 2);
  const ours = /^[0-9a-f]{1,8}$/.test(start) || /^[0-9a-f]{8} (?:\{"?)?$/.test(start);
  // In JSON, control characters are escaped.
  return ours && bytes.every((byte) => byte >= 32);
}

/** The record whose JSON stands there. */
export function parsed(bytes: Buffer, { from, to }: Extent): unknown {
  return JSON.parse(bytes.toString('utf8', from, to));
}

/** The JSON of the line from `start` up to its line feed at `end`, or `null` when it is damaged. */
export function soundJson(bytes: Buffer, start: number, end: number): Extent | null {
  const from = start + lead;
  if (end < from || bytes[from - 1] !== 32) return null;
  return readHex(bytes, start, from - 1) === crc32(bytes.subarray(from, end)) ? { from, to: end } : null;
}

/** The number that lower-case hexadecimal digits say, -1 for anything else. A text for each of 300,000 lines takes longer. */
function readHex(bytes: Buffer, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    const digit = byte <= 0x39 ? byte - 0x30 : byte - 0x57;
    if (digit < 0 || digit > 15 || (byte > 0x39 && byte < 0x61)) return -1;
    sum = sum * 16 + digit;
  }
  return sum;
}

function hex(sum: number): string {
  return sum.toString(16).padStart(8, '0');
}
