/** A change of one key of a taxonomy file, as `Operation` is one of an article's field. */
export type TaxonomyOperation = TaxonomyTextOperation | TaxonomyListOperation;

interface TaxonomyTextOperation {
  readonly field: 'taxonomy.name' | 'taxonomy.parent';
  readonly op: 'set';
  readonly value: string;
}

export interface TaxonomyListOperation {
  readonly field: 'taxonomy.keywords' | 'taxonomy.hashtags';
  readonly op: 'add';
  readonly topics: readonly string[];
}
