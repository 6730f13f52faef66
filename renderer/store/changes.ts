import { numberRange, type Operation } from '../../preload/contract/edit';

/** Whether the later of two changes makes the earlier one pointless. */
function overrules(later: Operation, earlier: Operation): boolean {
  if (later.field !== earlier.field) return false;
  if (later.op === 'set') return true;
  if (later.field !== 'topics' || earlier.field !== 'topics') return later.op === earlier.op;
  return JSON.stringify(later) === JSON.stringify(earlier);
}

/** The changes with one more. What it overrules goes; a change of the same kind keeps its place in the order. */
export function withChange(changes: readonly Operation[], change: Operation): readonly Operation[] {
  const at = changes.findIndex((earlier) => overrules(change, earlier));
  if (at === -1) return [...changes, change];
  const kept = changes.map((earlier, i) => (i === at ? change : earlier));
  return kept.filter((earlier, i) => i === at || !overrules(change, earlier));
}

/** The changes with so many points more (or less) of quality than they had. Steps that come to nothing leave. */
export function steppedQuality(changes: readonly Operation[], points: number): readonly Operation[] {
  const added = changes.reduce(
    (sum, change) => (change.field === 'quality' && change.op === 'add' ? sum + change.value : sum),
    points,
  );
  const value = Math.max(numberRange.min, Math.min(numberRange.max, added));
  if (value !== 0) return withChange(changes, { field: 'quality', op: 'add', value });
  return changes.filter((change) => !(change.field === 'quality' && change.op === 'add'));
}
