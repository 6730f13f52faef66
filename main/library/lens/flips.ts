import type { FlipGroup, Flips } from '../../../preload/contract/lens';
import type { Table } from '../table';
import type { Vocabulary } from '../vocabulary';

/** More providers or topics than that are not told. */
const mostNames = 12;

/** The rows that a threshold would turn, by direction. `unstated`: below it without saying so. */
export interface Turned {
  readonly publish: Uint32Array;
  readonly unpublish: Uint32Array;
  readonly unstatedBelow: Uint32Array;
}

/** Which of the rows change when exactly those of at least `threshold` are published. Rows without a quality never do. */
export function turnedBy({ columns: { quality, published } }: Table, rows: Uint32Array, threshold: number): Turned {
  const publish = new Uint32Array(rows.length);
  const unpublish = new Uint32Array(rows.length);
  const unstatedBelow = new Uint32Array(rows.length);
  let [up, down, silent] = [0, 0, 0];
  for (const row of rows) {
    const score = quality[row] ?? Number.NaN;
    const state = published[row] ?? -1;
    if (score >= threshold) {
      if (state === 0) publish[up++] = row;
    } else if (score < threshold) {
      if (state === 1) unpublish[down++] = row;
      else if (state === -1) unstatedBelow[silent++] = row;
    }
  }
  return {
    publish: publish.subarray(0, up),
    unpublish: unpublish.subarray(0, down),
    unstatedBelow: unstatedBelow.subarray(0, silent),
  };
}

/** What a threshold would do to the rows, by provider and topic. */
export function countFlips(table: Table, rows: Uint32Array, threshold: number, revision: number): Flips {
  const { publish, unpublish, unstatedBelow } = turnedBy(table, rows, threshold);
  return {
    revision,
    threshold,
    publish: group(table, publish),
    unpublish: group(table, unpublish),
    unstatedBelow: unstatedBelow.length,
  };
}

function group({ columns, providers, topicLists }: Table, rows: Uint32Array): FlipGroup {
  const byProvider = new Uint32Array(providers.size);
  const byList = new Uint32Array(topicLists.size);
  for (const row of rows) {
    const provider = columns.provider[row] ?? 0;
    byProvider[provider] = (byProvider[provider] ?? 0) + 1;
    const list = columns.topics[row] ?? 0;
    byList[list] = (byList[list] ?? 0) + 1;
  }
  const byTopic = new Uint32Array(topicLists.topics.size);
  byList.forEach((count, list) => {
    if (count === 0) return;
    for (const topic of topicLists.membersOf(list)) byTopic[topic] = (byTopic[topic] ?? 0) + count;
  });
  return {
    articles: rows.length,
    providers: most(byProvider, providers),
    topics: most(byTopic, topicLists.topics),
  };
}

function most(counts: Uint32Array, names: Vocabulary): { readonly name: string; readonly count: number }[] {
  const found: { readonly name: string; readonly count: number }[] = [];
  counts.forEach((count, word) => {
    if (count > 0 && word > 0) found.push({ name: names.text(word), count });
  });
  return found.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)).slice(0, mostNames);
}
