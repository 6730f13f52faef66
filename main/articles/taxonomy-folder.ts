import { readdirSync } from 'node:fs';
import { parseYaml } from './entry-yaml';
import { type ArticleFile, readArticleFile } from './file';
import { positionAt } from './position';
import { ArticleRefusal } from './refusal';
import { type TopicStatement, topicOf } from './taxonomy-topic';

/** Where a library keeps its taxonomy, relative to it: one YAML file for each topic. */
export const taxonomyFolder = '_data/topics';
/** More files than that are no taxonomy. */
const maxFiles = 5_000;
/** A larger file is not written by people, so no topic. In bytes. */
const maxBytes = 1024 * 1024;

/** One topic of the taxonomy with its file as it is now. */
export interface TaxonomyFile extends TopicStatement {
  readonly file: ArticleFile;
}

/** Whether the path, relative to a library, names a topic's file. */
export function isTaxonomyPath(path: string): boolean {
  return path.startsWith(`${taxonomyFolder}/`) && isTopicName(path.slice(taxonomyFolder.length + 1));
}

/** The names of the topics' files, unordered; none where there is no taxonomy. Synchronous. */
export function taxonomyNames(root: string): readonly string[] {
  try {
    return readdirSync(`${root}/${taxonomyFolder}`, { withFileTypes: true })
      .filter((entry) => entry.isFile() && isTopicName(entry.name))
      .map(({ name }) => name)
      .slice(0, maxFiles);
  } catch {
    // Most libraries have none.
    return [];
  }
}

/** A file of the taxonomy that does not parse, so that nobody knows which topic it states. */
export interface BrokenTaxonomyFile {
  readonly file: ArticleFile;
  readonly line: number;
  readonly column: number;
}

export interface TaxonomyFiles {
  /** In order of their files. */
  readonly topics: readonly TaxonomyFile[];
  readonly broken: readonly BrokenTaxonomyFile[];
}

/** Reads the topics of a library as they are on disk. What parses and is no topic is passed over. */
export async function readTaxonomyFiles(root: string): Promise<TaxonomyFiles> {
  const topics: TaxonomyFile[] = [];
  const broken: BrokenTaxonomyFile[] = [];
  for (const name of taxonomyNames(root).toSorted()) {
    const file = await readIfReadable(root, `${taxonomyFolder}/${name}`);
    if (file === null) continue;
    const text = file.bytes.toString();
    const parsed = parseYaml(text);
    if (!parsed.ok) broken.push({ file, ...positionAt(file.bytes, Buffer.byteLength(text.slice(0, parsed.at))) });
    if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null) continue;
    const values = new Map(Object.entries(parsed.value));
    const topic = topicOf((key) => values.get(key));
    if (topic !== null) topics.push({ ...topic, file });
  }
  return { topics, broken };
}

async function readIfReadable(root: string, path: string): Promise<ArticleFile | null> {
  try {
    const file = await readArticleFile(root, path);
    return file.bytes.length > maxBytes ? null : file;
  } catch (error) {
    // Whoever lists the topics says so; what cannot be read cannot be changed either.
    if (error instanceof ArticleRefusal) return null;
    throw error;
  }
}

function isTopicName(name: string): boolean {
  return /^[^./\\][^/\\]*\.ya?ml$/i.test(name);
}
