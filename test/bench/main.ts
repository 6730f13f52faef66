import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { load, machine } from './machine';
import { type BenchContext, type Figures, type ProbeInput, type Row, verdict } from './row';
import { methods, table } from './table';

const figures = z.record(z.string(), z.number());
const probeInput = z.record(z.string(), z.union([z.string(), z.number()]));

/** What scripts/bench.mjs hands over. */
const settings = z.object({
  root: z.string(),
  folder: z.string(),
  electron: z.string().nullable(),
  only: z.array(z.string()),
  runs: z.number().int().positive(),
  sizes: z.object({
    start: z.number().int().positive(),
    small: z.number().int().positive(),
    heavy: z.number().int().positive(),
  }),
  /** The document whose table is replaced; `null` when the figures are only printed. */
  document: z.string().nullable(),
});
type Settings = z.infer<typeof settings>;

/** Runs this very bundle again, for one measurement. */
async function probe(name: string, input: ProbeInput): Promise<Figures> {
  const child = spawn(process.execPath, [import.meta.filename, 'probe', name, JSON.stringify(input)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const printed = await text(child.stdout);
  const code = await ended;
  if (code !== 0) throw new Error(`The probe ${name} ended with code ${code}.`);
  return figures.parse(JSON.parse(printed));
}

async function answerProbe(name: string, input: string): Promise<void> {
  // Only now, so that the process that measures holds nothing else; the groups bring Playwright along.
  const { probes } = await import('./probes');
  const run = probes[name];
  if (run === undefined) throw new Error(`There is no probe ${name}.`);
  process.stdout.write(JSON.stringify(await run(probeInput.parse(JSON.parse(input)))));
}

async function measureAll(given: Settings): Promise<readonly Row[]> {
  mkdirSync(given.folder, { recursive: true });
  const scratch = mkdtempSync(join(given.folder, 'run-'));
  const workerFile = join(given.root, 'out', 'main', 'scan-worker.js');
  const context: BenchContext = { ...given, scratch, workerFile, platform: process.platform, probe };
  const rows: Row[] = [];
  const { groups } = await import('./groups');
  try {
    for (const group of groups) {
      if (given.only.length > 0 && !given.only.includes(group.name)) continue;
      if (group.needs === 'electron' && given.electron === null) {
        console.error(`Left out, because there is no Electron: ${group.name}`);
        continue;
      }
      console.error(`Measuring: ${group.name}…`);
      const measured = await group.measure(context);
      console.error(table(measured));
      rows.push(...measured);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return rows;
}

const fences = { begin: '<!-- figures: begin -->', end: '<!-- figures: end -->' } as const;

/** Puts the figures into the document, between their marks. */
function writeDocument(path: string, rows: readonly Row[], machine: string): void {
  const before = readFileSync(path, 'utf8');
  const begin = before.indexOf(fences.begin);
  const end = before.indexOf(fences.end);
  if (begin === -1 || end === -1) throw new Error(`${path} has no marks for the figures.`);
  const date = new Date().toISOString().slice(0, 10);
  const figures = `\nMeasured ${date} on ${machine}.\n\n${table(rows)}\n\n${methods(rows)}\n\n`;
  writeFileSync(path, before.slice(0, begin + fences.begin.length) + figures + before.slice(end));
}

const [kind, first = '', second = ''] = process.argv.slice(2);
if (kind === 'probe') {
  await answerProbe(first, second);
} else {
  const given = settings.parse(JSON.parse(kind ?? '{}'));
  const before = load();
  const rows = await measureAll(given);
  console.log(`${machine(given.folder)}, load at the start ${before}\n\n${table(rows)}`);
  if (given.document !== null)
    writeDocument(given.document, rows, `${machine(given.folder)}, load at the start ${before}`);
  process.exitCode = rows.every((row) => verdict(row).met) ? 0 : 1;
}
