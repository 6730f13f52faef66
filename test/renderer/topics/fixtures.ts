import type { TopicInfo } from '../../../preload/contract/topics';

/** A topic of the taxonomy that three articles carry, changed by the patch. */
export function topic(name: string, patch: Partial<TopicInfo> = {}): TopicInfo {
  const file = `_data/topics/${name.toLowerCase()}.yaml`;
  return { name, count: 3, file, parent: null, keywords: [], hashtags: [], alike: [], ...patch };
}

export const topics: readonly TopicInfo[] = [
  topic('Harbour', { count: 14, keywords: ['quay'], alike: ['harbours'] }),
  topic('Ferries', { parent: 'Harbour', alike: ['ferry', 'Ferrys'] }),
  topic('Night ferries', { parent: 'Ferries', count: 0 }),
  topic('Culture'),
  topic('Ferrys', { file: null, count: 9, alike: ['Ferries', 'ferry'] }),
  topic('harbours', { file: null, count: 2, alike: ['Harbour'] }),
  topic('ferry', { file: null, count: 1, alike: ['Ferries', 'Ferrys'] }),
];
