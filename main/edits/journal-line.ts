import { crc32 } from 'node:zlib';

/** One record as a line: its CRC-32 in hex, a space, JSON, a line feed. A torn or damaged line cannot pass for a whole one. */
export function encodeLine(record: unknown): string {
  const json = JSON.stringify(record);
  return `${checksum(json)} ${json}\n`;
}

/** The record in a line (without its line feed), or `undefined` when the line is damaged. */
export function decodeLine(line: string): unknown {
  const json = line.slice(9);
  if (line[8] !== ' ' || line.slice(0, 8) !== checksum(json)) return undefined;
  return JSON.parse(json) as unknown;
}

/** The records of a file in order, and where the first damaged line begins (in bytes), or `null` when all are whole. */
export function decodeLines(bytes: Buffer): { records: unknown[]; damagedAt: number | null; damagedLines: number } {
  const records: unknown[] = [];
  let damagedAt: number | null = null;
  let damagedLines = 0;
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(10, start);
    const end = feed === -1 ? bytes.length : feed;
    const record = feed === -1 ? undefined : decodeLine(bytes.toString('utf8', start, end));
    if (record === undefined) {
      damagedAt ??= start;
      damagedLines += 1;
    } else {
      records.push(record);
    }
    start = end + 1;
  }
  return { records, damagedAt, damagedLines };
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
