import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { TopicChange } from '../../preload/contract/topics';
import { Edits, type Outcome } from '../../main/edits/edits';
import { addFiles, article, temporaryFolder } from '../support/folder';

type Files = Readonly<Record<string, string>>;

const topicsOf = (...topics: readonly string[]): Record<string, string> => ({
  topics: topics.map((topic) => `\n  - ${topic}`).join(''),
});

const library: Files = {
  '_data/topics/00-harbour.yaml': 'taxonomy: topic\n_id: harbour\nname: Harbour\nkeywords:\n  - harbour\n  - quay\n',
  '_data/topics/01-ferries.yaml':
    'taxonomy: topic\n_id: ferries\nname: Ferries\nparent: Harbour\nhashtags:\n  - "#Ferry"',
  '_data/topics/02-pilots.yaml': '_id: pilots\r\nname: Pilots\r\nparent: harbour\r\n',
  '_data/topics/03-tides.yaml': 'parent: Ferries # for now\nname: Tides\n',
  '_news/a.md': article(topicsOf('Harbour', 'Ferries')),
  '_news/b.md': article(topicsOf('Ferries', 'Trade', 'Harbour')),
  '_news/c.md': article({ topics: ' [Trade, Harbour]' }),
  '_news/d.md': article(topicsOf('Trade')),
};

const ferries = '_data/topics/01-ferries.yaml';

interface Desk {
  readonly root: string;
  readonly journal: string;
  readonly edits: Edits;
  apply(change: TopicChange): Promise<Outcome>;
  files(): Promise<Files>;
  restart(): Promise<Desk>;
}

const nothing = (): void => undefined;

async function open(root: string, journal: string): Promise<Desk> {
  const edits = await Edits.open({ root, folder: journal, door: 'app', onState: nothing, onProgress: nothing });
  onTestFinished(() => edits.close().catch(nothing));
  const files = async (): Promise<Files> => {
    const found: Record<string, string> = {};
    const names = await readdir(root, { recursive: true, withFileTypes: true });
    for (const entry of names.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      found[path.slice(root.length + 1)] = await readFile(path, 'utf8');
    }
    return found;
  };
  return {
    root,
    journal,
    edits,
    files,
    apply: async (change) => {
      const used = await files();
      const all = Object.keys(used).filter((path) => path.endsWith('.md'));
      const plan = await edits.planTopic(change, {
        paths: () => all.toSorted(),
        isUsed: (topic) =>
          all.some((path) => new RegExp(`[-[,] ${topic}$|[[,] ?${topic}[,\\]]`, 'm').test(used[path] ?? '')),
      });
      return edits.apply(plan);
    },
    restart: async () => {
      await edits.close();
      return open(root, journal);
    },
  };
}

async function desk(files: Files = library): Promise<Desk> {
  return open(await temporaryFolder(files), await temporaryFolder());
}

describe('renaming a topic', () => {
  it('changes one line in each article, the name, its children and its keyword; undo gives every byte back', async () => {
    let d = await desk();
    const outcome = await d.apply({ kind: 'rename', from: 'Harbour', to: 'Port' });
    expect(outcome).toMatchObject({ label: 'Renamed “Harbour” to “Port” in 3 articles', refused: [], unchanged: 1 });
    expect(await d.files()).toEqual({
      ...library,
      '_data/topics/00-harbour.yaml':
        'taxonomy: topic\n_id: harbour\nname: Port\nkeywords:\n  - harbour\n  - quay\n  - port\n',
      '_data/topics/01-ferries.yaml': library['_data/topics/01-ferries.yaml']?.replace(
        'parent: Harbour',
        'parent: Port',
      ),
      '_news/a.md': library['_news/a.md']?.replace('- Harbour', '- Port'),
      '_news/b.md': library['_news/b.md']?.replace('- Harbour', '- Port'),
      '_news/c.md': library['_news/c.md']?.replace('Harbour', 'Port'),
    });
    d = await d.restart();
    await d.edits.undo();
    expect(await d.files()).toEqual(library);
    await d.edits.redo();
    await d.edits.undo();
    expect(await d.files()).toEqual(library);
  });

  it.each([
    ['Harbour', 'Ferries', 'Merge the two'],
    ['Harbour', 'Trade', 'Merge the two'],
    ['Harbour', 'Harbour', 'already'],
    ['Nothing', 'Something', 'no topic “Nothing”'],
    ['Harbour', ' Port', 'begins or ends with a space'],
    ['Harbour', 'A\nB', 'line break'],
  ])('from %j to %j is refused with a sentence', async (from, to, says) => {
    const d = await desk();
    await expect(d.apply({ kind: 'rename', from, to })).rejects.toThrow(says);
    expect(await d.files()).toEqual(library);
  });

  it('is refused as a whole when the topic’s own file cannot be edited', async () => {
    const d = await desk({ ...library, '_data/topics/00-harbour.yaml': 'name: !!str Harbour\n' });
    await expect(d.apply({ kind: 'rename', from: 'Harbour', to: 'Port' })).rejects.toThrow('00-harbour.yaml: ');
  });

  it('says which file of the taxonomy it leaves behind, because that does not parse', async () => {
    const broken = 'name: Quays\nparent: Harbour\n"open: [\n';
    const d = await desk({ ...library, '_data/topics/04-quays.yaml': broken, '_data/topics/05-x.yaml': '- [' });
    const outcome = await d.apply({ kind: 'rename', from: 'Harbour', to: 'Port' });
    expect(outcome.refused).toMatchObject([{ path: '_data/topics/04-quays.yaml', problem: { code: 'yaml', line: 3 } }]);
    expect((await d.files())['_data/topics/04-quays.yaml']).toBe(broken);
    expect((await d.files())['_news/a.md']).toContain('- Port');
  });

  it('works for a topic that only articles use', async () => {
    const d = await desk();
    const { written } = await d.apply({ kind: 'rename', from: 'Trade', to: 'Commerce' });
    expect(written.toSorted()).toEqual(['_news/b.md', '_news/c.md', '_news/d.md']);
  });
});

describe('merging topics', () => {
  it('puts the survivor once into articles, moves children, words and hashtags, and removes the file', async () => {
    const d = await desk();
    await d.apply({ kind: 'merge', from: ['Ferries'], into: 'Harbour' });
    const after = await d.files();
    expect(after['_data/topics/01-ferries.yaml']).toBeUndefined();
    expect(after['_data/topics/00-harbour.yaml']).toBe(
      `${library['_data/topics/00-harbour.yaml']}hashtags:\n  - "#Ferry"\n`,
    );
    expect(after['_data/topics/03-tides.yaml']).toBe('parent: Harbour # for now\nname: Tides\n');
    expect(after['_news/a.md']).toBe(article(topicsOf('Harbour')));
    expect(after['_news/b.md']).toBe(article(topicsOf('Trade', 'Harbour')));
    await d.edits.undo();
    expect(await d.files()).toEqual(library);
  });

  it('does not put a topic below itself', async () => {
    const d = await desk();
    await d.apply({ kind: 'merge', from: ['Harbour'], into: 'Tides' });
    const after = await d.files();
    // Ferries stood below Harbour and above Tides: it stands below nothing now.
    expect(after['_data/topics/01-ferries.yaml']).not.toContain('parent');
    expect(after['_data/topics/02-pilots.yaml']).toBe('_id: pilots\r\nname: Pilots\r\nparent: Tides\r\n');
    expect(after['_data/topics/03-tides.yaml']).toContain('parent: Ferries # for now\n');
    await d.edits.undo();
    expect(await d.files()).toEqual(library);
  });

  it('gives a topic that only articles use the file of the merged one', async () => {
    const d = await desk();
    await d.apply({ kind: 'merge', from: ['Ferries'], into: 'Trade' });
    const after = await d.files();
    expect(after['_data/topics/01-ferries.yaml']).toContain('name: Trade\n');
    expect(after['_data/topics/03-tides.yaml']).toContain('parent: Trade #');
    await d.edits.undo();
    expect(await d.files()).toEqual(library);
  });
});

describe('removing a topic', () => {
  it('keeps the permissions of a file that comes back, also after a restart', async () => {
    const d = await desk();
    const path = join(d.root, '_data/topics/03-tides.yaml');
    await chmod(path, 0o600);
    await d.apply({ kind: 'remove', name: 'Tides' });
    const next = await d.restart();
    await next.edits.undo();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('takes it out of articles, hands its children up and removes its file', async () => {
    const d = await desk();
    const { label } = await d.apply({ kind: 'remove', name: 'Ferries' });
    expect(label).toBe('Removed the topic “Ferries” from 2 articles');
    const after = await d.files();
    expect(Object.keys(after)).not.toContain('_data/topics/01-ferries.yaml');
    expect(after['_data/topics/03-tides.yaml']).toBe('parent: Harbour # for now\nname: Tides\n');
    expect(after['_news/a.md']).toBe(article(topicsOf('Harbour')));
    await d.edits.undo();
    expect(await d.files()).toEqual(library);
  });

  it('makes the children of a root roots, and undo puts each line where it stood', async () => {
    const files = { ...library, '_data/topics/04-buoys.yaml': 'parent: Harbour\n# marks\nname: Buoys\n' };
    const d = await desk(files);
    await d.apply({ kind: 'remove', name: 'Harbour' });
    const after = await d.files();
    expect(after['_data/topics/01-ferries.yaml']).not.toContain('parent');
    // Taken out, this line could not be put back to the byte.
    expect(after['_data/topics/04-buoys.yaml']).toBe('parent:\n# marks\nname: Buoys\n');
    await d.edits.undo();
    expect(await d.files()).toEqual(files);
  });

  it('leaves a file that someone changed since the plan was made', async () => {
    const d = await desk();
    const plan = await d.edits.planTopic({ kind: 'remove', name: 'Tides' }, { paths: () => [], isUsed: () => false });
    await writeFile(join(d.root, '_data/topics/03-tides.yaml'), 'name: Tides\n');
    const { refused, written } = await d.edits.apply(plan);
    expect(refused).toMatchObject([{ field: 'file', problem: { code: 'conflict' } }]);
    expect(written).toEqual([]);
  });

  it('is not undone over a file that has come in its place', async () => {
    const d = await desk();
    await d.apply({ kind: 'remove', name: 'Tides' });
    await writeFile(join(d.root, '_data/topics/03-tides.yaml'), 'name: Waves\n');
    const { refused } = await d.edits.undo();
    expect(refused).toMatchObject([{ field: 'file', problem: { code: 'changed-since' }, theirs: 'name: Waves\n' }]);
    expect((await d.files())['_data/topics/03-tides.yaml']).toBe('name: Waves\n');
  });
});

const create = (name: string, parent: string | null = null): TopicChange => ({
  kind: 'create',
  name,
  parent,
  keywords: ['lamp: lit'],
  hashtags: ['#Lights'],
});

describe('creating a topic', () => {
  it('adds a file like its neighbours', async () => {
    const d = await desk();
    await d.apply(create('Lights & Lamps', 'Harbour'));
    expect((await d.files())['_data/topics/04-lights-lamps.yaml']).toBe(
      'taxonomy: topic\n_id: lights-lamps\nname: Lights & Lamps\nparent: Harbour\n' +
        'keywords:\n  - "lamp: lit"\nhashtags:\n  - "#Lights"\n',
    );
    await d.edits.undo();
    expect(await d.files()).toEqual(library);
    await d.edits.redo();
    expect(Object.keys(await d.files())).toContain('_data/topics/04-lights-lamps.yaml');
  });

  it('makes the folder where there is no taxonomy yet', async () => {
    const d = await desk({ 'a.md': article() });
    await d.apply(create('../../etc/passwd'));
    expect(Object.keys(await d.files()).toSorted()).toEqual(['_data/topics/00-etc-passwd.yaml', 'a.md']);
  });

  it('never overwrites, whoever was first', async () => {
    const d = await desk();
    const plan = await d.edits.planTopic(create('Lights'), { paths: () => [], isUsed: () => false });
    await writeFile(join(d.root, '_data/topics/04-lights.yaml'), 'theirs');
    expect((await d.edits.apply(plan)).refused).toMatchObject([{ problem: { code: 'conflict' } }]);
    expect((await d.files())['_data/topics/04-lights.yaml']).toBe('theirs');
  });

  it('is refused for a topic that is there, and below one that is not', async () => {
    const d = await desk();
    await expect(d.apply(create('Tides'))).rejects.toThrow('has a topic “Tides” already');
    await expect(d.apply(create('Lights', 'Nowhere'))).rejects.toThrow('no topic “Nowhere”');
    await expect(d.apply(create(''))).rejects.toThrow('needs a name');
  });
});

describe('after a crash', () => {
  it('tells that a file that should be gone is there, and finishes or rolls back', async () => {
    const d = await desk();
    const { entry } = await d.apply({ kind: 'merge', from: ['Ferries'], into: 'Harbour' });
    const merged = await d.files();
    await d.edits.close();
    // As if killed before the last file: no end record, and the merged topic's file still there.
    const log = join(d.journal, 'journal.log');
    await writeFile(log, `${(await readFile(log, 'utf8')).split('\n').slice(0, 2).join('\n')}\n`);
    await addFiles(d.root, { [ferries]: library[ferries] ?? '' });
    const next = await open(d.root, d.journal);
    expect(next.edits.state().interrupted).toMatchObject([{ id: entry, state: 'partial' }]);
    await next.edits.redo(entry ?? '');
    expect(await next.files()).toEqual(merged);
    await next.edits.undo(entry ?? '');
    expect(await next.files()).toEqual(library);
  });
});
