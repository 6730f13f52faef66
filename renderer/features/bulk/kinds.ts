import type { ChangeKind, PlannedField } from '../../../preload/contract/edit';
import { plannedText, type ChangeText } from '../../format/change';

/** So many kinds are told of a plan, at most. */
export const mostKinds = 100;

/** What becomes of a field in so many files. */
export interface KindLine {
  readonly field: PlannedField;
  readonly change: ChangeText;
  readonly files: number;
}

/** Where a change of a number stands among the others of its field; the rest keep their order. */
function place({ before, after }: ChangeKind): number {
  if (typeof before === 'number') return before;
  return typeof after === 'number' ? Number.MIN_SAFE_INTEGER : 0;
}

/**
 * The kinds as they read: a topic that is added is one line, whatever other topics the articles have. The field that
 * changes most comes first; within it numbers go up, and the rest goes by how often.
 */
export function kindLines(kinds: readonly ChangeKind[]): readonly KindLine[] {
  const lines = new Map<string, KindLine & { readonly place: number }>();
  for (const kind of kinds) {
    const change = plannedText(kind);
    const key = JSON.stringify([kind.field, change]);
    const files = kind.files + (lines.get(key)?.files ?? 0);
    lines.set(key, { field: kind.field, change, files, place: place(kind) });
  }
  const byCount = [...lines.values()].toSorted((a, b) => b.files - a.files);
  const fields = [...new Set(byCount.map(({ field }) => field))];
  return byCount
    .toSorted((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field) || a.place - b.place)
    .map(({ field, change, files }) => ({ field, change, files }));
}
