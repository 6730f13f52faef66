import { extname } from 'node:path';
import { spellText } from './spelling';
import { type TaxonomyFile, taxonomyFolder } from './taxonomy-folder';
import type { TopicStatement } from './taxonomy-topic';

export interface NewTopicFile {
  /** Relative to the library. */
  readonly path: string;
  readonly text: string;
}

const longestSlug = 60;

/**
 * The file of a new topic as its neighbours are: numbered like them, in their letters and line ends.
 * @param taken every name in the taxonomy's folder, so that none is met
 */
export function newTopicFile(
  topic: Omit<TopicStatement, 'id'>,
  neighbours: readonly TaxonomyFile[],
  taken: readonly string[],
): NewTopicFile {
  const ids = new Set(neighbours.flatMap(({ id }) => id ?? []));
  const id = free(slugOf(topic.name), (candidate) => ids.has(candidate));
  return { path: `${taxonomyFolder}/${fileName(id, neighbours, taken)}`, text: fileText(id, topic, neighbours) };
}

/** Letters, digits and hyphens only: whatever a topic is called, its file stays in its folder. */
function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  const slug = plain.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, longestSlug);
  return slug.replaceAll(/^-+|-+$/g, '') || 'topic';
}

function free(wanted: string, isTaken: (candidate: string) => boolean): string {
  let candidate = wanted;
  for (let n = 2; isTaken(candidate); n += 1) candidate = `${wanted}-${n}`;
  return candidate;
}

function fileName(id: string, neighbours: readonly TaxonomyFile[], taken: readonly string[]): string {
  const names = neighbours.map(({ file }) => file.path.slice(taxonomyFolder.length + 1));
  const numbers = names.flatMap((name) => /^\d+(?=-)/.exec(name)?.[0] ?? []);
  const numbered = names.length === 0 || numbers.length > 0;
  const width = Math.max(2, ...numbers.map(({ length }) => length));
  const next = String(Math.max(-1, ...numbers.map(Number)) + 1).padStart(width, '0');
  const extension = extname(names.at(-1) ?? '.yaml') || '.yaml';
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  // Without a number a name such as `con` means a device to Windows.
  const stem = numbered ? `${next}-${id}` : `topic-${id}`.replace(/^topic-(?!con$|prn$|aux$|nul$|com\d$|lpt\d$)/, '');
  return free(stem, (candidate) => lower.has(`${candidate}${extension}`.toLowerCase())) + extension;
}

function fileText(id: string, topic: Omit<TopicStatement, 'id'>, neighbours: readonly TaxonomyFile[]): string {
  const texts = neighbours.map(({ file }) => file.bytes.toString());
  const states = (key: string): boolean =>
    texts.length === 0 || texts.some((text) => new RegExp(`^${key}:`, 'm').test(text));
  const indent = texts.flatMap((text) => /^([ \t]*)- /m.exec(text)?.[1] ?? []).at(-1) ?? '  ';
  const list = (key: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`${key}:`, ...items.map((item) => `${indent}- ${spellText(item, 'plain', false)}`)];
  const lines = [
    ...(states('taxonomy') ? ['taxonomy: topic'] : []),
    ...(states('_id') ? [`_id: ${spellText(id, 'plain', false)}`] : []),
    `name: ${spellText(topic.name, 'plain', false)}`,
    ...(topic.parent === null ? [] : [`parent: ${spellText(topic.parent, 'plain', false)}`]),
    ...list('keywords', topic.keywords),
    ...list('hashtags', topic.hashtags),
    '',
  ];
  return lines.join(texts.at(-1)?.includes('\r\n') ? '\r\n' : '\n');
}
