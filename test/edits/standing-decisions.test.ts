import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { type Decision, revised } from '../../main/edits/decisions';
import { Edits } from '../../main/edits/edits';
import type { Operation } from '../../preload/contract/edit';
import { scratchFolder } from '../support/scratch';

const names = Array.from({ length: 24 }, (_, i) => `_news/${i}.md`);

const nothing = (): void => undefined;

/** Of a question that is answered in full. */
const going = new AbortController().signal;

async function desk(): Promise<Edits> {
  const root = scratchFolder();
  await mkdir(join(root, '_news'));
  for (const name of names) {
    await writeFile(join(root, name), '---\ntitle: "A harbour opens"\nquality: 64\npublished: false\n---\nText.\n');
  }
  const options = { root, folder: scratchFolder(), door: 'app' } as const;
  const edits = await Edits.open({ ...options, onState: nothing, onProgress: nothing });
  onTestFinished(() => edits.close());
  return edits;
}

type Act =
  | { readonly kind: 'edit'; readonly from: number; readonly count: number; readonly quality: number | null }
  | { readonly kind: 'undo' | 'redo'; readonly back: number };

const acts = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('edit' as const),
      from: fc.nat(names.length - 1),
      // Both kinds of entries: with their plans in the journal, and in a file of their own.
      count: fc.constantFrom(1, 3, 20, 24),
      quality: fc.option(fc.integer({ min: 60, max: 63 })),
    }),
    fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), back: fc.nat(4) }),
  ),
  { minLength: 4, maxLength: 14 },
);

async function done(edits: Edits, act: Act): Promise<string | null> {
  if (act.kind === 'edit') {
    const operation: Operation =
      act.quality === null
        ? { field: 'published', op: 'set', value: act.count % 2 === 1 }
        : { field: 'quality', op: 'set', value: act.quality };
    return (await edits.edit(names.slice(act.from, act.from + act.count), [operation])).entry;
  }
  const past = edits.past.list(100);
  const entry = past[act.back % Math.max(1, past.length)];
  return entry === undefined ? null : (await edits[act.kind](entry.id)).entry;
}

const filled = (decisions: ReadonlyMap<string, readonly Decision[]>) =>
  new Map([...decisions].filter(([, of]) => of.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1)));

it('knows after each edit, undo and redo what it would know from the whole journal', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const edits = await desk();
      const known = new Map<string, readonly Decision[]>();
      for (const act of all) {
        const entry = await done(edits, act);
        if (entry === null) continue;
        for (const { path, fields, decisions } of await edits.decisions.after(entry, going)) {
          known.set(path, revised(known.get(path) ?? [], fields, decisions));
        }
        expect(filled(known)).toEqual(filled(await edits.decisions.all(going)));
        found += known.size;
      }
    }),
    { numRuns: 12 },
  );
  expect(found).toBeGreaterThan(0);
});

it('reads no further once it is to end', async () => {
  const edits = await desk();
  const publish: Operation = { field: 'published', op: 'set', value: true };
  const { entry } = await edits.edit(names, [publish]);
  const ended = AbortSignal.abort();
  expect(await edits.decisions.all(ended)).toEqual(new Map());
  const revisions = await edits.decisions.after(entry ?? '', ended);
  expect(revisions.map(({ decisions }) => decisions)).toEqual(names.map(() => []));
  expect((await edits.decisions.all(going)).size).toBe(names.length);
});
