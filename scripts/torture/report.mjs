import { readFileSync, writeFileSync } from 'node:fs';

const fences = { begin: '<!-- torture: begin -->', end: '<!-- torture: end -->' };
const number = (value) => value.toLocaleString('en-US');
const sum = (counts) => Object.values(counts).reduce((all, one) => all + one, 0);
const listed = (counts) =>
  Object.entries(counts)
    .map(([name, count]) => `${number(count)} ${name}`)
    .join(', ');

const lateness = (late) =>
  late.length === 0 ? '' : `; ${number(late.length)} not seen at once, for ${Math.max(...late).toFixed(1)} ms at most`;

/** What each part promises, and how its row says what was tried and lost. `of`: the notes of a name. */
const rows = {
  crawler: (of) =>
    of('busy crawler').map(({ writes, edits, losses, late, verdict }) => ({
      promise: 'Beside a crawler that never rests, nothing is lost',
      tried: `${number(sum(writes))} writes of a second process (${listed(writes)}); ${number(edits.written)} files edited in ${number(edits.calls)} edits and undos, ${number(sum(edits.refused))} refused and reported`,
      lost: `torn ${verdict.torn.length}, edits ${verdict.lostEdits.length}, writes in place ${losses.filter(({ method }) => method.startsWith('in place')).length}, files that went missing ${losses.filter(({ kind }) => kind === 'missing').length}; writes by rename ${losses.filter(({ method, kind }) => !method.startsWith('in place') && kind === 'lost').length}${lateness(late)}`,
    })),
  crashes: (of, { passed }) => {
    const [random] = of('killed at random moments');
    const [again] = of('started at once after a kill');
    return [
      {
        promise: 'kill -9 leaves whole files, is told, finished or rolled back',
        tried: `${number(passed)} tests: each named step of a write, an undo, a recovery and a compaction; ${number(random?.moments ?? 0)} random moments (${number(random?.between ?? 0)} of them in the middle of the files)`,
        lost: '0',
      },
      {
        promise: 'The start right after a kill knows of it',
        tried: `${number(again?.kills ?? 0)} kills in the middle of a batch, with a start that does not wait for the process to be gone`,
        lost: '0',
      },
    ];
  },
  faults: (of) => [
    {
      promise: 'A failing system call costs no file, and is said',
      tried: `${number(of('fault').length)} faults of the built product: ${[...new Set(of('fault').map(({ name }) => name))].join('; ')}; each for few and for many files`,
      lost: '0',
    },
  ],
  power: (of) =>
    of('power cut').map(({ moments, between }) => ({
      promise: 'A loss of power leaves old or new, and keeps what was answered',
      tried: `a disk image taken at ${number(moments)} moments of a batch (${number(between)} in the middle of the files) and right after two answers`,
      lost: '0',
    })),
  fuzz: (of, { passed }, { fuzz }) => [
    {
      promise: 'Any bytes are read or refused, and an edit changes its field only',
      tried: `${number(passed)} properties, each ${number(Number(fuzz))} times as often as in \`npm test\`: random bytes, generated and real articles, damaged; every method of the contract with junk`,
      lost: '0',
    },
  ],
  input: (of, { passed, skipped }) => [
    {
      promise: 'Bad input and damaged state are shown and left alone',
      tried: `${number(passed)} tests (${number(skipped)} not possible on this machine): every kind of bad file in process, through the web host and through the command line; damaged journal, cache and settings; full and read-only disks; two instances`,
      lost: '0',
    },
  ],
  long: (of) =>
    of('long run').map(({ minutes, edits, writes, tally }) => ({
      promise: 'Memory and watches stay flat, handles grow with reopenings only',
      tried: `${minutes} minutes: ${number(edits.written)} files edited, ${number(sum(writes))} outside writes, ${number(tally.queries)} queries, ${number(tally.rescans)} rescans, ${number(tally.reopened)} reopenings`,
      lost: 'see the samples',
    })),
};

/** The rows of the parts that ran. `results`: name, tally of tests and notes of each part. */
export function reportTable(results, settings) {
  const lines = results.flatMap(({ name, tally, notes }) => {
    const of = (what) => notes.filter((note) => note.what === what).map(({ found }) => found);
    const verdict = tally.failed === 0 ? '' : ` **${tally.failed} tests failed**`;
    return rows[name](of, tally, settings).map(
      ({ promise, tried, lost }) => `| ${promise} | ${tried} | ${lost}${verdict} |`,
    );
  });
  return ['| promise | tried | lost |', '| --- | --- | --- |', ...lines].join('\n');
}

/** The samples of the long run; empty when it did not run. */
export function sampleTable(results) {
  const samples = results.flatMap(({ notes }) => notes).filter(({ what }) => what === 'sample');
  if (samples.length === 0) return '';
  const lines = samples.map(
    ({ found: { minute, memory, handles, threads, watches, edits } }) =>
      `| ${minute} | ${memory} MB | ${handles} | ${threads} | ${watches} | ${number(edits)} |`,
  );
  return [
    '| minute | resident memory | handles | threads | watches | files edited so far |',
    '| --: | --: | --: | --: | --: | --: |',
    ...lines,
  ].join('\n');
}

/** Puts the tables into the document, between their marks. */
export function writeDocument(path, text) {
  const before = readFileSync(path, 'utf8');
  const begin = before.indexOf(fences.begin);
  const end = before.indexOf(fences.end);
  if (begin === -1 || end === -1) throw new Error(`${path} has no marks for the figures.`);
  writeFileSync(path, `${before.slice(0, begin + fences.begin.length)}\n\n${text}\n\n${before.slice(end)}`);
}
