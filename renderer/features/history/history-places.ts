/** The two halves of the history, by the id of their element. */
export const historyPlaces = { list: 'history-list', detail: 'history-detail' } as const;
