import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isUtf8 } from 'node:buffer';
import type { TopicChange } from '../../preload/contract/topics';
import { refuseUnwritable } from '../articles/file';
import { ArticleRefusal, refuse } from '../articles/refusal';
import { type BrokenTaxonomyFile, readTaxonomyFiles, taxonomyFolder } from '../articles/taxonomy-folder';
import { decideTopic } from './decide-topic';
import type { Hands } from './hands';
import { type Gathering, planEdit } from './plan-edit';
import { stepTransitions, type TaxonomyChange } from './taxonomy-step';
import { type FilePlan, type FileRefusal, fileTransition, newFileMode } from './transition';

/** Which articles carry topics, as the index knows them. */
export interface Carriers {
  /** The articles that carry at least one of the topics, each once. */
  paths(topics: readonly string[]): readonly string[];
  isUsed(topic: string): boolean;
}

/**
 * Decides, on the files as they are now, what a change of a topic does to its taxonomy and to the articles that carry
 * it: one plan, the taxonomy first.
 * @throws ArticleRefusal when the change cannot be made at all: `bad-value`, or the topic's own file refuses
 */
export async function planTopic(
  root: string,
  hands: Hands,
  change: TopicChange,
  carriers: Carriers,
): Promise<Gathering> {
  const { topics: files, broken } = await readTaxonomyFiles(root);
  const names = await readdir(join(root, taxonomyFolder)).catch(() => []);
  const { taxonomy, operations } = decideTopic(change, { files, names, isUsed: (topic) => carriers.isUsed(topic) });
  const plans: FilePlan[] = [];
  const refused = broken.flatMap((one) => leftBehind(one, goingTopics(change)));
  for (const one of taxonomy) {
    try {
      plans.push(...(await filePlan(one)));
    } catch (error) {
      if (!(error instanceof ArticleRefusal)) throw error;
      const path = pathOf(one);
      // Articles must not lose a topic that its taxonomy keeps.
      if (isOwn(one)) throw new ArticleRefusal({ ...error.problem, message: `${path}: ${error.problem.message}` });
      refused.push({
        path,
        field: one.kind === 'change' ? (one.steps[0]?.field ?? null) : 'file',
        problem: error.problem,
      });
    }
  }
  const carrying = carriers.paths(goingTopics(change)).map((path) => ({ path, operations }));
  const articles = await planEdit(root, hands, carrying);
  return {
    plans: [...plans, ...articles.plans],
    unchanged: articles.unchanged,
    refused: [...refused, ...articles.refused],
    prepared: articles.prepared,
  };
}

async function filePlan(change: TaxonomyChange): Promise<FilePlan[]> {
  if (change.kind === 'create')
    return [{ path: change.path, transitions: [fileTransition(null, change.text, newFileMode)] }];
  const { file } = change.file;
  await refuseUnwritable(file);
  if (change.kind === 'remove') {
    if (!isUtf8(file.bytes)) refuse('not-utf8', 'The bytes of this file are not UTF-8. Remove it by hand.');
    const mode = Number(file.stat.mode & 0o7777n);
    return [{ path: file.path, transitions: [fileTransition(file.bytes.toString(), null, mode)] }];
  }
  const transitions = stepTransitions(file.bytes, change.steps);
  return transitions.length === 0 ? [] : [{ path: file.path, transitions }];
}

/** A file that does not parse is left alone; it is said when it may name a topic that goes. */
function leftBehind({ file, line, column }: BrokenTaxonomyFile, going: readonly string[]): readonly FileRefusal[] {
  const text = file.bytes.toString();
  const name = going.find((one) => text.includes(one));
  if (name === undefined) return [];
  const message = `This file of the taxonomy does not parse, and mentions “${name}”. Correct it first, or change it by hand.`;
  return [{ path: file.path, field: null, problem: { code: 'yaml', severity: 'error', line, column, message } }];
}

function isOwn(change: TaxonomyChange): boolean {
  return change.kind !== 'change' || change.own;
}

function pathOf(change: TaxonomyChange): string {
  return change.kind === 'create' ? change.path : change.file.file.path;
}

/** The topics that articles no longer carry afterwards. */
function goingTopics(change: TopicChange): readonly string[] {
  switch (change.kind) {
    case 'rename':
      return [change.from];
    case 'merge':
      return change.from.filter((name) => name !== change.into);
    case 'remove':
      return [change.name];
    case 'create':
      return [];
  }
}
