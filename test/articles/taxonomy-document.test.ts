import { describe, expect, it } from 'vitest';
import { ArticleRefusal } from '../../main/articles/refusal';
import { changeField, readField, restoreField } from '../../main/articles/splice';
import type { TaxonomyOperation } from '../../main/articles/taxonomy-operation';

const portals =
  'taxonomy: topic\n_id: portals\nname: Portals # since 2019\nkeywords:\n  - portals\nhashtags:\n  - "#Portals"';

const rename: TaxonomyOperation = { field: 'taxonomy.name', op: 'set', value: 'Power Pages' };
const below: TaxonomyOperation = { field: 'taxonomy.parent', op: 'set', value: 'Power Apps' };
const words = (...topics: string[]): TaxonomyOperation => ({ field: 'taxonomy.keywords', op: 'add', topics });
const tags = (...topics: string[]): TaxonomyOperation => ({ field: 'taxonomy.hashtags', op: 'add', topics });

/** Makes the change, and checks that undo gives the file back to the byte. */
function changed(text: string, operation: TaxonomyOperation): string | undefined {
  const source = Buffer.from(text);
  const change = changeField(source, operation);
  if (change === null) return undefined;
  expect(restoreField(change.next, change.field, change.key, change.before)?.next.toString()).toBe(text);
  expect(restoreField(source, change.field, change.key, change.after)?.next.toString()).toBe(change.next.toString());
  return change.next.toString();
}

describe('a taxonomy file', () => {
  it.each([
    { of: 'a name, beside its comment', operation: rename, from: 'name: Portals #', to: 'name: Power Pages #' },
    { of: 'an item of its own style', operation: tags('#Pages'), from: '"#Portals"', to: '"#Portals"\n  - "#Pages"' },
    { of: 'a list in the middle', operation: words('pages'), from: '- portals\n', to: '- portals\n  - pages\n' },
    { of: 'a missing key', operation: below, from: '2019\n', to: '2019\nparent: Power Apps\n' },
  ])('changes by $of', ({ operation, from, to }) => {
    expect(changed(portals, operation)).toBe(portals.replace(from, to));
    expect(changed(portals.replaceAll('\n', '\r\n'), operation)).toBe(
      portals.replace(from, to).replaceAll('\n', '\r\n'),
    );
  });

  it('keeps its last line without a line end when a key is put behind it', () => {
    expect(changed('name: A', below)).toBe('name: A\nparent: Power Apps');
    expect(changed('_id: a\r\nname: A', words('b', 'c'))).toBe('_id: a\r\nname: A\r\nkeywords:\r\n  - b\r\n  - c');
    expect(changed('name: A\n', below)).toBe('name: A\nparent: Power Apps\n');
  });

  it('may begin with a byte order mark, comments and a line of dashes', () => {
    expect(changed(`\uFEFF# ours\n---\n${portals}`, rename)).toContain('name: Power Pages #');
    expect(changed(`---\n${portals}`, below)).toContain('\nparent: Power Apps\n');
  });

  it('says nothing new where it says so already', () => {
    expect(changed(portals, { ...rename, value: 'Portals' })).toBeUndefined();
    expect(changed(portals, words('portals'))).toBeUndefined();
  });

  it.each([
    ['', 'empty'],
    ['- a\n', 'not-a-mapping'],
    ['name: A\nname: B\n', 'duplicate-key'],
    ['name: &a A\n', 'alias'],
    ['name: A\n---\nname: B\n', 'second-document'],
    ['name: A\rparent: B\n', 'ambiguous'],
    ['name: [A]\n', 'field-type'],
    ['name: A\0\n', 'nul'],
  ])('is refused when it is %j', (text, code) => {
    const attempt = (): unknown => changeField(Buffer.from(text), rename);
    expect(attempt).toThrow(ArticleRefusal);
    expect(attempt).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown }));
  });

  it('reads its keys', () => {
    expect(readField(Buffer.from(portals), 'taxonomy.hashtags')).toMatchObject({ value: ['#Portals'], line: 6 });
    expect(readField(Buffer.from(portals), 'taxonomy.parent')).toMatchObject({ value: null, text: null });
  });
});
