import { numberRange } from '../../preload/contract/edit';
import type { ArticleId, ArticleRow } from '../../preload/contract/article';
import type { Operation } from '../../preload/contract/edit';

type RowPatch = { -readonly [K in keyof ArticleRow]?: ArticleRow[K] };

/** What one unconfirmed edit will have made of some rows: whole values, so that edits that follow it stay right. */
export interface Prediction {
  readonly token: number;
  readonly patches: ReadonlyMap<ArticleId, Readonly<RowPatch>>;
}

const bounded = (n: number, min: number = numberRange.min, max: number = numberRange.max): number =>
  Math.min(max, Math.max(min, n));

/** What an operation will make of a row's field; nothing where main will refuse it. */
function patchFor(row: ArticleRow, operation: Operation): RowPatch {
  const has = new Set(row.topics);
  switch (operation.op) {
    case 'set':
      return operation.field === 'topics' ? { topics: operation.topics } : { [operation.field]: operation.value };
    case 'clamp':
    case 'add': {
      if (operation.field === 'topics') {
        return { topics: [...row.topics, ...operation.topics.filter((topic) => !has.has(topic))] };
      }
      const now = row[operation.field];
      if (now === null) return {};
      if (operation.op === 'add') return { [operation.field]: bounded(now + operation.value) };
      return { [operation.field]: bounded(now, operation.min, operation.max) };
    }
    case 'remove':
      return { topics: row.topics.filter((topic) => !operation.topics.includes(topic)) };
    case 'replace': {
      if (!has.has(operation.from)) return {};
      const topics = row.topics.map((topic) => (topic === operation.from ? operation.to : topic));
      return { topics: [...new Set(topics)] };
    }
    default:
      return operation satisfies never;
  }
}

/** What the operations, one after the other, will make of the row. */
export function predict(row: ArticleRow, operations: readonly Operation[]): Readonly<RowPatch> {
  const patch: RowPatch = {};
  for (const operation of operations) Object.assign(patch, patchFor({ ...row, ...patch }, operation));
  return patch;
}

/** The row with the predictions on top, the same object when there are none for it. */
export function overlay(row: ArticleRow, predictions: readonly Prediction[]): ArticleRow {
  const patches = predictions.flatMap(({ patches }) => patches.get(row.id) ?? []);
  return patches.length === 0 ? row : Object.assign({}, row, ...patches);
}

/**
 * What is unconfirmed still when a write has ended: not its own prediction, and of the earlier ones nothing about the
 * rows it changed. Main writes in order, so those rows, read since, hold all that was written before.
 */
export function unconfirmed(
  predictions: readonly Prediction[],
  token: number,
  changed: readonly ArticleId[],
): readonly Prediction[] {
  const read = new Set(changed);
  return predictions.flatMap((prediction) => {
    if (prediction.token > token) return [prediction];
    if (prediction.token === token) return [];
    const patches = new Map([...prediction.patches].filter(([id]) => !read.has(id)));
    return patches.size === 0 ? [] : [{ ...prediction, patches }];
  });
}
