import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isPlainSafe, spellBlockText, spellBoolean, spellText } from '../../main/articles/spelling';
import { fuzz } from './fuzz';

const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...Array.from('ab0-:?,[]{}#&*!|>\'"%@`~.=<\\ \n\t\u0085\u2028\uFEFFé🙂')),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
  })
  .filter((value) => !/\p{Surrogate}/u.test(value));

describe('spellText', () => {
  it('is read back as the same text by YAML 1.2 and 1.1, in every style, in block and in flow', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('plain', 'single', 'double'), (value, style) => {
        for (const version of ['1.1', '1.2'] as const) {
          expect(parse(`a: ${spellText(value, style, false)}\n`, { version })).toStrictEqual({ a: value });
          expect(parse(`a: [x, ${spellText(value, style, true)}]\n`, { version })).toStrictEqual({ a: ['x', value] });
        }
      }),
      fuzz(5000),
    );
  });

  it('stays in its style where it can', () => {
    expect(spellText('Canvas apps', 'plain', false)).toBe('Canvas apps');
    expect(spellText('a, b', 'plain', false)).toBe('a, b');
    expect(spellText('a, b', 'plain', true)).toBe('"a, b"');
    expect(spellText("it's", 'single', false)).toBe("'it''s'");
    expect(spellText('a\nb', 'single', false)).toBe('"a\\nb"');
  });
});

describe('isPlainSafe', () => {
  it.each([
    '',
    'yes',
    'No',
    'null',
    '~',
    '12',
    '010',
    '1e2',
    '0x1F',
    '12:30',
    '2021-05-19',
    '.5',
    '-x: y',
    '- a',
    '? a',
    'a #b',
    'a:',
    '<<',
    '=',
    '---',
    '...a',
    ' a',
    'a ',
  ])('is false for %j', (value) => {
    expect(isPlainSafe(value, false)).toBe(false);
  });

  it.each(['news', 'Canvas apps', 'C#', 'a:b', '-x', 'AI Builder', 'it’s', '3 uses', 'Émile'])(
    'is true for %j',
    (value) => {
      expect(isPlainSafe(value, false)).toBe(true);
    },
  );
});

describe('spellBlockText', () => {
  it('is read back as the same text, or is not offered', () => {
    let offered = 0;
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('|', '>', '|-', '>+ # c'),
        fc.constantFrom('\n', '\r\n'),
        (value, header, eol) => {
          const spelled = spellBlockText(value, header, '  ', eol);
          if (spelled === null) return;
          offered += 1;
          expect(parse(`a: ${spelled}${eol}b: c${eol}`)).toStrictEqual({ a: value, b: 'c' });
        },
      ),
      fuzz(5000),
    );
    expect(offered).toBeGreaterThan(100);
  });
});

describe('spellBoolean', () => {
  it('keeps the letter case', () => {
    expect(['true', 'True', 'TRUE', '', 'yes', '"T"'].map((before) => spellBoolean(false, before))).toStrictEqual([
      'false',
      'False',
      'FALSE',
      'false',
      'false',
      'false',
    ]);
  });
});
