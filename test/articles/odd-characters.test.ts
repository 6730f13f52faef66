import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { oddCharacters } from '../../main/articles/odd-characters';
import { fuzz } from './fuzz';

const forbidden = /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x84\x86-\x9f]|\xef\xbf[\xbe\xbf]/; // oxlint-disable-line no-control-regex
const character = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.constantFrom('abc', ' ', '\n', '\t', '\r', 'é', '–', '🙂', '\u00a0', '\u0085', '\ufffd', '！'),
  },
  fc.constantFrom('\u0001', '\u0008', '\u000b', '\u001b', '\u007f', '\u0080', '\u009f', '\ufffe', '\uffff'),
);

it('finds the first character that YAML does not allow, wherever it and the file lie in memory', () => {
  fc.assert(
    fc.property(fc.array(character, { maxLength: 40 }), fc.nat(5), fc.nat(5), (characters, before, below) => {
      const content = Buffer.from(characters.join(''));
      // What stands beside the front matter does not count.
      const slab = Buffer.concat([Buffer.alloc(before, 1), content, Buffer.alloc(below, 1)]);
      const bytes = slab.subarray(Math.min(before, 2));
      const from = before - Math.min(before, 2);
      const to = from + content.length;
      const walked = { entries: [], repairs: [], warnings: [], findings: [] };
      const found = oddCharacters({ ...walked, bytes, text: bytes.toString('latin1'), from, to });
      const at = content.toString('latin1').search(forbidden);
      const told = found.filter(({ code }) => code === 'yaml').map((finding) => finding.at - from);
      expect(told).toEqual(at === -1 ? [] : [at]);
    }),
    fuzz(3000),
  );
});
