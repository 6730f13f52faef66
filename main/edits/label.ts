import type { Operation } from '../../preload/contract/edit';
import type { TopicChange } from '../../preload/contract/topics';

/**
 * A short sentence for the history and the notice, e.g. `Published 3 articles`; of a single one, e.g. `Published “A”`.
 * `name`: what the only file is called; `null` where there are more, or it has no name to show.
 */
export function label(operations: readonly Operation[], files: number, name: string | null): string {
  const [first, ...rest] = operations;
  const what = name === null ? count(files) : `“${name}”`;
  if (first === undefined) return `Changed ${what}`;
  const where = first.field === 'published' ? what : `in ${what}`;
  const more = rest.length === 0 ? '' : `, and ${rest.length} more ${rest.length === 1 ? 'change' : 'changes'}`;
  return `${phrase(first)} ${where}${more}`;
}

/** The same where each file has operations of its own, e.g. `Changed published and quality in 3 articles`. */
export function eachLabel(each: readonly (readonly Operation[])[], name: string | null): string {
  const kinds = new Map(each.map((operations) => [JSON.stringify(operations), operations]));
  const [only = [], ...others] = kinds.values();
  if (others.length === 0) return label(only, each.length, name);
  const fields = [...new Set(each.flatMap((operations) => operations.map(({ field }) => field)))];
  const last = fields.pop() ?? '';
  const list = fields.length === 0 ? last : `${fields.join(', ')} and ${last}`;
  return `Changed ${list} in ${name === null ? count(each.length) : `“${name}”`}`;
}

/** The same for a change of a topic, e.g. `Renamed “A” to “B” in 3 articles`. `articles`: how many of them change. */
export function topicLabel(change: TopicChange, articles: number): string {
  const where = articles === 0 ? '' : ` ${change.kind === 'remove' ? 'from' : 'in'} ${count(articles)}`;
  switch (change.kind) {
    case 'rename':
      return `Renamed “${change.from}” to “${change.to}”${where}`;
    case 'merge':
      return `Merged ${names(change.from)} into “${change.into}”${where}`;
    case 'remove':
      return `Removed the topic “${change.name}”${where}`;
    case 'create':
      return `Created the topic “${change.name}”`;
  }
}

/** The same where the files also got what keeps the rules of the library, e.g. `Changed quality by +10 in 3 articles, and what matches it`. */
export function followingLabel(operations: readonly Operation[], files: number): string {
  return `${label(operations, files, null)}, and what matches it`;
}

/** The same for putting back what another writer took back, e.g. `Put decisions back in 3 articles`. */
export function putBackLabel(files: number): string {
  return `Put decisions back in ${count(files)}`;
}

/** The same for publishing exactly what reaches a threshold, e.g. `Published from quality 70 up: 17 articles`. */
export function policyLabel(threshold: number, files: number): string {
  return `Published from quality ${score(threshold)} up: ${count(files)}`;
}

/** The same once it is written, where not every file was that the plan has, e.g. `Published 15 articles: 13 of 15 written`. */
export function writtenLabel(planned: string, written: number, files: number): string {
  return written === 0 || written === files
    ? planned
    : `${planned}: ${written.toLocaleString('en')} of ${files.toLocaleString('en')} written`;
}

function count(files: number): string {
  return files === 1 ? '1 article' : `${files.toLocaleString('en')} articles`;
}

function phrase(operation: Operation): string {
  switch (operation.field) {
    case 'published':
      return operation.value ? 'Published' : 'Unpublished';
    case 'quality':
    case 'heat':
      return numberPhrase(operation);
    case 'topics':
      return topicPhrase(operation);
    default:
      return `Set ${operation.field}`;
  }
}

/** With a real minus sign. */
function score(value: number): string {
  return String(value).replace('-', '−');
}

function numberPhrase(operation: Extract<Operation, { field: 'quality' | 'heat' }>): string {
  switch (operation.op) {
    case 'set':
      return `Set ${operation.field} to ${score(operation.value)}`;
    case 'add':
      return `Changed ${operation.field} by ${operation.value < 0 ? '−' : '+'}${Math.abs(operation.value)}`;
    case 'clamp':
      return `Kept ${operation.field} between ${score(operation.min)} and ${score(operation.max)}`;
  }
}

function topicPhrase(operation: Extract<Operation, { field: 'topics' }>): string {
  switch (operation.op) {
    case 'add':
      return `Added ${names(operation.topics)}`;
    case 'remove':
      return `Removed ${names(operation.topics)}`;
    case 'replace':
      return `Replaced “${operation.from}” by “${operation.to}”`;
    case 'set':
      return operation.topics.length === 0 ? 'Removed all topics' : `Set topics to ${names(operation.topics)}`;
  }
}

function names(topics: readonly string[]): string {
  return topics.length <= 2 ? topics.map((topic) => `“${topic}”`).join(' and ') : `${topics.length} topics`;
}
