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

/** The kinds as they read: a topic that is added is one line, whatever other topics the articles have. */
export function kindLines(kinds: readonly ChangeKind[]): readonly KindLine[] {
  const lines = new Map<string, KindLine>();
  for (const kind of kinds) {
    const change = plannedText(kind);
    const key = JSON.stringify([kind.field, change]);
    lines.set(key, { field: kind.field, change, files: kind.files + (lines.get(key)?.files ?? 0) });
  }
  return [...lines.values()].toSorted((a, b) => b.files - a.files);
}
