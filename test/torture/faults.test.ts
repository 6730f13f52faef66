import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ended, Galley } from '../cli/galley';
import { articleText } from '../support/article-text';
import { project } from '../support/project';
import { scratchFolder } from '../support/scratch';
import { note } from './note';

const { EBUSY, EIO, ENOSPC, EPERM } = constants.errno;
const before = articleText({ title: 'A harbour opens', heat: 1 });
const after = before.replace('heat: 1', 'heat: 7');

/** Which calls fail, and what becomes of the files then. */
interface Fault {
  readonly name: string;
  /** Call, error, the how manyth (0: each), part of its path (`$`: at the end). */
  readonly fault: readonly [call: string, error: number, nth: number, path: string];
  /** How many of the files are not written. `rest`: from the failure on, whatever was not under way. */
  readonly unwritten: 'none' | 'one' | 'all' | 'rest';
  readonly says: RegExp;
  readonly code: number;
  /** The disk cannot exchange two names either. */
  readonly swapless?: boolean;
  /** Hidden files of ours may stay behind: what removes them is what fails. */
  readonly leaves?: boolean;
}

const faults: readonly Fault[] = [
  {
    name: 'a disk error at one sync',
    fault: ['fsync', EIO, 5, '.galley-'],
    unwritten: 'one',
    says: /disk reported an error/,
    code: 1,
  },
  {
    name: 'a disk error at every sync',
    fault: ['fsync', EIO, 0, '.galley-'],
    unwritten: 'all',
    says: /disk reported an error/,
    code: 1,
  },
  {
    name: 'a disk error at one write',
    fault: ['write', EIO, 3, '.galley-'],
    unwritten: 'one',
    says: /disk reported an error/,
    code: 1,
  },
  {
    name: 'a disk that is full from one write on',
    fault: ['write', ENOSPC, 0, '.galley-'],
    unwritten: 'rest',
    says: /disk is full/,
    code: 1,
  },
  {
    name: 'a file that another program holds',
    fault: ['rename', EBUSY, 4, '.galley-'],
    unwritten: 'one',
    says: /Another program holds the file/,
    code: 1,
  },
  {
    name: 'files that may not be replaced',
    fault: ['rename', EPERM, 0, '.galley-'],
    unwritten: 'all',
    says: /does not allow/,
    code: 1,
  },
  {
    name: 'a disk without hard links',
    fault: ['link', EPERM, 0, '.galley-'],
    swapless: true,
    unwritten: 'none',
    says: /^(?!.*refused)/s,
    code: 0,
  },
  {
    name: 'a disk error at one link',
    fault: ['link', EIO, 2, '.galley-'],
    swapless: true,
    unwritten: 'one',
    says: /disk reported an error/,
    code: 1,
  },
  {
    name: 'a file that another program holds, on a disk that exchanges no names',
    fault: ['rename', EBUSY, 4, '.galley-'],
    swapless: true,
    unwritten: 'one',
    says: /Another program holds the file/,
    code: 1,
  },
  {
    name: 'a disk error at every removal',
    fault: ['unlink', EIO, 0, '.galley-'],
    unwritten: 'none',
    says: /^(?!.*refused)/s,
    code: 0,
    leaves: true,
  },
  {
    name: 'a disk error at syncing the folders',
    fault: ['fsync', EIO, 0, '$/_news'],
    unwritten: 'none',
    says: /made, but the disk did not confirm it/,
    code: 2,
  },
  {
    name: 'a disk error at syncing the journal',
    fault: ['fdatasync', EIO, 0, '.log'],
    unwritten: 'all',
    says: /Nothing was changed: the edit journal/,
    code: 2,
  },
  {
    name: 'no room for the journal',
    fault: ['write', ENOSPC, 0, '.log'],
    unwritten: 'all',
    says: /Nothing was changed: the edit journal/,
    code: 2,
  },
];

/** Compiles the library that makes calls fail; `null` where there is no compiler or no LD_PRELOAD. */
function compile(): string | null {
  if (process.platform !== 'linux') return null;
  const built = join(scratchFolder('fault'), 'fault.so');
  const source = join(project, 'test', 'torture', 'faults', 'fault.c');
  const ended = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', built, source, '-ldl']);
  return ended.status === 0 ? built : null;
}

/** A library with so many articles; answers their paths. */
function fill(root: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const path = join(root, '_news', `${i}.md`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, before);
    return path;
  });
}

const library = compile();

// Few files are written by the main thread, many by workers that block. `npm test` tries each fault with one of the two.
const long = process.env['GALLEY_TORTURE'] !== undefined;
const wanted = (count: number) => faults.filter((_, i) => long || (i % 2 === 0) === (count === 60));

describe.skipIf(library === null).each([6, 60])('with %i files', (count) => {
  it.each(wanted(count))('$name', async ({ name, fault, swapless = false, unwritten, says, code, leaves = false }) => {
    const root = scratchFolder('faulty');
    const paths = fill(root, count);
    const galley = new Galley();
    const environment = {
      LD_PRELOAD: library ?? '',
      GALLEY_FAULT: fault.join(' '),
      ...(swapless ? { GALLEY_FAULT_SWAPLESS: '1' } : {}),
    };
    const run = await ended(galley.start(['set', root, '--all', '--heat', '7'], environment));
    expect(run.err).toMatch(says);
    expect(run.code).toBe(code);

    const texts = paths.map((path) => readFileSync(path, 'utf8'));
    const old = texts.filter((text) => text === before).length;
    expect(texts.filter((text) => text !== before && text !== after)).toEqual([]);
    if (unwritten === 'rest') expect(old).toBeGreaterThan(0);
    else expect(old).toBe({ none: 0, one: 1, all: count }[unwritten]);
    const hidden = readdirSync(join(root, '_news')).filter((file) => file.startsWith('.galley'));
    if (!leaves) expect(hidden).toEqual([]);

    // What is recorded is what is on disk: taking it back leaves everything as it was.
    if (old < count) await galley.run(['undo', root]);
    expect(paths.filter((path) => readFileSync(path, 'utf8') !== before)).toEqual([]);
    note('fault', { name, files: count, unwritten: old });
  });
});
