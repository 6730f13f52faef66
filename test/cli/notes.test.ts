import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journalFolder } from '../../main/api/data-folder';
import { smallLibrary } from '../support/libraries';
import { Galley } from './galley';

describe('every command tells of damaged state', () => {
  it('once of preferences, which it keeps aside, also when the library cannot be opened', async () => {
    const galley = new Galley();
    const file = join(galley.dataFolder, 'preferences.json');
    const told = /^The preferences in .+ could not be read; they are kept as .+preferences\.json\.damaged-\d+\.\n/;
    const library = smallLibrary();
    writeFileSync(file, '{"theme":');
    const counted = await galley.run(['list', library, '--count']);
    expect(counted).toMatchObject({ code: 0, out: '12\n' });
    expect(counted.err).toMatch(told);
    expect(await galley.run(['list', library, '--count'])).toMatchObject({ err: '' });

    writeFileSync(file, '{"theme":');
    const failed = await galley.run(['list', join(library, 'nowhere')]);
    expect(failed).toMatchObject({ code: 2, out: '' });
    expect(failed.err).toMatch(told);
    expect(failed.err).toMatch(/cannot be opened/);
  });

  it('of a journal: whoever reads says it is damaged, whoever writes where it is kept', async () => {
    const galley = new Galley();
    const library = smallLibrary();
    for (const heat of ['7', '8']) await galley.run(['set', library, '--all', '--heat', heat]);
    const folder = journalFolder(galley.dataFolder, library);
    const journal = join(folder, 'journal.log');
    const bytes = readFileSync(journal, 'utf8');
    // The line that says what the first change was.
    const at = bytes.indexOf('\n') + 1;
    const damaged = `${bytes.slice(0, at)}x${bytes.slice(at + 1)}`;
    writeFileSync(journal, damaged);

    const before = readdirSync(folder);
    const history = await galley.run(['history', library]);
    expect(history.out.split('\n')).toHaveLength(2);
    expect(history.err).toMatch(/^The edit journal .+journal\.log is damaged: .+\n$/);
    expect(readdirSync(folder)).toEqual(before);

    const undone = await galley.run(['undo', library]);
    expect(undone.err).toMatch(/^The edit journal was damaged\. .+journal\.log\.damaged-[0-9a-f]{8}\.\nUndid /);
    const [, kept = ''] = /the damaged file is (.+)\.\n/.exec(undone.err) ?? [];
    expect(readFileSync(kept, 'utf8')).toBe(damaged);
    expect((await galley.run(['history', library])).err).toBe('');
  });
});
