/** The places of the desk that commands send the focus to, by the id of their element. */
export const places = {
  grid: 'desk-grid',
  search: 'desk-search',
  sidebar: 'desk-sidebar',
  reading: 'desk-reading',
  noteOf: 'desk-note',
  queueQuality: 'queue-quality',
  queueTopics: 'queue-topics',
  topicSearch: 'topics-search',
} as const;
export type Place = keyof typeof places;

/** Puts the focus there. Answers whether the place is on the page. */
export function focusPlace(place: Place): boolean {
  const element = document.getElementById(places[place]);
  element?.focus();
  if (element instanceof HTMLInputElement) element.select();
  return element !== null;
}

/** Puts the focus on what the shown screen's keys are for, after a control that had it has gone. */
export function focusStage(): void {
  document.querySelector<HTMLElement>('[role=grid], [data-stage]')?.focus();
}
