import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCollection, isPair, parseDocument } from 'yaml';
import { yamlFault } from '../../main/library/yaml-limits';

/** How deep the collections of a text nest, as the parser composes them. */
function depthOf(text: string): number {
  let deepest = 0;
  const waiting: { readonly node: unknown; readonly depth: number }[] = [
    { node: parseDocument(text, { uniqueKeys: false, logLevel: 'silent' }).contents, depth: 0 },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (isPair(node)) waiting.push({ node: node.key, depth }, { node: node.value, depth });
    if (!isCollection(node)) continue;
    deepest = Math.max(deepest, depth + 1);
    for (const item of node.items) waiting.push({ node: item, depth: depth + 1 });
  }
  return deepest;
}

describe('what is not handed to the YAML parser', () => {
  it.each([
    ['[', 1],
    ['{', 1],
    ['{a: ', 1],
    ['[a, "]", ', 1],
    ['[ # ]\n', 50],
    ['{a: <<: ', 1],
    ['a: ', 1],
    ['- ', 1],
    ['? ', 1],
    ['- ? ', 1],
    ['!a [', 1],
    ['&a [', 1],
    ['[[]', 1],
  ])('%j, again and again', (piece, from) => {
    const fault = yamlFault(`views: ${piece.repeat(20_000)}`);
    const alone = yamlFault(piece.repeat(20_000));
    expect(fault ?? alone).toMatchObject({ what: 'collections nest deeper than 100. Write them flatter' });
    expect((fault ?? alone)?.line).toBeGreaterThanOrEqual(from);
  });
  it('lines that are indented ever more', () => {
    const lines = Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:\n`).join('');
    expect(yamlFault(lines)).toEqual({ line: 50, what: 'collections nest deeper than 100. Write them flatter' });
  });
  it('more than any file of the kind says', () => {
    expect(yamlFault('a: b\n'.repeat(100_000))).toMatchObject({
      what: 'here it says more than Galley reads. Shorten it',
    });
  });
});

it('lets pass what people write', () => {
  const view = '  - name: Tuesday # [[[\n    filter: "{[" \n    sort: [-quality, title]\n    hide: [heat]\n';
  expect(yamlFault(`views:\n${view.repeat(100)}`)).toBeNull();
  const nested = Array.from({ length: 20 }, (_, i) => `${'  '.repeat(i)}a:\n`).join('');
  expect(yamlFault(nested)).toBeNull();
  expect(yamlFault(`text: |\n${'    [[[[ - - - - \n'.repeat(100)}`)).toBeNull();
  expect(yamlFault('')).toBeNull();
});

/** Everything of YAML that may open, close or seem to open a collection. */
const opening = ['- ', '? ', ': ', 'a: ', '[', '{', ', ', ']', '}', '<<: ', '!a ', '&a ', '*a '];
const other = [
  'a',
  '\n',
  ' ',
  '  ',
  '"',
  "'",
  '# ',
  '|\n',
  '>-\n',
  '---\n',
  '...\n',
  '\t',
  '\r\n',
  '"]"',
  '\uFEFF',
  '%a\n',
];

it('never takes a text for flatter than the parser does', () => {
  const piece = fc.constantFrom(...opening, ...other);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (some) => {
      const text = some.join('');
      const depth = depthOf(text);
      fc.pre(depth > 0);
      expect(yamlFault(text, depth - 1)).not.toBeNull();
    }),
    { numRuns: 2_000 },
  );
});
