import type { TaxonomyFile } from '../articles/taxonomy-folder';
import { parentAmong } from '../articles/taxonomy-topic';
import type { TaxonomyStep } from './taxonomy-step';

/** The nearest of `topic` and its ancestors that stays; `null` where none does, or where the parents go round in a circle. */
export function staying(
  topic: TaxonomyFile | null,
  files: readonly TaxonomyFile[],
  goes: (file: TaxonomyFile) => boolean,
): TaxonomyFile | null {
  const seen = new Set<TaxonomyFile>();
  let file = topic;
  while (file !== null && goes(file)) {
    if (seen.has(file)) return null;
    seen.add(file);
    file = parentAmong(files, file.parent);
  }
  return file;
}

/** Whether `topic` stands somewhere above `below`. */
export function isAbove(topic: TaxonomyFile, below: TaxonomyFile, files: readonly TaxonomyFile[]): boolean {
  const first = parentAmong(files, below.parent);
  return staying(first, files, (file) => file !== topic) === topic;
}

/**
 * Puts `child` below `parent` (`null`: below none), named as it named the one before: by `_id` or by name.
 * @param name what `parent` is called from now on
 */
export function moveBelow(
  child: TaxonomyFile,
  before: TaxonomyFile,
  parent: TaxonomyFile | null,
  name = parent?.name ?? '',
): TaxonomyStep {
  if (parent === null) return { field: 'taxonomy.parent', op: 'clear' };
  const byId = child.parent === before.id && child.parent !== before.name;
  return { field: 'taxonomy.parent', op: 'set', value: byId ? (parent.id ?? name) : name };
}

/** How the taxonomy refers to a parent: by `_id` where it mostly does so elsewhere, else by name. */
export function reference(parent: TaxonomyFile, files: readonly TaxonomyFile[]): string {
  const names = new Set(files.map(({ name }) => name));
  const ids = new Set(files.map(({ id }) => id));
  const byName = files.filter((file) => file.parent !== null && names.has(file.parent)).length;
  const byId = files.filter((file) => file.parent !== null && !names.has(file.parent) && ids.has(file.parent)).length;
  return byId > byName ? (parent.id ?? parent.name) : parent.name;
}
