import type { EntryId } from '../../preload/contract/edit';
import { GalleyError } from '../../preload/contract/errors';
import { type BeginRecord, keyText, type TransitionKey, transitionKeys } from './entry';
import type { Journal } from './journal';
import { settle } from './recovery';
import type { FilePlan } from './transition';
import { type WriteOptions, type WriteResult, writePlans } from './write-plans';

/** An entry that did not come to its proper end, of which `written` stands nevertheless. `cause`: what was in the way. */
export class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
  readonly entry: EntryId;
  readonly written: readonly string[];

  constructor(entry: EntryId, written: readonly string[], cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.entry = entry;
    this.written = written;
  }
}

/**
 * Writes one entry: records its plans, replaces the files, and records how that ended. The entry has an end afterwards,
 * whatever came in between.
 * @throws GalleyError `journal`: nothing is recorded, and nothing was changed
 * @throws BrokenOff for whatever else goes wrong: the disk did not confirm what was written, or the end cannot be
 * recorded, or a defect, after which the entry is ended as one that a crash interrupted
 */
export async function writeEntry(
  journal: Journal,
  head: Omit<BeginRecord, 't' | 'marks'>,
  plans: readonly FilePlan[],
  options: Omit<WriteOptions, 'journalled'>,
): Promise<WriteResult> {
  const { id } = head;
  const journalled = journal.begin(head, plans);
  // Whoever waits for it hears of a failure; it may come before anyone does, and that must not end the process.
  journalled.catch(() => undefined);
  const result = await writePlans(plans, { ...options, journalled }).catch(async (error: unknown) => {
    // Rejects where nothing is recorded: no file was replaced then.
    await journalled;
    const failed = await settle(options.root, journal, id, plans);
    throw new BrokenOff(id, madeIn(plans, failed), error);
  });
  await journalled;
  const { written, unconfirmed } = result;
  try {
    await journal.end(id, failedKeys(plans, result));
    if (unconfirmed !== null) throw unconfirmedError(unconfirmed);
  } catch (error) {
    throw new BrokenOff(id, written, error);
  }
  return result;
}

/** The files are new and the journal says so; what cannot be promised is that they are so after a loss of power. */
function unconfirmedError(why: string): GalleyError {
  return new GalleyError('refused', `The change is made, but the disk did not confirm it (${why}). Check the disk.`);
}

function failedKeys(plans: readonly FilePlan[], { refused, left }: WriteResult): TransitionKey[] {
  const failed = new Set([...refused.map((one) => one.path), ...left]);
  return failed.size === 0 ? [] : transitionKeys(plans.filter((plan) => failed.has(plan.path)));
}

/** The files of which something was made. `failed`: what was not; `null` where no file is there. */
function madeIn(plans: readonly FilePlan[], failed: readonly TransitionKey[] | null): string[] {
  if (failed === null) return [];
  const keys = new Set(failed.map(keyText));
  const made = plans.filter((plan) => transitionKeys([plan]).some((key) => !keys.has(keyText(key))));
  return made.map(({ path }) => path);
}
