import type { Operation } from '../../preload/contract/edit';
import type { TopicChange } from '../../preload/contract/topics';
import { topicComplaint } from '../articles/operation';
import { refuse } from '../articles/refusal';
import type { TaxonomyFile } from '../articles/taxonomy-folder';
import { newTopicFile } from '../articles/taxonomy-new';
import { parentAmong } from '../articles/taxonomy-topic';
import { isAbove, moveBelow, reference, staying } from './taxonomy-parents';
import type { FileChange, TaxonomyChange, TaxonomyStep } from './taxonomy-step';

/** What a change of a topic is decided upon. */
export interface TopicWorld {
  /** The taxonomy as it is on disk. */
  readonly files: readonly TaxonomyFile[];
  /** Every name in the taxonomy's folder. */
  readonly names: readonly string[];
  /** Whether an article carries the topic. */
  isUsed(topic: string): boolean;
}

/** What a change of a topic means: for the taxonomy, file by file, and for the articles that carry it. */
export interface TopicDecision {
  readonly taxonomy: readonly TaxonomyChange[];
  readonly operations: readonly Operation[];
}

type Change<K extends TopicChange['kind']> = Extract<TopicChange, { kind: K }>;

/** Decides what a change of a topic means. Throws `ArticleRefusal` `bad-value` with a sentence when it cannot be made. */
export function decideTopic(change: TopicChange, world: TopicWorld): TopicDecision {
  switch (change.kind) {
    case 'rename':
      return rename(change, world);
    case 'merge':
      return merge(change, world);
    case 'remove':
      return remove(change, world);
    case 'create':
      return create(change, world);
  }
}

function rename({ from, to }: Change<'rename'>, world: TopicWorld): TopicDecision {
  mustBeTopic(from, world);
  mustBeName(to);
  if (from === to) refuse('bad-value', `The topic is called “${to}” already.`);
  if (isTopic(to, world)) refuse('bad-value', `There is a topic “${to}” already. Merge the two instead.`);
  const taxonomy = world.files.flatMap((file): FileChange[] => {
    const own = file.name === from;
    const steps = own ? nameSteps(file, to) : [];
    if (file.parent === from) steps.push({ field: 'taxonomy.parent', op: 'set', value: to });
    return steps.length === 0 ? [] : [{ kind: 'change', file, own, steps }];
  });
  return { taxonomy, operations: [{ field: 'topics', op: 'replace', from, to }] };
}

/** Where the old name is also a keyword, articles are found by it; the new one joins it in the same letter case. */
function nameSteps({ name, keywords }: TaxonomyFile, to: string): TaxonomyStep[] {
  const steps: TaxonomyStep[] = [{ field: 'taxonomy.name', op: 'set', value: to }];
  const keyword = keywords.find((one) => sameWord(one, name));
  if (keyword === undefined) return steps;
  const joining = keyword === keyword.toLowerCase() ? to.toLowerCase() : to;
  return [...steps, ...additions('taxonomy.keywords', keywords, [joining])];
}

function merge({ from, into }: Change<'merge'>, world: TopicWorld): TopicDecision {
  const { files } = world;
  const merged = new Set(from.filter((name) => name !== into));
  if (merged.size === 0) refuse('bad-value', 'Name a topic to merge that is not the one to merge into.');
  for (const name of [...merged, into]) mustBeTopic(name, world);
  const going = files.filter(({ name }) => merged.has(name));
  // A topic that only articles use takes over the file of the first one that has one.
  const survivor = files.find(({ name }) => name === into) ?? going[0] ?? null;
  const removed = new Set(going.filter((file) => file !== survivor));
  const taxonomy: TaxonomyChange[] = [...removed].map((file) => ({ kind: 'remove', file }));
  for (const file of survivor === null ? [] : files) {
    if (removed.has(file)) continue;
    const steps = [
      ...(file === survivor ? survivorSteps(file, into, [...removed]) : []),
      ...mergedParentSteps(file, survivor ?? file, into, removed, files),
    ];
    if (steps.length > 0) taxonomy.push({ kind: 'change', file, own: file === survivor, steps });
  }
  const operations = [...merged].map((name): Operation => ({ field: 'topics', op: 'replace', from: name, to: into }));
  return { taxonomy, operations };
}

function survivorSteps(survivor: TaxonomyFile, into: string, removed: readonly TaxonomyFile[]): TaxonomyStep[] {
  const renamed = survivor.name === into ? [] : nameSteps(survivor, into);
  const named = renamed.flatMap((step) => (step.field === 'taxonomy.keywords' ? step.topics : []));
  const keywords = [...named, ...removed.flatMap((file) => file.keywords)];
  return [
    ...renamed.filter(({ field }) => field !== 'taxonomy.keywords'),
    ...additions('taxonomy.keywords', survivor.keywords, keywords),
    ...additions(
      'taxonomy.hashtags',
      survivor.hashtags,
      removed.flatMap((file) => file.hashtags),
    ),
  ];
}

/** What stood below a merged topic stands below the survivor; what stood above it must not stand below itself. */
function mergedParentSteps(
  file: TaxonomyFile,
  survivor: TaxonomyFile,
  into: string,
  removed: ReadonlySet<TaxonomyFile>,
  files: readonly TaxonomyFile[],
): TaxonomyStep[] {
  const parent = parentAmong(files, file.parent);
  if (parent === null) return [];
  const circle = file === survivor || isAbove(file, survivor, files);
  if (circle && (removed.has(parent) || parent === survivor)) {
    return [
      moveBelow(
        file,
        parent,
        staying(parent, files, (one) => removed.has(one) || one === survivor),
      ),
    ];
  }
  const renamed = parent === survivor && survivor.name !== into;
  return removed.has(parent) || renamed ? [moveBelow(file, parent, survivor, into)] : [];
}

function remove({ name }: Change<'remove'>, world: TopicWorld): TopicDecision {
  mustBeTopic(name, world);
  const { files } = world;
  const removed = new Set(files.filter((file) => file.name === name));
  const taxonomy = files.flatMap((file): TaxonomyChange[] => {
    if (removed.has(file)) return [{ kind: 'remove', file }];
    const parent = parentAmong(files, file.parent);
    if (parent === null || !removed.has(parent)) return [];
    const heir = staying(parent, files, (one) => removed.has(one));
    return [{ kind: 'change', file, own: false, steps: [moveBelow(file, parent, heir)] }];
  });
  return { taxonomy, operations: [{ field: 'topics', op: 'remove', topics: [name] }] };
}

function create(change: Change<'create'>, { files, names }: TopicWorld): TopicDecision {
  const { name, keywords, hashtags } = change;
  for (const word of [name, ...keywords, ...hashtags]) mustBeName(word);
  if (files.some((file) => file.name === name)) refuse('bad-value', `The taxonomy has a topic “${name}” already.`);
  const parent = parentAmong(files, change.parent);
  if (change.parent !== null && parent === null) {
    refuse('bad-value', `The taxonomy has no topic “${change.parent}” that this one could stand below.`);
  }
  const statement = {
    name,
    parent: parent === null ? null : reference(parent, files),
    keywords: [...new Set(keywords)],
    hashtags: [...new Set(hashtags)],
  };
  return { taxonomy: [{ kind: 'create', ...newTopicFile(statement, files, names) }], operations: [] };
}

function additions(
  field: 'taxonomy.keywords' | 'taxonomy.hashtags',
  present: readonly string[],
  more: readonly string[],
): TaxonomyStep[] {
  const added: string[] = [];
  for (const word of more) {
    if (![...present, ...added].some((one) => sameWord(one, word))) added.push(word);
  }
  return added.length === 0 ? [] : [{ field, op: 'add', topics: added }];
}

function sameWord(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function isTopic(name: string, world: TopicWorld): boolean {
  return world.files.some((file) => file.name === name) || world.isUsed(name);
}

function mustBeTopic(name: string, world: TopicWorld): void {
  if (!isTopic(name, world)) refuse('bad-value', `There is no topic “${name}”.`);
}

function mustBeName(name: string): void {
  const complaint = topicComplaint(name);
  if (complaint !== null) refuse('bad-value', complaint);
}
