import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { expect } from 'vitest';
import { Edits, type EditsOptions } from '../../../main/edits/edits';
import type { HistoryEntry, UndoState } from '../../../preload/contract/edit';
import { project } from '../../support/project';
import { scratchFolder } from '../../support/scratch';
import { buildWorker } from '../../support/scan-worker';

const before = '---\ntitle: "A harbour opens"\nquality: 64\npublished: false\ntopics:\n  - Harbour\n---\nText.\n';
const after = before.replace('published: false', 'published: true');
const nothing = (): void => undefined;

export type Work = 'edit' | 'undo' | 'open' | 'compact';

export interface Driver {
  readonly driver: string;
  readonly workerFile: string;
}

export async function buildDriver(): Promise<Driver> {
  const instead = { koffi: join(project, 'test/edits/crash/faulty-koffi.ts') };
  const driver = await buildWorker('crash-driver', 'test/edits/crash/driver.ts', instead);
  return { driver, workerFile: await buildWorker('crash-worker', 'test/edits/crash/worker.ts', instead) };
}

/** Articles that processes edit and are killed over, with a journal for each trial. */
export class CrashLibrary {
  readonly root: string;
  readonly #built: Driver;
  readonly paths: readonly string[];
  folder = '';
  /** How long the last process worked after it had opened the library, in milliseconds. */
  lastRun = 0;
  #gone: Promise<unknown> = Promise.resolve();

  /** @param root an empty folder; left out, a new one */
  constructor(built: Driver, articles: number, root = scratchFolder('crash')) {
    this.root = root;
    this.#built = built;
    this.paths = Array.from({ length: articles }, (_, i) => `_news/${i % 7}/${i}.md`);
    for (const path of this.paths) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), before);
    }
  }

  /** Begins a trial: a new journal; the articles are as at the beginning, because every trial ends so. */
  begin(): void {
    this.folder = scratchFolder('crash-journal');
  }

  /** Runs the work in a process of its own. `kill`: the step at which it dies, or after how many milliseconds. `swapless`: on a system that does not exchange names. */
  async run(work: Work, kill: string | number | null, swapless = false): Promise<'done' | 'killed'> {
    const child = this.#start(work, typeof kill === 'string' ? kill : '', swapless);
    let begun = performance.now();
    void begins(child).then(() => {
      begun = performance.now();
      if (typeof kill === 'number') setTimeout(() => child.kill('SIGKILL'), kill);
    });
    const { code, signal } = await ended(child);
    this.lastRun = performance.now() - begun;
    if (signal === 'SIGKILL') return 'killed';
    expect(code).toBe(0);
    return 'done';
  }

  /** Kills a batch of edits once it has replaced its first files. Answers without waiting for the process to be gone. */
  async killInFlight(): Promise<void> {
    const child = this.#start('edit', '');
    const gone = ended(child);
    await begins(child);
    const path = join(this.root, this.paths[0] ?? '');
    while (child.exitCode === null && readFileSync(path, 'utf8') === before) await setImmediate();
    child.kill('SIGKILL');
    this.#gone = gone;
  }

  /** Starts a batch of edits; answers when it begins. */
  async startBatch(): Promise<ChildProcess> {
    const child = this.#start('edit', '');
    await begins(child);
    return child;
  }

  /** Kills a process and waits for it to be gone. */
  async end(child: ChildProcess): Promise<void> {
    const gone = ended(child);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await gone;
  }

  /** Settles when the process that was killed in flight is no more. */
  async gone(): Promise<void> {
    await this.#gone;
  }

  #start(work: Work, kill: string, swapless = false): ChildProcess {
    const { driver, workerFile } = this.#built;
    const task = { root: this.root, folder: this.folder, workerFile, work, paths: this.paths.length };
    return spawn(process.execPath, [driver, JSON.stringify(task)], {
      env: { ...process.env, GALLEY_TEST_KILL: kill, ...(swapless ? { GALLEY_TEST_SWAPLESS: '1' } : {}) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }

  /** How many articles hold the new text. Fails when one holds neither. */
  countNew(): number {
    let found = 0;
    for (const path of this.paths) {
      const text = readFileSync(join(this.root, path), 'utf8');
      if (text !== before && text !== after) expect(`${path}:\n${text}`).toBe('whole');
      if (text === after) found += 1;
    }
    return found;
  }

  /** Of the first article. */
  quality(): number {
    const text = readFileSync(join(this.root, this.paths[0] ?? ''), 'utf8');
    return Number(/^quality: (\d+)$/m.exec(text)?.[1]);
  }

  async open(): Promise<Edits> {
    return Edits.open(this.#options());
  }

  /** What a door that only reads tells of the journal. */
  async look(): Promise<readonly [UndoState, readonly HistoryEntry[]]> {
    const edits = await Edits.openReadOnly(this.#options());
    const told = [edits.state(), edits.past.list(10)] as const;
    await edits.close();
    return told;
  }

  #options(): EditsOptions {
    const { root, folder } = this;
    const { workerFile } = this.#built;
    return { root, folder, workerFile, door: 'app', onState: nothing, onProgress: nothing };
  }

  /**
   * The next start after a crash, and one that only reads before it: every file whole, no temporary left, the journal right about each file; then finished
   * and rolled back (or the other way round), both to the byte. Answers how many files had been written.
   */
  async recover(finishFirst: boolean): Promise<number> {
    const seen = this.countNew();
    const looked = await this.look();
    const edits = await this.open();
    expect(edits.access).toEqual({ kind: 'writable' });
    expect([edits.state(), edits.past.list(10)]).toEqual(looked);
    const written = this.countNew();
    // More: the killed process was still at its last file.
    expect(written).toBeGreaterThanOrEqual(seen);
    this.#expectNoTemporaries();
    const [entry] = edits.past.list(1);
    if (entry === undefined) {
      expect(written).toBe(0);
    } else {
      const files = await edits.past.files(entry.id, 0, this.paths.length);
      const standing = files.filter(({ changes }) => changes.every((change) => change.standing));
      expect(standing.map(({ path }) => path).toSorted()).toEqual(this.#newPaths());
      const all = this.paths.length;
      expect(entry.state).toBe(written === all ? 'applied' : written === 0 ? 'undone' : 'partial');
      if (written > 0 && written < all)
        expect(edits.state().interrupted).toMatchObject([{ id: entry.id, standing: written }]);
      for (const finish of finishFirst ? [true, false] : [false, true, false]) {
        const outcome = finish ? await edits.redo(entry.id) : await edits.undo(entry.id);
        expect(outcome.refused).toEqual([]);
        expect(this.countNew()).toBe(finish ? all : 0);
        expect(edits.state().interrupted).toEqual([]);
      }
    }
    await edits.close();
    this.#expectNoTemporaries();
    return written;
  }

  #newPaths(): string[] {
    return this.paths.filter((path) => readFileSync(join(this.root, path), 'utf8') === after).toSorted();
  }

  #expectNoTemporaries(): void {
    const names = readdirSync(this.root, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.includes('.galley'))).toEqual([]);
  }
}

/** Resolves when the process says that it begins; never when it dies before. */
async function begins({ stdout }: ChildProcess): Promise<void> {
  if (stdout === null) throw new Error('Its output is not piped.');
  return new Promise((resolve) => createInterface(stdout).once('line', () => resolve()));
}

async function ended(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
}
