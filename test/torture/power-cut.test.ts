import { type ChildProcess, execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../bench/random';
import { buildDriver, CrashLibrary } from '../edits/crash/library';
import { scratchFolder } from '../support/scratch';
import { note } from './note';

// `npm run torture` asks for the full measure.
const moments = Number(process.env['GALLEY_TORTURE_POWER_CUTS'] ?? 2);
const seed = Number(process.env['GALLEY_TORTURE_SEED'] ?? Date.now() % 1_000_000);
const articles = 60;

/** A disk of its own, which can be taken away as it is at a moment: what was not synced is lost then. */
class Disk {
  readonly folder = scratchFolder('power');
  readonly #image = join(scratchFolder('image'), 'disk.ext4');

  constructor() {
    execFileSync('truncate', ['-s', '24M', this.#image]);
    execFileSync('mkfs.ext4', ['-q', '-F', '-E', 'lazy_itable_init=0,lazy_journal_init=0', this.#image]);
    this.mount(this.#image);
  }

  mount(image = this.#image): void {
    execFileSync('mount', ['-o', 'loop', image, this.folder]);
  }

  unmount(): void {
    execFileSync('umount', [this.folder]);
  }

  /** For the end: also while a test that failed still has files open. */
  detach(): void {
    execFileSync('umount', ['-l', this.folder]);
  }

  /** What the disk holds now, without what the system has not written to it yet. */
  snapshot(): string {
    const copy = join(scratchFolder('image'), 'copy.ext4');
    copyFileSync(this.#image, copy);
    return copy;
  }
}

function mayMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    const disk = new Disk();
    disk.unmount();
    return true;
  } catch {
    return false;
  }
}

/** Stops every thread of a process, also those that are in a call to the system. */
async function freeze({ pid = 0, exitCode }: ChildProcess): Promise<void> {
  if (exitCode !== null) return;
  spawnSync('kill', ['-STOP', String(pid)]);
  const running = (): boolean =>
    readdirSync(`/proc/${pid}/task`).some((task) => {
      const stat = readFileSync(`/proc/${pid}/task/${task}/stat`, 'utf8');
      return !/^[TZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
    });
  while (running()) await setImmediate();
}

describe.skipIf(!mayMount())('a loss of power (needs root and loop devices)', () => {
  let disk: Disk;
  let library: CrashLibrary;
  beforeAll(async () => {
    disk = new Disk();
    const root = join(disk.folder, 'library');
    mkdirSync(root);
    library = new CrashLibrary(await buildDriver(), articles, root);
  });
  afterAll(() => disk.detach());

  function begin(i: number): void {
    library.folder = join(disk.folder, `journal-${i}`);
    mkdirSync(library.folder);
    execFileSync('sync', ['-f', disk.folder]);
  }

  /** The next start, on the disk as it was when the power went. Answers how many files held the new text. */
  async function startAgain(copy: string, i: number): Promise<number> {
    disk.unmount();
    disk.mount(copy);
    try {
      return await library.recover(i % 2 === 0);
    } finally {
      disk.unmount();
      disk.mount();
    }
  }

  it('after a batch was answered keeps all of it', async () => {
    begin(0);
    expect(await library.run('edit', null)).toBe('done');
    expect(await startAgain(disk.snapshot(), 0)).toBe(articles);
    expect(await library.run('undo', null)).toBe('done');
    expect(await startAgain(disk.snapshot(), 1)).toBe(0);
  });

  it(
    `at ${moments} moments of a batch leaves whole files and a journal that knows them (seed ${seed})`,
    async () => {
      const random = new Random(seed);
      const tally = { before: 0, between: 0, after: 0 };
      for (let i = 0; i < moments; i += 1) {
        begin(i + 1);
        const child = await library.startBatch();
        await setTimeout(random.next() * library.lastRun);
        await freeze(child);
        const copy = disk.snapshot();
        await library.end(child);
        const written = await startAgain(copy, i);
        if (written === 0) tally.before += 1;
        else if (written === articles) tally.after += 1;
        else tally.between += 1;
        // The disk that was not taken away goes on from the beginning, too.
        await library.recover(false);
      }
      note('power cut', { seed, moments, ...tally });
    },
    60_000 + moments * 30_000,
  );
});
