import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Field } from '../../preload/contract/article';
import type { Operation } from '../../preload/contract/edit';
import { rawText, readArticle } from '../../main/articles/read';
import { ArticleRefusal } from '../../main/articles/refusal';
import { changeField } from '../../main/articles/splice';
import { summarise } from '../../main/articles/summary';
import { effort } from '../support/growth';

const publish: Operation = { field: 'published', op: 'set', value: true };

function bytesOf(content: string | Buffer): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

/** `code@line:column` of the refusal, or the text of the changed file. */
function outcome(content: string | Buffer, operation: Operation = publish): string {
  try {
    return changeField(bytesOf(content), operation)?.next.toString() ?? 'unchanged';
  } catch (error) {
    if (!(error instanceof ArticleRefusal)) throw error;
    const { code, line, column } = error.problem;
    return `${code}@${line}:${column}`;
  }
}

/** The problems in the row, as `severity code@line:column`. */
function listed(content: string | Buffer): readonly string[] {
  const head = summarise(bytesOf(content), true, 'x.md');
  if (head.kind !== 'article') return [head.kind];
  return head.summary.problems.map(({ severity, code, line, column }) => `${severity} ${code}@${line}:${column}`);
}

function article(yaml: string): string {
  return `---\ntitle: "T"\n${yaml}---\n`;
}

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'
    .split('')
    .map((key, i) => `${key}: &${key} [${Array.from({ length: 9 }, () => `*${'abcdefgh'.charAt(i)}`).join(', ')}]`),
].join('\n');

describe('files that cannot be edited are listed with the place, refused at the place, and read without a throw', () => {
  it.each<[string, string | Buffer, string]>([
    ['a fence with a language', '---js\n{ title: 1 }\n---\n', 'fence-language@1:4'],
    ['a fence with a language in capitals after a space', '--- JS\n{ title: 1 }\n---\n', 'fence-language@1:5'],
    ['a missing closing fence', '---\ntitle: "T"\nmore: x\n', 'no-closing-fence@1:1'],
    ['an opening fence alone', '---', 'no-closing-fence@1:1'],
    ['a second front matter', '---\ntitle: "A"\n---\ntitle: "B"\n---\n', 'second-document@4:1'],
    ['a second front matter with its own fence', '---\ntitle: "A"\n---\n---\ntitle: "B"\n---\n', 'second-document@4:1'],
    ['a second document', article('--- b\nc: d\n'), 'second-document@3:1'],
    ['tabs for indentation', article('provider:\n\tname: CNN\n'), 'tab-indent@4:1'],
    ['a duplicate key', article('published: true\nheat: 1\npublished: false\n'), 'duplicate-key@5:1'],
    ['a duplicate key of no field', article('images:\nimages:\n'), 'duplicate-key@4:1'],
    ['10,000-deep flow nesting', article(`deep: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`), 'too-deep@3:106'],
    ['10,000-deep block nesting', article(`deep:\n  ${'- '.repeat(10_000)}x\n`), 'too-deep@4:201'],
    [
      'a merge conflict in the front matter',
      article('<<<<<<< HEAD\nheat: 1\n=======\nheat: 2\n>>>>>>> crawler\n'),
      'merge-conflict@3:1',
    ],
    [
      'a merge conflict in the body',
      '---\ntitle: "T"\n---\nText\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n',
      'merge-conflict@5:1',
    ],
    [
      'a merge conflict around the fence',
      '<<<<<<< HEAD\n---\ntitle: "A"\n=======\n---\ntitle: "B"\n>>>>>>> x\n---\n',
      'merge-conflict@1:1',
    ],
    ['NUL', article('heat: 1\0\n'), 'nul@3:8'],
    ['NUL in the body', `${article('')}a\0b`, 'nul@4:2'],
    [
      'invalid UTF-8',
      Buffer.concat([Buffer.from('---\ntitle: "é'), Buffer.from([0xff]), Buffer.from('"\n---\n')]),
      'not-utf8@2:10',
    ],
    ['UTF-16, little-endian', Buffer.from('\uFEFF---\ntitle: x\n---\n', 'utf16le'), 'utf-16@1:1'],
    ['UTF-16 without a mark', Buffer.from('---\ntitle: x\n---\n', 'utf16le'), 'utf-16@1:1'],
    ['UTF-16, big-endian', Buffer.from('\uFEFF---\ntitle: x\n---\n', 'utf16le').swap16(), 'utf-16@1:1'],
    ['CR line ends', '---\rtitle: "T"\r---\r', 'ambiguous@1:4'],
    ['a CR among LF line ends', article('heat: 1\rquality: 2\n'), 'ambiguous@3:8'],
    ['a root that is a list', '---\n- a\n---\n', 'not-a-mapping@2:1'],
    ['a root that is a text', '---\nhello\n---\n', 'not-a-mapping@2:1'],
    ['a root in braces', '---\n{title: x}\n---\n', 'not-a-mapping@2:1'],
    ['a quoted key with an escape', article('"he\\u0061t": 1\n'), 'complex-key@3:1'],
    ['a quoted key with a quote in it', article("'he''at': 1\n"), 'complex-key@3:1'],
    ['an empty quoted key', article('"": 1\n'), 'complex-key@3:1'],
    ['a quoted key that stands a second time', article('heat: 1\n"heat": 2\n'), 'duplicate-key@4:1'],
    ['a tagged key', article('!!str heat: 1\n'), 'complex-key@3:1'],
    ['an explicit key', article('? heat\n: 1\n'), 'complex-key@3:1'],
    ['a document that does not parse', article('provider: {name: CNN\nheat: 1\n'), 'yaml@3:11'],
    ['two values on a line', article('heat: a: b\n'), 'yaml@3:8'],
  ])('%s', (_name, content, place) => {
    expect(outcome(content)).toBe(place);
    expect(listed(content)[0]).toBe(`error ${place}`);
    const read = readArticle(bytesOf(content));
    expect(read.problems[0]?.severity).toBe('error');
    expect(read.fields.every(({ refusal }) => refusal !== null)).toBe(true);
    expect(rawText(bytesOf(content)).sizeBytes).toBe(bytesOf(content).length);
  });

  // Looked for in whole files only.
  it.each<[string, string, string]>([
    ['an escape character', article('type: a\u001bb\n'), 'yaml@3:8'],
    ['a form feed in a comment', article('heat: 1 # \f\n'), 'yaml@3:11'],
    ['DEL in quotes', article('type: "\u007f"\n'), 'yaml@3:8'],
    ['a control character of Latin 1', article('type: a\u009bb\n'), 'yaml@3:8'],
    ['U+FFFE', article('type: a\ufffeb\n'), 'yaml@3:8'],
    ['a byte order mark before the first key', '---\n\ufefftitle: "T"\n---\n', 'ambiguous@2:1'],
    ['a line separator in a plain text', article('type: a\u2028b\n'), 'ambiguous@3:8'],
    ['a key behind a line separator', article('# a\u2028published: false\n'), 'ambiguous@3:4'],
    ['NEL in a comment', article('heat: 1 # a\u0085b\n'), 'ambiguous@3:12'],
  ])('%s is told when the file is read, and refused', (_name, content, place) => {
    expect(outcome(content)).toBe(place);
    const [problem] = readArticle(bytesOf(content)).problems;
    expect(`${problem?.severity} ${problem?.code}@${problem?.line}:${problem?.column}`).toBe(`error ${place}`);
  });

  it.each<[string, string]>([
    ['a line separator in quotes', article('type: "a\u2028b"\n')],
    ['a line separator at the end of a line', article('type: a\u2028\n')],
    ['a byte order mark in a text', article('type: a\ufeffb\n')],
    ['a control character in the body', `${article('')}a\u001bb`],
  ])('%s is not a problem', (_name, content) => {
    expect(readArticle(bytesOf(content)).problems).toEqual([]);
    expect(outcome(content)).toContain('published: true\n');
  });

  it('warns of a tab on a line of its own, which libyaml refuses, and edits beside it', () => {
    const content = article('heat: 1\n\t\n');
    expect(listed(content)).toEqual(['warning tab-indent@4:1']);
    expect(readArticle(bytesOf(content)).problems).toMatchObject([
      { severity: 'warning', code: 'tab-indent', line: 4 },
    ]);
    expect(outcome(content)).toBe(article('heat: 1\npublished: true\n\t\n'));
  });

  it.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'empty@1:1'],
    ['a file without front matter', '# Readme\n', 'not-a-mapping@1:1'],
    ['a longer rule than a fence', '----\ntitle: x\n---\n', 'not-a-mapping@1:1'],
  ])('%s is counted, not listed, and refused', (_name, content, place) => {
    expect(listed(content)).toStrictEqual(['no-front-matter']);
    expect(outcome(content)).toBe(place);
    expect(readArticle(bytesOf(content)).problems).toHaveLength(1);
  });
});

describe('values that are not what the field means', () => {
  it.each<[string, string, Operation, string, string]>([
    ['published: yes', 'published: yes\n', publish, 'warning field-type@3:12', 'published: true\n'],
    ['published: "true"', 'published: "true"\n', publish, 'warning field-type@3:12', 'published: true\n'],
    ['published: 1', 'published: 1 # c\n', publish, 'warning field-type@3:12', 'published: true # c\n'],
    ['published left empty', 'published:\n', publish, 'warning field-type@3:11', 'published: true\n'],
    [
      'quality: high',
      'quality: high\n',
      { field: 'quality', op: 'set', value: 70 },
      'warning field-type@3:10',
      'quality: 70\n',
    ],
    [
      'quality: 1e2',
      'quality: 1e2\n',
      { field: 'quality', op: 'add', value: 1 },
      'warning field-type@3:10',
      'quality: 101\n',
    ],
    [
      'quality: 010, ten under the core schema',
      'quality: 010\n',
      { field: 'quality', op: 'add', value: 1 },
      'warning field-type@3:10',
      'quality: 11\n',
    ],
    [
      'quality: .nan',
      'quality: .nan\n',
      { field: 'quality', op: 'set', value: 0 },
      'warning field-type@3:10',
      'quality: 0\n',
    ],
    [
      'topics null',
      'topics: null\n',
      { field: 'topics', op: 'add', topics: ['A'] },
      'warning field-type@3:9',
      'topics:\n  - A\n',
    ],
    [
      'topics a lone text',
      'topics: Canvas apps\n',
      { field: 'topics', op: 'add', topics: ['A'] },
      'warning field-type@3:9',
      'topics:\n  - Canvas apps\n  - A\n',
    ],
    [
      'topics with duplicates',
      'topics:\n  - A\n  - A\n',
      { field: 'topics', op: 'remove', topics: ['A'] },
      'warning duplicate-topic@5:5',
      'topics: []\n',
    ],
    [
      'topics with a number',
      'topics:\n  - A\n  - 2020\n',
      { field: 'topics', op: 'add', topics: ['B'] },
      'warning field-type@5:5',
      'topics:\n  - A\n  - 2020\n  - B\n',
    ],
  ])('%s is a warning, and can be replaced', (_name, yaml, operation, problem, after) => {
    expect(listed(article(yaml))).toStrictEqual([problem]);
    expect(outcome(article(yaml), operation)).toBe(article(after));
  });

  it.each<[string, string, Operation, string]>([
    ['quality: high', 'quality: high\n', { field: 'quality', op: 'add', value: 1 }, 'field-type@3:1'],
    ['quality: "85"', 'quality: "85"\n', { field: 'quality', op: 'add', value: 1 }, 'field-type@3:1'],
    ['quality: .nan', 'quality: .nan\n', { field: 'quality', op: 'clamp', min: 0, max: 9 }, 'field-type@3:1'],
    ['a quality that is empty', 'quality:\n', { field: 'quality', op: 'add', value: 1 }, 'missing-number@3:1'],
    ['a quality that is not there', '', { field: 'quality', op: 'add', value: 1 }, 'missing-number@1:1'],
    ['published as a list', 'published: [true]\n', publish, 'field-type@3:12'],
    ['a title as a mapping', 'category:\n  a: b\n', { field: 'category', op: 'set', value: 'x' }, 'field-type@4:3'],
    ['topics as a mapping', 'topics:\n  a: b\n', { field: 'topics', op: 'add', topics: ['A'] }, 'field-type@4:3'],
    ['topics nested', 'topics:\n  - - a\n', { field: 'topics', op: 'add', topics: ['A'] }, 'field-type@4:3'],
    [
      'topics with an item below its dash',
      'topics:\n  - A\n  -\n    B\n',
      { field: 'topics', op: 'add', topics: ['C'] },
      'field-type@5:3',
    ],
    ['topics with an empty item', 'topics:\n  -\n', { field: 'topics', op: 'add', topics: ['A'] }, 'field-type@4:3'],
    ['an anchor on the value', 'quality: &q 5\n', { field: 'quality', op: 'set', value: 1 }, 'alias@3:10'],
    ['an alias for a value', 'heat: &h 5\nquality: *h\n', { field: 'quality', op: 'set', value: 1 }, 'alias@4:10'],
    ['a tag on the value', 'quality: !!int 5\n', { field: 'quality', op: 'set', value: 1 }, 'alias@3:10'],
    ['an anchor on a topic', 'topics:\n  - &a A\n', { field: 'topics', op: 'add', topics: ['B'] }, 'alias@4:5'],
  ])('%s refuses what needs it', (_name, yaml, operation, place) => {
    expect(outcome(article(yaml), operation)).toBe(place);
    const { field }: { field: Field } = operation;
    const state = readArticle(Buffer.from(article(yaml))).fields.find((state) => state.field === field);
    const relative = 'op' in operation && (operation.op === 'add' || operation.op === 'clamp') && field === 'quality';
    expect(state?.refusal === null).toBe(relative);
  });
});

describe('what looks bad and is not', () => {
  it.each<[string, string, string]>([
    [
      '--- inside an indented block text',
      '---\ntext: |\n  ---\n  published: false\npublished: false\n---\n',
      '---\ntext: |\n  ---\n  published: false\npublished: true\n---\n',
    ],
    ['a BOM', '\uFEFF---\npublished: false\n---\n', '\uFEFF---\npublished: true\n---\n'],
    ['CRLF line ends', '---\r\npublished: false\r\n---\r\n', '---\r\npublished: true\r\n---\r\n'],
    ['mixed line ends', '---\r\na: b\npublished: false\r\n---\n', '---\r\na: b\npublished: true\r\n---\n'],
    ['no final newline', '---\npublished: false\n---', '---\npublished: true\n---'],
    ['blanks after the fences', '--- \t\npublished: false\n---  \nText', '--- \t\npublished: true\n---  \nText'],
    ['a closing fence of dots', '---\npublished: false\n...\nText', '---\npublished: true\n...\nText'],
    [
      'a rule and a heading in the body',
      '---\npublished: false\n---\nNote: this\n---\n',
      '---\npublished: true\n---\nNote: this\n---\n',
    ],
    [
      'conflict marks shown in a code block',
      '---\npublished: false\n---\nText\n\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n```\n',
      '---\npublished: true\n---\nText\n\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n```\n',
    ],
    [
      'an alias elsewhere',
      '---\na: &a b\nc: *a\npublished: false\n---\n',
      '---\na: &a b\nc: *a\npublished: true\n---\n',
    ],
    ['an empty front matter', '---\n---\nText', '---\npublished: true\n---\nText'],
    [
      'a quoted text whose lines continue in column 0',
      '---\ntitle: "a\npublished: b"\npublished: false\n---\n',
      '---\ntitle: "a\npublished: b"\npublished: true\n---\n',
    ],
    [
      'the same in a nested list',
      '---\nrelated:\n  - title: "a\npublished: b"\npublished: false\n---\n',
      '---\nrelated:\n  - title: "a\npublished: b"\npublished: true\n---\n',
    ],
  ])('%s', (_name, before, after) => {
    expect(outcome(before)).toBe(after);
    expect(listed(before)).toStrictEqual([]);
  });
});

describe('an alias bomb', () => {
  it('is never expanded, is told about, and the rest of the file stays editable', () => {
    const content = `---\n${bomb}\npublished: false\n---\n`;
    const { problems, values } = readArticle(Buffer.from(content));
    expect(problems.map(({ code }) => code)).toContain('alias');
    expect(values.published).toBe(false);
    expect(outcome(content)).toBe(content.replace('false', 'true'));
  });
});

describe('keys of prototypes', () => {
  it('are keys like any other', () => {
    const content = article('__proto__:\n  polluted: true\nconstructor: x\ntoString: y\n');
    const { problems } = readArticle(Buffer.from(content));
    expect(problems).toStrictEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect('polluted' in {}).toBe(false);
    expect(outcome(content)).toBe(`${content.slice(0, -4).replace('"T"\n', '"T"\npublished: true\n')}---\n`);
  });
});

function filler(entries: number): string {
  return `related:\n${'  - title: "A title, of some length: as they have"\n    quality: 12\n'.repeat(entries)}`;
}

describe('a large file', () => {
  it('of 16 MB is read and edited', () => {
    const content = Buffer.from(article(`published: false\n${filler(220_000)}`));
    expect(changeField(content, publish)?.next.length).toBe(content.length - 1);
  });

  it('is edited with less effort than it takes to parse half of it', () => {
    const content = Buffer.from(article(`published: false\n${filler(28_000)}`));
    expect(effort(() => changeField(content, publish))).toBeLessThan(effort(() => parse(filler(14_000))));
  });

  it('with 20,000 duplicate keys is refused at once', () => {
    expect(outcome(article('a: b\n'.repeat(20_000)))).toBe('duplicate-key@4:1');
  });
});
