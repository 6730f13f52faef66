import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blockingDisk, type Replacement } from '../../main/articles/disk';
import { nameSwap, type Swap } from '../../main/articles/swap';
import { scratchFolder } from '../support/scratch';

const swap = await nameSwap();

/**
 * Runs in a process of its own: renames version after version over the file, each only when it saw that the one before
 * is there or was replaced by somebody who knew it. Says how many it made and how many were lost.
 */
const crawling = `
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
let [made, lost, going] = [0, 0, true];
process.on('SIGTERM', () => { going = false; });
const known = () => {
  const text = readFileSync('a.md', 'utf8');
  return text === 'version ' + made || text === 'ours over version ' + made;
};
console.log('on it');
(function next() {
  for (let i = 0; i < 50; i += 1) {
    // Where names are exchanged, a file that is put back is away for a moment.
    const until = Date.now() + 2000;
    let there = known();
    while (!there && Date.now() < until) there = known();
    if (!there) lost += 1;
    made += 1;
    writeFileSync('theirs.tmp', 'version ' + made);
    renameSync('theirs.tmp', 'a.md');
  }
  if (going) setImmediate(next);
  else console.log(JSON.stringify({ made, lost }));
})();`;

interface Race {
  readonly became: ReadonlyMap<Replacement['kind'], number>;
  readonly made: number;
  readonly lost: number;
}

async function race(how: Swap | null): Promise<Race> {
  const folder = scratchFolder();
  const file = join(folder, 'a.md');
  writeFileSync(file, 'version 0');
  const crawler = spawn(process.execPath, ['-e', crawling], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(crawler, 'exit');
  let said = '';
  crawler.stdout.on('data', (text: Buffer) => {
    said += text.toString();
  });
  await once(crawler.stdout, 'data');
  const became = new Map<Replacement['kind'], number>();
  for (let i = 0; i < 3_000; i += 1) {
    const [ours, spare] = [join(folder, `${i}.ours`), join(folder, `${i}.spare`)];
    // Held open, as the product does: the number of a file that is gone would go to the next one.
    const held = openSync(file, 'r');
    const version = /version \d+$/.exec(readFileSync(held, 'utf8'))?.[0];
    const ourFile = openSync(ours, 'w');
    writeFileSync(ourFile, `ours over ${version}`);
    const replacement = await blockingDisk.replace(ours, file, fstatSync(held, { bigint: true }), how, spare);
    became.set(replacement.kind, (became.get(replacement.kind) ?? 0) + 1);
    for (const name of [ours, spare]) rmSync(name, { force: true });
    closeSync(ourFile);
    closeSync(held);
  }
  crawler.kill('SIGTERM');
  await ended;
  const { made, lost } = JSON.parse(said.split('\n').at(-2) ?? '') as { made: number; lost: number };
  return { became, made, lost };
}

describe('replacing a file over which another program renames all the time', () => {
  it.skipIf(swap === null)('loses nothing where names can be exchanged', async () => {
    const { became, made, lost } = await race(swap);
    expect(made).toBeGreaterThan(100);
    expect(became.get('kept')).toBeGreaterThan(0);
    expect(became.get('unnamed')).toBeUndefined();
    expect(lost).toBe(0);
  });

  it('finds another file, and never none, where they cannot', async () => {
    const { became } = await race(null);
    expect(became.get('kept')).toBeGreaterThan(0);
    expect(became.get('other')).toBeGreaterThan(0);
    expect(became.get('unnamed')).toBeUndefined();
  });
});

/** Replaces a file while others rename theirs over it, remove it or write into it, one right before each exchange. */
async function met(...others: readonly string[]): Promise<{ kind: string; text: string }> {
  const folder = scratchFolder();
  const [file, ours] = [join(folder, 'a.md'), join(folder, 'ours')];
  writeFileSync(file, 'old');
  writeFileSync(ours, 'ours');
  const waiting = [...others];
  const late: Swap = (one, other) => {
    const theirs = waiting.shift();
    if (theirs === 'gone') unlinkSync(file);
    else if (theirs === 'into it') writeFileSync(file, theirs);
    else if (theirs !== undefined) {
      writeFileSync(join(folder, theirs), theirs);
      renameSync(join(folder, theirs), file);
    }
    swap?.(one, other);
  };
  const { kind } = await blockingDisk.replace(ours, file, lstatSync(file, { bigint: true }), late, null);
  expect(waiting).toEqual([]);
  return { kind, text: readdirSync(folder).includes('a.md') ? readFileSync(file, 'utf8') : '' };
}

describe.skipIf(swap === null)('where names are exchanged', () => {
  it('replaces the file that is expected, which keeps a name', async () => {
    expect(await met()).toEqual({ kind: 'kept', text: 'ours' });
  });
  it('puts back what came before the exchange', async () => {
    expect(await met('theirs')).toEqual({ kind: 'other', text: 'theirs' });
  });
  it('leaves what comes while the other is put back', async () => {
    expect(await met('theirs', 'newer')).toEqual({ kind: 'other', text: 'newer' });
    expect(await met('theirs', 'newer', 'newest')).toEqual({ kind: 'other', text: 'newest' });
  });
  it('leaves what is written into ours in the moment in which it stands there', async () => {
    expect(await met('theirs', 'into it', 'nothing more')).toEqual({ kind: 'other', text: 'nothing more' });
  });
  it('leaves gone what was removed', async () => {
    expect(await met('gone')).toEqual({ kind: 'other', text: '' });
    expect(await met('theirs', 'gone')).toEqual({ kind: 'other', text: '' });
  });
});
