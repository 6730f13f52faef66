import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkKey, normalisedLink } from '../../../main/library/duplicates/link';

const part = fc.stringMatching(/^[a-z0-9]([a-z0-9~_-]{0,8}[a-z0-9])?$/);
const host = fc
  .tuple(part, fc.constantFrom('com', 'example', 'co.uk'))
  .map((parts) => parts.join('.').replaceAll(/[~_]/g, 'x'));
const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const parameter = fc.tuple(part, fc.webFragments().map(encodeURIComponent));
const parameters = fc.uniqueArray(parameter, { selector: ([name]) => name, maxLength: 4 });

describe('normalisedLink', () => {
  it.each([
    ['https://www.cnn.com/2021/05/story/', 'cnn.com/2021/05/story'],
    ['http://CNN.com:80/2021/05/story#comments', 'cnn.com/2021/05/story'],
    ['https://a.example/x?utm_source=y&id=2&a=1&fbclid=z', 'a.example/x?a=1&id=2'],
    ['https://a.example/?p=7', 'a.example?p=7'],
    ['https://www.co/x', 'www.co/x'],
    ['https://a.example:8080/x', 'a.example:8080/x'],
  ])('%s → %s', (address, link) => {
    expect(normalisedLink(address)).toBe(link);
  });

  it.each([
    '',
    'no address',
    'ftp://a.example/x',
    'javascript:alert(1)',
    'https://a.example/',
    'https://a.example/?utm_source=x',
  ])('makes nothing of %s', (address) => {
    expect(normalisedLink(address)).toBeNull();
    expect(linkKey(address)).toBe(0);
  });

  it('is not changed by what does not count, in any combination', () => {
    fc.assert(
      fc.property(host, path, parameters, fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), (...made) => {
        const [site, way, some, secure, www, slash, tracked] = made;
        const plain = `https://${site}/${way}${some.length > 0 ? `?${some.map((one) => one.join('=')).join('&')}` : ''}`;
        const shuffled = [...some.toReversed(), ...(tracked ? [['utm_source', 'mail']] : [])];
        const query = shuffled.length > 0 ? `?${shuffled.map((one) => one.join('=')).join('&')}` : '';
        const other = `http${secure ? 's' : ''}://${www ? 'WWW.' : ''}${site}/${way}${slash ? '/' : ''}${query}#part`;
        expect(normalisedLink(other)).toBe(normalisedLink(plain));
        expect(linkKey(other)).toBe(linkKey(plain));
      }),
    );
  });

  it('normalises what is normalised to itself', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const link = normalisedLink(address);
        if (link !== null) expect(normalisedLink(`https://${link}`)).toBe(link);
      }),
    );
  });
});
