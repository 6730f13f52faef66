import { places } from '../../commands/places';

/** The parts of the topics desk that the focus goes to, by the id of their element. */
export const topicPlaces = { list: 'topics-list', detail: 'topics-detail', find: places.topicSearch } as const;

/** Puts the focus there. */
export function focusPart(part: keyof typeof topicPlaces): void {
  document.getElementById(topicPlaces[part])?.focus();
}
