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
      },
      {
        promise: 'The start right after a kill knows of it',
        tried: `${number(again?.kills ?? 0)} kills in the middle of a batch, with a start that does not wait for the process to be gone`,
      },
    ];
  },
  faults: (of) => [
    {
      promise: 'A failing system call costs no file, and is said',
      tried: `${number(of('fault').length)} faults of the built product: ${[...new Set(of('fault').map(({ name }) => name))].join('; ')}; each for few and for many files`,
    },
  ],
  power: (of) =>
    of('power cut').map(({ moments, between }) => ({
      promise: 'A loss of power leaves old or new, and keeps what was answered',
      tried: `a disk image taken at ${number(moments)} moments of a batch (${number(between)} in the middle of the files) and right after two answers`,
    })),
  fuzz: (of, { passed }, { fuzz }) => [
    {
      promise: 'Any bytes are read or refused, and an edit changes its field only',
      tried: `${number(passed)} properties, each ${number(Number(fuzz))} times as often as in \`npm test\`: random bytes, generated and real articles, damaged; every method of the contract with junk`,
    },
  ],
  input: (of, { passed, skipped }) => [
    {
      promise: 'Bad input and damaged state are shown and left alone',
      tried: `${number(passed)} tests (${number(skipped)} not possible on this machine): every kind of bad file in process, through the web host and through the command line; damaged journal, cache and settings; full and read-only disks; two instances`,
    },
  ],
  contested: (of, { passed, skipped }) => [
    {
      promise: 'What another program changed of a decision is told, and nothing is decided silently',
      tried: `${number(passed)} tests (${number(skipped)} not possible on this machine): conflicts in a field, a queue and a batch with what it was, is and was wanted, kept theirs or ours one by one and all at once; undo of what was changed since; decisions that the crawler took back, listed, put back after a preview`,
    },
  ],
  hostile: (of, { passed, skipped }) => [
    {
      promise: 'Hostile articles, pages, callers and checkouts get nothing done',
      tried: `${number(passed)} tests (${number(skipped)} not possible on this machine): a library of scripts, styles, images, links, frames, refreshes and bidi tricks in every field, in Electron and a browser, with a server that counts who comes; rebinding, foreign origins and frames, wrong tokens, large and slow bodies, floods; a checkout with hooks, filters, a file system monitor and links`,
    },
  ],
  crashed: (of, { passed, skipped }) => [
    {
      promise: 'A crashed page or worker costs nothing that was typed or chosen',
      tried: `${number(passed)} tests (${number(skipped)} not possible on this machine): a page killed and reloaded with what was selected and typed; a worker that dies in a batch; an unexpected error, shown and in the log`,
    },
  ],
  electron: (of, { passed, skipped }) => [
    {
      promise: 'Electron’s security list holds in the packaged app',
      tried: `${number(passed)} tests (${number(skipped)} not possible on this machine): every item, the fuses read back from the binary, as a user without privileges in the sandbox`,
    },
  ],
  long: (of) =>
    of('long run').map(({ minutes, edits, writes, losses, tally }) => ({
      promise: 'Memory, handles and watches stay flat',
      tried: `${minutes} minutes: ${number(edits.written)} files edited, ${number(sum(writes))} outside writes, ${number(tally.queries)} queries, ${number(tally.rescans)} rescans, ${number(tally.reopened)} reopenings`,
      lost: `${number(losses.length)}, see the samples`,
    })),
};

/**
 * The rows of the parts that ran: promise, what was tried, what was lost and when. `results`: name, tally of tests, notes
 * and date of each part.
 */
export function reportRows(results, settings) {
  return results.flatMap(({ name, tally, notes, when }) => {
    const of = (what) => notes.filter((note) => note.what === what).map(({ found }) => found);
    const told = rows[name](of, tally, settings);
    // A failed test lost something, and may not have come as far as to tell what it tried.
    const failed =
      tally.failed === 0 ? '' : `**${number(tally.failed)} of ${number(tally.passed + tally.failed)} tests failed**`;
    if (told.length === 0) return [[name, 'ended early', failed, when]];
    return told.map(({ promise, tried, lost = '0' }) => [
      promise,
      tried,
      failed === '' ? lost : `${failed} ${lost}`,
      when,
    ]);
  });
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

/** The report in Markdown. */
export function reportText({ machine, rows: table, samples }) {
  const lines = table.map((cells) => `| ${cells.join(' | ')} |`);
  const head = ['| promise | tried | lost | when |', '| --- | --- | --- | --- |'];
  return [machine, [...head, ...lines].join('\n'), samples].filter((part) => part !== '').join('\n\n');
}

/** What was written into the document before: rows and samples. */
function known(text) {
  const [table = '', samples = ''] = text.split('\n\n').filter((part) => part.startsWith('| '));
  const lines = table.split('\n').slice(2);
  return { rows: lines.map((line) => line.slice(2, -2).split(' | ')), samples };
}

/** Whether two rows are of one promise. */
const isSame = ([one], [other]) => one === other;

/** Puts what was found into the document, between its marks. What it says of other promises stays. */
export function writeDocument(path, { machine, rows: found, samples }) {
  const before = readFileSync(path, 'utf8');
  const begin = before.indexOf(fences.begin);
  const end = before.indexOf(fences.end);
  if (begin === -1 || end === -1) throw new Error(`${path} has no marks for the figures.`);
  const earlier = known(before.slice(begin + fences.begin.length, end));
  const kept = earlier.rows.map((row) => found.find((one) => isSame(one, row)) ?? row);
  const added = found.filter((row) => !earlier.rows.some((one) => isSame(one, row)));
  const text = reportText({ machine, rows: [...kept, ...added], samples: samples === '' ? earlier.samples : samples });
  writeFileSync(path, `${before.slice(0, begin + fences.begin.length)}\n\n${text}\n\n${before.slice(end)}`);
}
