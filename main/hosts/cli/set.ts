import type { Operation, PlannedChange, PlanId, Preview, Refusal } from '../../../preload/contract/edit';
import { exitCodes, type ExitCode } from './exit-code';
import { changeLine, counted, refusalLine } from './report';
import { select, type Selection } from './selection';
import type { Session } from './session';
import { plain } from './terminal';
import { exitCodeOf, write } from './writing';

/** Files of a plan asked for at once: their diffs need not stand in memory together. */
const batch = 500;

/**
 * Changes the selected articles, or with `dryRun` prints the unified diff of what would change.
 * Prints every changed field before and after on stdout; what was refused and why, and the sum, on stderr.
 */
export async function set(
  session: Session,
  selection: Selection,
  operations: readonly Operation[],
  dryRun: boolean,
): Promise<ExitCode> {
  const { terminal } = session;
  const { rows, missing } = await select(session, selection);
  for (const path of missing) terminal.say(`${plain(path)}: not an article of this library`);
  if (rows.length === 0) {
    terminal.say('No article was chosen.');
    return missing.length > 0 ? exitCodes.refused : exitCodes.done;
  }
  terminal.progress(`Planning ${counted(rows.length, 'article')}…`);
  const preview = await session.call('edits.preview', { ids: rows.map((row) => row.id), operations });
  session.throwIfInterrupted();
  const code = dryRun ? await printDiff(session, preview) : await apply(session, preview);
  return code === exitCodes.done && missing.length > 0 ? exitCodes.refused : code;
}

async function printDiff(session: Session, preview: Preview): Promise<ExitCode> {
  const { terminal } = session;
  for await (const changes of planned(session, preview, true)) {
    if (terminal.closed) return exitCodes.done;
    await terminal.print(changes.map((change) => change.diff).join(''));
  }
  sayRefused(session, preview.refused);
  terminal.say(`Would change ${sum(preview.files, preview.unchanged, preview.refused.length)}. Nothing was written.`);
  return preview.refused.length > 0 ? exitCodes.refused : exitCodes.done;
}

async function apply(session: Session, preview: Preview): Promise<ExitCode> {
  const { terminal } = session;
  const changes: PlannedChange[] = [];
  for await (const some of planned(session, preview, false)) changes.push(...some);
  const outcome = await write(session, () => session.call('edits.applyPlan', { plan: preview.plan }));
  const changed = new Set(outcome.changed);
  for (const change of changes) if (changed.has(change.id)) await terminal.print(changeLine(change));
  sayRefused(session, outcome.refused);
  terminal.say(`Changed ${sum(outcome.changed.length, outcome.unchanged, outcome.refused.length)}.`);
  return exitCodeOf(session, outcome);
}

async function* planned(
  session: Session,
  preview: { readonly plan: PlanId; readonly files: number },
  diff: boolean,
): AsyncGenerator<readonly PlannedChange[]> {
  for (let from = 0; from < preview.files; from += batch) {
    session.throwIfInterrupted();
    yield session.call('edits.planned', { plan: preview.plan, from, limit: batch, diff });
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
