import { cpSync, existsSync } from 'node:fs';
import { chmod, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TopicChange } from '../../preload/contract/topics';
import { ArticleRefusal } from '../../main/articles/refusal';
import { readTaxonomyFiles } from '../../main/articles/taxonomy-folder';
import { Edits } from '../../main/edits/edits';
import { isAbove } from '../../main/edits/taxonomy-parents';
import { addFiles, article, temporaryFolder } from '../support/folder';

const names = ['Alpha', 'Beta beta', 'gamma', 'Delta: four', '5', "Epsilon's", 'Zeta'] as const;
const name = fc.constantFrom(...names);

const taxonomyFile = fc
  .record({
    top: fc.constantFrom('', '---\n', 'taxonomy: topic\n', '# ours\n'),
    id: fc.boolean(),
    quote: fc.constantFrom('', "'", '"'),
    parent: fc.option(fc.tuple(name, fc.boolean()), { nil: null }),
    parentFirst: fc.boolean(),
    lists: fc.constantFrom(
      '',
      'keywords: [one, two]\n',
      'keywords:\n- one # 1\n- alpha\n',
      'hashtags:\n    - "#One"\n',
    ),
    eol: fc.constantFrom('\n', '\r\n'),
    ended: fc.boolean(),
  })
  .map((shape) => (topic: string): string => {
    const { top, id, quote, parent, parentFirst, lists, eol, ended } = shape;
    const plainSafe = !/^\d|: |'/.test(topic);
    const spelled = quote === '' && plainSafe ? topic : JSON.stringify(topic);
    const above = parent === null ? '' : `parent: ${JSON.stringify(parent[1] ? parent[0] : `id-${parent[0]}`)}\n`;
    const text = `${top}${id ? `_id: "id-${topic}"\n` : ''}${parentFirst ? above : ''}name: ${spelled}\n${parentFirst ? '' : above}${lists}`;
    return (ended ? text : text.slice(0, -1)).replaceAll('\n', eol);
  });

const topics = fc.uniqueArray(name, { maxLength: 4 });
const articleFile = fc
  .record({ topics, flow: fc.boolean(), crlf: fc.boolean() })
  .map(({ topics: some, flow, crlf }) => {
    const items = some.map((topic) => JSON.stringify(topic));
    const list = flow || some.length === 0 ? ` [${items.join(', ')}]` : items.map((item) => `\n  - ${item}`).join('');
    const text = article({ topics: list.startsWith(' ') ? list.slice(1) : list });
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

const library = fc
  .tuple(
    fc.array(fc.tuple(name, taxonomyFile), { maxLength: 6 }),
    fc.array(articleFile, { minLength: 1, maxLength: 5 }),
  )
  .map(([taxonomy, articles]) =>
    Object.fromEntries([
      ...taxonomy.map(([topic, text], i) => [`_data/topics/0${i}-t.yaml`, text(topic)] as const),
      ...articles.map((text, i) => [`_news/${i}.md`, text] as const),
    ]),
  );

const change: fc.Arbitrary<TopicChange> = fc.oneof(
  fc.record({ kind: fc.constant('rename' as const), from: name, to: fc.constantFrom('New name', '7', 'no: way') }),
  fc.record({ kind: fc.constant('merge' as const), from: fc.array(name, { minLength: 1, maxLength: 3 }), into: name }),
  fc.record({ kind: fc.constant('remove' as const), name }),
  fc.record({
    kind: fc.constant('create' as const),
    name: fc.constantFrom('New name', '../x', '7'),
    parent: fc.option(name, { nil: null }),
    keywords: fc.constant(['a: b']),
    hashtags: fc.constant(['#New']),
  }),
);

async function filesOf(root: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return new Map(await Promise.all(files.map(async (path) => [path, await readFile(path, 'latin1')] as const)));
}

const nothing = (): void => undefined;

/** Applies the change, hands over what came of it, and takes it back. Answers false when it cannot be made. */
async function toAndFro(
  root: string,
  wanted: TopicChange,
  look: (after: ReadonlyMap<string, string>) => Promise<void>,
): Promise<boolean> {
  const journal = await temporaryFolder();
  const edits = await Edits.open({ root, folder: journal, door: 'app', onState: nothing, onProgress: nothing });
  try {
    const articles = [...(await filesOf(root)).keys()].filter((path) => path.endsWith('.md'));
    const paths = articles.map((path) => path.slice(root.length + 1)).toSorted();
    const plan = await edits.planTopic(wanted, { paths: () => paths, isUsed: () => false });
    const { entry, refused } = await edits.apply(plan);
    await look(await filesOf(root));
    if (entry !== null) expect((await edits.undo(entry)).refused).toEqual([]);
    expect(refused.filter(({ problem }) => problem.code === 'conflict')).toEqual([]);
    return entry !== null;
  } catch (error) {
    if (error instanceof ArticleRefusal) return false;
    throw error;
  } finally {
    await edits.close();
  }
}

describe('a change of a topic', () => {
  it('leaves no reference to what is gone and no circle, and undo gives every byte back', async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(library, change, async (files, wanted) => {
        const root = await temporaryFolder(files);
        const before = await filesOf(root);
        const { topics: taxonomy } = await readTaxonomyFiles(root);
        const known = new Set(taxonomy.map((topic) => topic.name));
        const whole = await toAndFro(root, wanted, async () => {
          const { topics: after } = await readTaxonomyFiles(root);
          const gone = goneWith(wanted).filter((topic) => known.has(topic));
          for (const topic of after) {
            expect(gone).not.toContain(topic.name);
            expect(gone).not.toContain(topic.parent);
          }
          if (!taxonomy.some((topic) => isAbove(topic, topic, taxonomy))) {
            expect(after.filter((topic) => isAbove(topic, topic, after))).toEqual([]);
          }
        });
        if (whole) made += 1;
        expect(await filesOf(root)).toEqual(before);
      }),
      { numRuns: 150 },
    );
    // About three in ten can be made.
    expect(made).toBeGreaterThan(10);
  });
});

function goneWith(wanted: TopicChange): readonly string[] {
  if (wanted.kind === 'rename') return [wanted.from];
  if (wanted.kind === 'merge') return wanted.from.filter((topic) => topic !== wanted.into);
  return wanted.kind === 'remove' ? [wanted.name] : [];
}

const corpus = resolve(import.meta.dirname, '../../../shared/corpus/power-apps');

describe('over the corpus', () => {
  it.skipIf(!existsSync(corpus)).each<TopicChange>([
    { kind: 'rename', from: 'Power Apps', to: 'Power Platform' },
    { kind: 'merge', from: ['Portals', 'Teams integration'], into: 'Canvas apps' },
    { kind: 'remove', name: 'AI Builder' },
  ])('$kind changes one line of an article, and undo gives every byte back', async (wanted) => {
    const root = await temporaryFolder();
    cpSync(corpus, root, { recursive: true });
    const names = await readdir(root, { recursive: true, withFileTypes: true });
    // What lies beside the project may be read-only; its copy must not be.
    await Promise.all(names.map((one) => chmod(join(one.parentPath, one.name), one.isDirectory() ? 0o755 : 0o644)));
    await addFiles(root, {});
    const before = await filesOf(root);
    await toAndFro(root, wanted, (after) => {
      let changed = 0;
      for (const [path, text] of before) {
        const now = after.get(path);
        if (now === text || !path.endsWith('.md')) continue;
        changed += 1;
        const was = text.split('\n');
        const is = (now ?? '').split('\n');
        expect(Math.abs(was.length - is.length)).toBeLessThanOrEqual(wanted.kind === 'rename' ? 0 : 2);
        const kept = new Set(is);
        const lost = was.filter((line) => !kept.has(line)).length;
        expect(lost).toBeLessThanOrEqual(wanted.kind === 'merge' ? 2 : 1);
      }
      expect(changed).toBeGreaterThan(20);
      return Promise.resolve();
    });
    expect(await filesOf(root)).toEqual(before);
  });
});
