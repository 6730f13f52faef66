/**
 * What is known of an article outside its file. `note`: the editor wrote one about it. `duplicate`: another article tells
 * the same story. `taken-back`: another writer undid a decision that was made here.
 */
export const marks = ['reviewed', 'flagged', 'note', 'duplicate', 'taken-back'] as const;
export type Mark = (typeof marks)[number];
