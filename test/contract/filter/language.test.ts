import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../../preload/contract/filter/parse';
import { printFilter } from '../../../preload/contract/filter/print';
import { condition, expression } from '../../support/filters';

/** The filter in the form in which Galley writes it; for a wrong one what is wrong, with the place in brackets. */
function read(text: string): string {
  const parsed = parseFilter(text);
  if (parsed.ok) return printFilter(parsed.expression);
  const { from, to, message } = parsed.problem;
  return `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}: ${message}`;
}

describe('the filter language', () => {
  it('reads what it prints as the same', () => {
    fc.assert(
      fc.property(expression, (one) => {
        const parsed = parseFilter(printFilter(one));
        expect(parsed).toMatchObject({ ok: true, expression: one });
      }),
      { numRuns: 2000 },
    );
  });

  it('reads any text or says what is wrong within it, and never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        '“',
        '”',
        '„',
        'date<',
        '(',
        ')',
        '-',
        ' ',
        ' or ',
        ' not ',
        'is:',
        'topic:',
        'quality:',
        '..',
        '>=',
        '\\',
        'date:2021',
      ),
      fc.string({ maxLength: 6, unit: 'grapheme' }),
      condition.map(printFilter),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const parsed = parseFilter(text);
        if (parsed.ok) {
          const printed = printFilter(parsed.expression);
          expect(parseFilter(printed)).toMatchObject({ ok: true, expression: parsed.expression });
        } else {
          const { from, to, message } = parsed.problem;
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(message).toMatch(/\.$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['', ''],
    ['  harbour   ferry ', 'harbour ferry'],
    ['is:Unpublished quality:>=70 topic:"Canvas apps"', 'is:unpublished quality:>=70 topic:"Canvas apps"'],
    ['quality:>70 heat:<70 quality:40..60 heat:5..5', 'quality:>=71 heat:<=69 quality:40..60 heat:5'],
    ['quality:-5..-1 heat:..3 heat:4..', 'quality:-5..-1 heat:<=3 heat:>=4'],
    ['date:2021 date:2021-05..2021-06 date:>=2021-05-03', 'date:2021 date:2021-05..2021-06 date:>=2021-05-03'],
    ['date:>2021-12 date:<2021-03-01', 'date:>=2022-01 date:<=2021-02-28'],
    ['changed:7d changed:24H changed:2021', 'changed:7d changed:24h changed:2021'],
    ['has:problem no:image -has:topics', 'has:problem no:image no:topics'],
    ['"exact words" -word not other --double', '"exact words" -word -other double'],
    ['a or b c or -(d e)', 'a or b c or -(d e)'],
    ['is:published AND quality:>=70', 'is:published quality:>=70'],
    ['a and (b or c) and not d', 'a (b or c) -d'],
    ['"and"', '"and"'],
    ['(a or b) is:published', '(a or b) is:published'],
    ['A - B -- f(x) (g)', 'A "-" B "--" "f(x)" g'],
    ['provider:cnn.com collection:"" title:"a \\"b\\""', 'provider:cnn.com collection:"" title:"a \\"b\\""'],
    ['title:“exact words” „other words“ a “ferry" it“s', 'title:"exact words" "other words" a ferry it“s'],
    ['"“said”" "quality>=70"', '"“said”" "quality>=70"'],
    ['Biden: a plan', '"biden:" a plan'],
    ['12:30 5" it’s', '12:30 "5\\"" it’s'],
  ])('reads %j', (text, meant) => {
    expect(read(text)).toBe(meant);
  });

  it.each([
    ['a or', 'a [or]: “or” needs'],
    ['or a', '[or] a: “or” needs'],
    ['a or or b', 'a [or] or b: “or” needs'],
    ['and a', '[and] a: “and” needs'],
    ['a and', 'a [and]: “and” needs'],
    ['a and or b', 'a [and] or b: “and” needs'],
    ['(a and)', '(a [and]): “and” needs'],
    ['not and a', '[not] and a: Something must follow'],
    ['(a', '[(]a: This bracket is not closed'],
    ['a)', 'a[)]: This bracket closes none'],
    ['a () b', 'a [()] b: There is nothing'],
    ['not', '[not]: Something must follow'],
    ['a "b c', 'a ["b c]: This quotation mark'],
    ['topic:"b c', 'topic:["b c]: This quotation mark'],
    ['topic: x', '[topic:] x: Write what to look for behind “topic:”'],
    ['provder:cnn', '[provder:]cnn: There is no “provder:”'],
    ['https://www.cnn.com/a-b', '[https://www.cnn.com/a-b]: Addresses are not searched. Write provider:cnn.com'],
    ['published:true', '[published:]true: There is no “published:”. Write is:published or is:unpublished.'],
    ['a Quality>=70', 'a [Quality>=70]: Write “quality:>=70”, with a colon'],
    ['“a b', '[“a b]: This quotation mark'],
    ['is:new', 'is:[new]: “new” is nothing that an article is'],
    ['has:money', 'has:[money]: “money” is nothing'],
    ['quality:high', 'quality:[high]: “high” is not a number'],
    ['quality:60..40', 'quality:[60..40]: 60 is above 40'],
    ['quality:..', 'quality:[..]: “..” is not a number'],
    ['date:2021-02-30', 'date:[2021-02-30]: “2021-02-30” is not a date'],
    ['date:2022..2021', 'date:[2022..2021]: 2022 is after 2021'],
    ['date:9999', 'date:[9999]: “9999” is not a date'],
    ['changed:7w', 'changed:[7w]: “7w” is not a date that Galley knows. Write 7d, 24h'],
    ['title:""', 'title:[""]: Write the words'],
  ])('explains %j', (text, said) => {
    expect(read(text).startsWith(said), read(text)).toBe(true);
  });

  it('refuses what is too long or too deep', () => {
    expect(parseFilter('a '.repeat(6000)).ok).toBe(false);
    expect(parseFilter('('.repeat(5000)).ok).toBe(false);
  });
});
