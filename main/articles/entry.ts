import type { ProblemCode } from '../../preload/contract/article';

/** How a value is written. `empty`: nothing stands there; `sequence` and `mapping` are block collections. */
export type Style =
  | 'empty'
  | 'plain'
  | 'single'
  | 'double'
  | 'literal'
  | 'folded'
  | 'flow-sequence'
  | 'flow-mapping'
  | 'sequence'
  | 'mapping';

/** One item of a list, or one pair of a nested mapping. Byte offsets; `end` is after the last byte. */
export interface Child {
  /** The pair's key; `null` for a list item. */
  readonly key: string | null;
  /** Where the item's dash, the pair's key or (in a flow list) the text itself begins. */
  readonly lead: number;
  readonly start: number;
  readonly end: number;
  readonly style: Style;
}

/** One top-level key of the front matter and where its value stands. Byte offsets; ends are after the last byte. */
export interface Entry {
  readonly key: string;
  /** The key's first byte, which begins a line. */
  readonly lead: number;
  /** After the colon: where the field's text begins. */
  readonly colon: number;
  /** The value's first byte: its quote, bracket, dash or first character. Equal to `end` when the value is empty. */
  readonly start: number;
  /**
   * The end of the field's text. A comment after a value on its own line is not part of it; comments inside a block
   * collection are, up to and with the one beside its last item, because they speak of that item.
   */
  readonly end: number;
  readonly style: Style;
  /** The first anchor, alias or tag in the value; -1 when there is none. */
  readonly property: number;
  /** For `topics`, `provider` and the taxonomy's lists only: what the value holds one level down, as far as that is plain to see. */
  readonly children: readonly Child[];
  /** Something deeper than scalars stands among the children. */
  readonly nested: boolean;
}

/** White space that a strict YAML reader misses at `at` and libyaml, which the site uses, does not ask for. */
export interface Repair {
  readonly at: number;
  readonly spaces: number;
}

/** Thrown and caught within the walk: the YAML is wrong at this offset. */
export class Fault extends Error {
  readonly code: ProblemCode;
  readonly at: number;

  constructor(code: ProblemCode, at: number, message: string) {
    super(message);
    this.code = code;
    this.at = at;
  }
}
