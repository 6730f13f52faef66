import { taxonomyFolder, taxonomyNames } from '../articles/taxonomy-folder';
import { type TopicStatement, topicOf } from '../articles/taxonomy-topic';
import { foldForList } from './fold';
import { compareTexts } from './sorted-runs';
import { readMapping } from './yaml-file';

/** A topic that the library's `_data/topics` knows. */
export interface TaxonomyTopic extends TopicStatement {
  /** Relative to the library. */
  readonly file: string;
  /** The name of the topic above; `null` for a root, and where the file names one that does not exist. */
  readonly parent: string | null;
}

/** Reads `_data/topics/*.yaml` and `*.yml`, each topic after its parent, siblings in order of their files. */
export function readTaxonomy(root: string): { topics: readonly TaxonomyTopic[]; notes: readonly string[] } {
  const notes: string[] = [];
  const topics: TaxonomyTopic[] = [];
  for (const file of yamlFiles(root)) {
    const mapping = readMapping(`${root}/${file}`);
    if (mapping.kind === 'bad') notes.push(`${file} ${mapping.reason}.`);
    if (mapping.kind !== 'mapping') continue;
    const topic = topicOf(mapping.get);
    if (topic === null) notes.push(`${file} has no name.`);
    else if (topics.some(({ name }) => name === topic.name)) notes.push(`${file} repeats the topic ${topic.name}.`);
    else topics.push({ ...topic, file });
  }
  return { topics: parentsFirst(topics), notes };
}

/** Puts each topic after its parent, which may be named or given by its `_id`. Topics that are their own ancestors become roots. */
function parentsFirst(topics: readonly TaxonomyTopic[]): readonly TaxonomyTopic[] {
  const children = new Map<string | null, TaxonomyTopic[]>();
  const named = new Map(topics.flatMap(({ name, id }) => (id === null ? [] : [[id, name] as const])));
  for (const { name } of topics) named.set(name, name);
  const resolved = topics.map((topic) => ({ ...topic, parent: topic.parent && (named.get(topic.parent) ?? null) }));
  for (const topic of resolved) children.set(topic.parent, [...(children.get(topic.parent) ?? []), topic]);
  const ordered = new Map<string, TaxonomyTopic>();
  const place = (root: TaxonomyTopic): void => {
    const waiting = [root];
    for (let topic = waiting.pop(); topic; topic = waiting.pop()) {
      if (ordered.has(topic.name)) continue;
      ordered.set(topic.name, topic);
      waiting.push(...(children.get(topic.name) ?? []).toReversed());
    }
  };
  for (const topic of children.get(null) ?? []) place(topic);
  for (const topic of resolved) if (!ordered.has(topic.name)) place({ ...topic, parent: null });
  return [...ordered.values()];
}

/** The topics' files, relative to the library, in order of their names. */
function yamlFiles(root: string): readonly string[] {
  const names = taxonomyNames(root).toSorted((a, b) => compareTexts(foldForList(a), foldForList(b)));
  return names.map((name) => `${taxonomyFolder}/${name}`);
}
