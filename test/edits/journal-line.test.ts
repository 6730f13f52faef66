import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsLine, encodeLine, lines, parsed } from '../../main/edits/journal-line';

function decodeLines(bytes: Buffer): { records: unknown[]; damagedLines: number } {
  const records: unknown[] = [];
  let damagedLines = 0;
  for (const { json } of lines(bytes)) {
    if (json === null) damagedLines += 1;
    else records.push(parsed(bytes, json));
  }
  return { records, damagedLines };
}

describe('journal lines', () => {
  it('give back any record', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        const records = values.map((value) => ({ value }));
        const read = decodeLines(Buffer.from(records.map(encodeLine).join('')));
        expect(JSON.stringify(read.records)).toBe(JSON.stringify(records));
        expect(read.damagedLines).toBe(0);
      }),
    );
  });

  it('are told from junk by how they begin, wherever they are cut', () => {
    const whole = Buffer.from(encodeLine({ t: 'begin', label: 'a\nb' }));
    for (let cut = 1; cut < whole.length; cut += 1) expect(beginsLine(whole.subarray(0, cut)), `${cut}`).toBe(true);
    for (const junk of ['x', '0123456789', '01234567  ', '01234567 [1]', '01234567 {}', '01234567 {"t":"\0\0']) {
      expect(beginsLine(Buffer.from(junk)), junk).toBe(false);
    }
  });

  it('never pass a cut or altered line for a whole one', () => {
    const whole = Buffer.from([{ a: 1 }, { b: 'two' }, { c: [3] }].map(encodeLine).join(''));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length }), (cut) => {
        const { records } = decodeLines(whole.subarray(0, cut));
        expect(records).toEqual([{ a: 1 }, { b: 'two' }, { c: [3] }].slice(0, records.length));
      }),
    );
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const altered = Buffer.from(whole);
        altered[at] = (altered[at] ?? 0) ^ flip;
        expect(decodeLines(altered).damagedLines).toBeGreaterThan(0);
      }),
    );
  });
});
