import { readdirSync } from 'node:fs';
import { foldForSort } from './fold';
import { compareTexts } from './sorted-runs';
import { readMapping, textOf } from './yaml-file';

/** A topic that the library's `_data/topics` knows. */
export interface TaxonomyTopic {
  readonly name: string;
  /** The name of the topic above; `null` for a root, and where the file names one that does not exist. */
  readonly parent: string | null;
}

const folder = '_data/topics';
/** More files than that are no taxonomy. */
const maxFiles = 5_000;

/** Reads `_data/topics/*.yaml` and `*.yml`, each topic after its parent, siblings in order of their files. */
export function readTaxonomy(root: string): { topics: readonly TaxonomyTopic[]; notes: readonly string[] } {
  const notes: string[] = [];
  const topics: { name: string; id: string | null; parent: string | null }[] = [];
  for (const file of yamlFiles(root)) {
    const mapping = readMapping(`${root}/${folder}/${file}`);
    if (mapping.kind === 'bad') notes.push(`${folder}/${file} ${mapping.reason}.`);
    if (mapping.kind !== 'mapping') continue;
    const name = textOf(mapping.get('name'));
    if (name === null) notes.push(`${folder}/${file} has no name.`);
    else if (topics.some((topic) => topic.name === name)) notes.push(`${folder}/${file} repeats the topic ${name}.`);
    else topics.push({ name, id: textOf(mapping.get('_id')), parent: textOf(mapping.get('parent')) });
  }
  return { topics: parentsFirst(topics), notes };
}

/** Puts each topic after its parent, which may be named or given by its `_id`. Topics that are their own ancestors become roots. */
function parentsFirst(
  topics: readonly { name: string; id: string | null; parent: string | null }[],
): readonly TaxonomyTopic[] {
  const children = new Map<string | null, { name: string; parent: string | null }[]>();
  const named = new Map(topics.flatMap(({ name, id }) => (id === null ? [] : [[id, name] as const])));
  for (const { name } of topics) named.set(name, name);
  const resolved = topics.map(({ name, parent }) => ({ name, parent: parent && (named.get(parent) ?? null) }));
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
  for (const topic of resolved) if (!ordered.has(topic.name)) place({ name: topic.name, parent: null });
  return [...ordered.values()];
}

function yamlFiles(root: string): readonly string[] {
  try {
    const names = readdirSync(`${root}/${folder}`, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name) && !entry.name.startsWith('.'))
      .map(({ name }) => name);
    return names.toSorted((a, b) => compareTexts(foldForSort(a), foldForSort(b))).slice(0, maxFiles);
  } catch {
    // No taxonomy: most libraries have none.
    return [];
  }
}
