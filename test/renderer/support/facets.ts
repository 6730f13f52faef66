import type { Facets } from '../../../preload/contract/library';

/** The counts of a library in which there is nothing to count. */
export const noFacets: Facets = {
  revision: 1,
  all: 0,
  found: 0,
  published: 0,
  unpublished: 0,
  unstated: 0,
  problems: 0,
  withImage: 0,
  withoutImage: 0,
  marks: { reviewed: 0, flagged: 0, note: 0, duplicate: 0, 'taken-back': 0 },
  collections: [],
  topics: [],
  providers: [],
  types: [],
  categories: [],
  quality: [],
  months: [],
  changed: [],
};
