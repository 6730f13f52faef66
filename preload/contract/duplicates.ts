/** What articles of one story have in common: the address they come from, their headline, or their excerpt. */
export type DuplicateReason = 'link' | 'title' | 'excerpt';
