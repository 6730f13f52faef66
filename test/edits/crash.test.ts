import { beforeAll, describe, expect, it } from 'vitest';
import { Journal } from '../../main/edits/journal';
import { Random } from '../bench/random';
import { note } from '../torture/note';
import { buildDriver, CrashLibrary } from './crash/library';

// `npm run torture` asks for the full measure.
const articles = Number(process.env['GALLEY_TORTURE_ARTICLES'] ?? 60);
const moments = Number(process.env['GALLEY_TORTURE_MOMENTS'] ?? 6);
const kills = Math.ceil(moments / 3);
const seed = Number(process.env['GALLEY_TORTURE_SEED'] ?? Date.now() % 1_000_000);
// Of a test; larger libraries take longer.
const minutes = 60_000 * Math.max(1, articles / 200);

let library: CrashLibrary;
beforeAll(async () => {
  library = new CrashLibrary(await buildDriver(), articles);
}, 2 * minutes);

const steps = [
  'batch plans half written',
  'batch plans synced',
  'before journal begin',
  'journal begin half written',
  'journal begin synced',
  'temporary half written',
  'temporary synced',
  'before rename',
  'after rename',
  'after rename@7',
  'before second name unlink',
  'before journal end',
  'journal end half written',
  'after journal end',
];

describe('a batch killed with SIGKILL', () => {
  it.each(steps)(
    'at “%s” leaves whole files, is told, finished and rolled back',
    async (step) => {
      library.begin();
      expect(await library.run('edit', step)).toBe('killed');
      await library.recover(true);
      library.begin();
      expect(await library.run('edit', null)).toBe('done');
      expect(await library.run('undo', step)).toBe('killed');
      await library.recover(false);
    },
    2 * minutes,
  );

  it.each(['after second name', 'before rename', 'after rename', 'before second name unlink'])(
    'at “%s”, where names cannot be exchanged, leaves whole files, is told, finished and rolled back',
    async (step) => {
      library.begin();
      expect(await library.run('edit', step, true)).toBe('killed');
      await library.recover(true);
      library.begin();
      expect(await library.run('edit', null)).toBe('done');
      expect(await library.run('undo', step, true)).toBe('killed');
      await library.recover(false);
    },
    2 * minutes,
  );

  it.each(['before temporary unlink', 'after temporary unlink', 'before journal end', 'journal end half written'])(
    'and again while the next start recovers, at “%s”',
    async (step) => {
      library.begin();
      expect(await library.run('edit', 'temporary synced@3')).toBe('killed');
      expect(await library.run('open', step)).toBe('killed');
      await library.recover(true);
    },
    2 * minutes,
  );

  it(
    `is told by a start that does not wait for the killed process to be gone, ${kills} times`,
    async () => {
      let told = 0;
      for (let i = 0; i < kills; i += 1) {
        library.begin();
        await library.killInFlight();
        const written = await library.recover(i % 2 === 0);
        await library.gone();
        if (written > 0 && written < articles) told += 1;
      }
      // Each was killed after its first file; some may have come to their last one before the signal did.
      expect(told).toBeGreaterThan(0);
      note('started at once after a kill', { articles, kills, told });
    },
    moments * minutes,
  );

  it(
    `at ${moments} random moments of doing and undoing (seed ${seed})`,
    async () => {
      const random = new Random(seed);
      library.begin();
      expect(await library.run('edit', null)).toBe('done');
      const longest = library.lastRun;
      await library.recover(true);
      const tally = { killed: 0, before: 0, between: 0, after: 0 };
      for (let i = 0; i < moments; i += 1) {
        library.begin();
        const undo = random.next() < 0.5;
        if (undo) await library.run('edit', null);
        const ended = await library.run(undo ? 'undo' : 'edit', random.next() * longest);
        const written = await library.recover(random.next() < 0.5);
        if (ended === 'killed') tally.killed += 1;
        if (written === 0) tally.before += 1;
        else if (written === articles) tally.after += 1;
        else tally.between += 1;
      }
      note('killed at random moments', { seed, articles, moments, ...tally });
    },
    moments * minutes,
  );
});

describe('a compaction killed with SIGKILL', () => {
  const points = [
    'before compaction plans',
    'compaction plans half written',
    'compaction begin half written',
    'after compaction begin',
    'before compaction rename',
    'after compaction rename',
    'before batch unlink',
    'after batch unlink',
  ];
  it.each(points)(
    'at “%s” keeps every entry that it should',
    async (step) => {
      library.begin();
      const first = library.quality();
      const edits = await library.open();
      const paths = library.paths.slice(0, 60);
      for (const [i, some] of [paths, paths.slice(0, 1), paths, paths.slice(0, 1)].entries()) {
        await edits.edit(some, [{ field: 'quality', op: 'add', value: 10 ** i }]);
      }
      const kept = edits.past.list(2).map(({ id }) => id);
      await edits.close();
      expect(await library.run('compact', step)).toBe('killed');
      const journal = await Journal.open(library.folder, true);
      expect(journal.notes).toEqual([]);
      const entries = [...journal.history.edits()];
      expect([2, 4]).toContain(entries.length);
      expect(entries.slice(0, 2).map((entry) => entry.begin.id)).toEqual(kept);
      for (const entry of entries) expect(await journal.plans(entry)).toHaveLength(entry.begin.files);
      await journal.close();
      const next = await library.open();
      while (next.state().undo !== null) expect((await next.undo()).refused).toEqual([]);
      await next.close();
      // What was dropped cannot be undone any more; what was not, was.
      expect(library.quality() - first).toBe(entries.length === 2 ? 11 : 0);
    },
    2 * minutes,
  );
});
