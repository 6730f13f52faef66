import { isUtf8 } from 'node:buffer';
import { type Finding, hasBom } from './position';

const utf16Start = /^(?:\xFF\xFE|\xFE\xFF|-\0-\0-\0|\0-\0-\0-)/;

/** Whether `bytes` begin as UTF-16 does, with its byte order mark or with a fence in it. */
export function isUtf16(bytes: Buffer): boolean {
  return utf16Start.test(bytes.toString('latin1', 0, 6));
}

/** What is wrong with the bytes as text. `whole`: they are the whole file, so that no character may be cut at the end. */
export function encodingFindings(bytes: Buffer, whole: boolean): readonly Finding[] {
  if (isUtf16(bytes)) {
    const message = 'The file is UTF-16. Save it as UTF-8; the site reads nothing else.';
    return [{ code: 'utf-16', severity: 'error', at: 0, message }];
  }
  const findings: Finding[] = [];
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    const message = 'A NUL character stands here, which no text file holds. Remove it.';
    findings.push({ code: 'nul', severity: 'error', at: nul, message });
  }
  const text = whole ? bytes : bytes.subarray(0, completeEnd(bytes));
  if (!isUtf8(text)) {
    const message = 'The bytes here are not UTF-8. Save the file as UTF-8.';
    findings.push({ code: 'not-utf8', severity: 'error', at: firstInvalid(text), message });
  }
  return findings;
}

/** The end of the last character that is not cut off at the end of `bytes`. */
function completeEnd(bytes: Buffer): number {
  for (let back = 1; back <= 3; back += 1) {
    const byte = bytes[bytes.length - back];
    if (byte === undefined || byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Decoding replaces what is not UTF-8, so the first byte that encoding does not give back is the first wrong one. */
function firstInvalid(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString());
  let at = 0;
  while (at < bytes.length && bytes[at] === again[at]) at += 1;
  return at;
}

/** The file's text for people, whatever its encoding; what is not text becomes U+FFFD. Without byte order mark. */
export function decode(bytes: Buffer): string {
  if (isUtf16(bytes)) {
    const littleEndian = bytes[0] === 0xff || (bytes[0] !== 0xfe && bytes[0] !== 0);
    const even = Buffer.from(bytes.subarray(0, bytes.length & ~1));
    return (littleEndian ? even : even.swap16()).toString('utf16le').replace(/^\uFEFF/, '');
  }
  return bytes.toString('utf8', hasBom(bytes) ? 3 : 0);
}
