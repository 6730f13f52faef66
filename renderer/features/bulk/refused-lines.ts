import type { Refusal } from '../../../preload/contract/edit';

/** A line of the list of refused files: a reason that several files share, or a file. */
export type RefusedLine =
  | { readonly kind: 'reason'; readonly message: string; readonly files: number; readonly open: boolean }
  /** `alone`: no head says the reason. */
  | { readonly kind: 'file'; readonly refusal: Refusal; readonly alone: boolean };

/** So many of one reason are seen at a glance, and need no folding. */
const few = 5;

interface Folding {
  /** Reasons that the editor folded in or out against how they start. */
  readonly turned: ReadonlySet<string>;
  /** Whether something is to be decided of the file: it must be in sight. */
  readonly isOpenQuestion: (refusal: Refusal) => boolean;
}

/** One head for each reason that several files share, in the order given, with its files beneath it unless it is folded. */
export function refusedLines(
  refusals: readonly Refusal[],
  { turned, isOpenQuestion }: Folding,
): readonly RefusedLine[] {
  const reasons = new Map<string, Refusal[]>();
  for (const refusal of refusals) {
    const known = reasons.get(refusal.problem.message);
    if (known) known.push(refusal);
    else reasons.set(refusal.problem.message, [refusal]);
  }
  const lines: RefusedLine[] = [];
  for (const [message, own] of reasons) {
    const alone = own.length === 1;
    const startsOpen = own.length <= few || own.some(isOpenQuestion);
    const open = startsOpen !== turned.has(message);
    if (!alone) lines.push({ kind: 'reason', message, files: own.length, open });
    if (alone || open) for (const refusal of own) lines.push({ kind: 'file', refusal, alone });
  }
  return lines;
}

/** What tells a line from the others. */
export function lineKey(line: RefusedLine): string {
  return line.kind === 'reason' ? line.message : `${line.refusal.path} ${line.refusal.field ?? ''}`;
}
