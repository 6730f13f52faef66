import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { smallLibrary } from '../support/libraries';
import { Galley, repository } from './galley';

const galley = new Galley();
const library = smallLibrary();

describe('galley', () => {
  it('prints help and version on stdout', async () => {
    const help = await galley.run(['--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const command of ['list', 'set', 'topics', 'history', 'undo', 'redo', 'check', 'serve'])
      expect(help.out).toContain(`  ${command} `);
    expect((await galley.run(['help', 'set'])).out).toContain('--add-topic <topic>');
    expect((await galley.run(['set', '-h'])).out).toContain('=-5 sets it to minus five');
    const packageFile: unknown = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    const { version } = z.object({ version: z.string() }).parse(packageFile);
    expect(await galley.run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    { args: [], says: 'Usage: galley' },
    { args: ['lst', library], says: "unknown command 'lst'" },
    { args: ['list'], says: "missing required argument 'folder'" },
    { args: ['list', library, '--where', 'colour=red'], says: 'the fields are published, quality, heat' },
    { args: ['list', library, '--where', 'a=1', 'b'], says: 'there is no field "a"' },
    { args: ['list', library, '--query', 'a quality:high'], says: 'a quality:high\n            ^^^^' },
    { args: ['set', library, '--all', '--query', 'a', '--published', 'true'], says: 'cannot be used with' },
    { args: ['list', library, 'quality=1'], says: 'too many arguments' },
    { args: ['list', library, '--json', '--count'], says: 'cannot be used with' },
    { args: ['set', library, '--published', 'true'], says: 'say which articles' },
    { args: ['set', library, '--all'], says: 'say what to change' },
    { args: ['set', library, '--all', '--where', 'quality=1', '--published', 'true'], says: 'cannot be used with' },
    { args: ['set', library, '--all', '--published', 'yes'], says: 'give true or false' },
    { args: ['set', library, '--all', '--quality', 'high'], says: 'N is a whole number' },
    { args: ['set', library, '--all', '--quality', '1', '--quality', '2'], says: 'given twice' },
    { args: ['set', library, '--all', '--add-topic', ' '], says: 'it is empty' },
    { args: ['set', library, '--all', '--replace-topic', 'A'], says: 'two topics as A=B' },
    { args: ['set', library, '--all', '--clamp-quality', '9..1'], says: 'above the second' },
    { args: ['set', library, '--all', '--set-topics', 'A', '--add-topic', 'B'], says: 'cannot be used with' },
    { args: ['set', library, '--all', '--paths-from', 'x', '--published', 'true'], says: 'cannot be used with' },
    { args: ['topics', 'merge', library, 'A'], says: "'--into <topic>' not specified" },
    { args: ['topics', 'create', library, ''], says: 'it is empty' },
    { args: ['topics', 'rename', library, 'Harbour', ' '], says: 'it is empty' },
    { args: ['topics', 'create', library, 'a'.repeat(501)], says: 'at most 500 characters' },
    {
      args: ['set', library, '--all', '--add-topic', 'a\nb'],
      says: 'error: topics: The text holds a tab or a line break.',
    },
    { args: ['set', library, '--all', '--set-topics', 'A,,B'], says: 'it is empty' },
    {
      args: ['set', library, '--all', '--category', 'a\tb'],
      says: 'error: category: The text holds a tab or a line break.',
    },
    {
      args: ['set', library, '--all', '--add-topic', 'X', '--remove-topic', 'X'],
      says: '"X" is both added and removed',
    },
    { args: ['list', library, '--null', '--count'], says: 'cannot be used with' },
    { args: ['topics', 'frob', library], says: "unknown command 'frob'" },
    {
      args: ['set', library, '--paths-from', '/nowhere', '--published', 'true'],
      says: '/nowhere cannot be read: there is no such file',
    },
    { args: ['set', library, '--paths-from', library, '--published', 'true'], says: 'cannot be read: it is a folder' },
    { args: ['topics', 'suggest', library, '--topic', 'Nope'], says: 'galley: There is no topic “Nope”.' },
    { args: ['serve', library, '--port', '70000'], says: 'up to 65535' },
  ])('says what is wrong with $args', async ({ args, says }) => {
    const { code, out, err } = await galley.run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });

  it('says that a folder is none', async () => {
    const { code, err } = await galley.run(['list', '/nowhere']);
    expect(code).toBe(2);
    expect(err).toMatch(/^galley: \/nowhere cannot be opened/);
    expect((await galley.run(['check', join(repository, 'package.json')])).code).toBe(2);
  });
});

it('does not take a folder that is left empty for the one it runs in', async () => {
  const ended = await new Galley().run(['list', '']);
  expect(ended).toEqual({
    code: 2,
    out: '',
    err: 'galley: The folder is empty. Name the library, e.g. "." for this one.\n',
  });
});
