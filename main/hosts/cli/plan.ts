import type { EntryFile, EntryId, PlannedChange, PlanId, Preview, Refusal } from '../../../preload/contract/edit';
import { exitCodes, type ExitCode } from './exit-code';
import { settling } from './interrupted';
import { changeLine, counted, notBegun, refusalLine } from './report';
import type { Session } from './session';
import { exitCodeOf, write } from './writing';

/** Files of a plan or an entry asked for at once: their diffs need not stand in memory together. */
const batch = 500;

/**
 * Carries out a previewed plan, or with `dryRun` prints its unified diff. Prints every changed field before and after on
 * stdout; what was refused and why, and the sum, on stderr. Throws Interrupted on Ctrl+C before anything was written.
 */
export async function carryOut(session: Session, preview: Preview, dryRun: boolean): Promise<ExitCode> {
  session.throwIfInterrupted();
  return dryRun ? printDiff(session, preview) : apply(session, preview);
}

async function printDiff(session: Session, preview: Preview): Promise<ExitCode> {
  const { terminal } = session;
  for await (const changes of planned(session, preview)) {
    if (terminal.closed) return exitCodes.done;
    await terminal.print(changes.map((change) => change.diff).join(''));
  }
  sayRefused(session, preview.refused);
  terminal.say(`Would change ${sum(preview.files, preview.unchanged, preview.refused.length)}. Nothing was written.`);
  return preview.refused.length > 0 ? exitCodes.refused : exitCodes.done;
}

async function apply(session: Session, preview: Preview): Promise<ExitCode> {
  const { terminal } = session;
  const outcome = await write(session, () => session.call('edits.applyPlan', { plan: preview.plan }));
  let changed = 0;
  if (outcome.entry !== null) {
    for await (const files of entryFiles(session, outcome.entry)) {
      const made = files.filter(({ fields }) => fields.some(({ standing }) => standing));
      changed += made.length;
      await terminal.print(made.map(changeLine).join(''));
    }
  }
  sayRefused(session, outcome.refused);
  terminal.say(`Changed ${sum(changed, outcome.unchanged, outcome.refused.length)}${notBegun(outcome.left)}.`);
  return exitCodeOf(terminal, outcome, outcome.entry === null ? '' : settling(session.given, outcome.entry));
}

/** The files of an entry, in the order of its plan. */
export async function* entryFiles(session: Session, entry: EntryId): AsyncGenerator<readonly EntryFile[]> {
  for (let from = 0; ; from += batch) {
    const files = await session.call('edits.entry', { entry, from, limit: batch });
    yield files;
    if (files.length < batch) return;
  }
}

async function* planned(
  session: Session,
  preview: { readonly plan: PlanId; readonly files: number },
): AsyncGenerator<readonly PlannedChange[]> {
  for (let from = 0; from < preview.files; from += batch) {
    session.throwIfInterrupted();
    yield session.call('edits.planned', { plan: preview.plan, from, limit: batch, diff: true });
  }
}

function sayRefused(session: Session, refused: readonly Refusal[]): void {
  for (const refusal of refused) session.terminal.say(refusalLine(refusal));
}

function sum(changed: number, unchanged: number, refused: number): string {
  const parts = [counted(changed, 'file')];
  if (unchanged > 0) parts.push(`${unchanged.toLocaleString('en-US')} already so`);
  if (refused > 0) parts.push(`${refused.toLocaleString('en-US')} refused`);
  return parts.join(', ');
}
