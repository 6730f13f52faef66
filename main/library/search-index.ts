import type { ArticleId } from '../../preload/contract/article';
import { noId } from './batch';
import { foldForSearch } from './fold';
import type { SearchSegment } from './piece-table';
import { buildSegment, findInSegment, segmentLimit } from './search-segment';

/** Rows indexed together; one that changed since is marked as living elsewhere. */
export interface Block {
  readonly ids: Uint32Array;
  /** `null` until it is made: the rows are looked into one by one till then. */
  segment: SearchSegment | null;
  live: number;
}

const nowhere = 0;
const loose = 1;
const firstBlock = 2;
/** Smaller batches are not worth a block: their rows are looked into one by one. */
export const smallestBlock = 64;

/** Finds the rows that hold a word. Blocks are immutable; changed rows are kept loose until there are enough for a block. */
export class SearchIndex {
  private blocks: Block[] = [];
  /** By id: `nowhere`, `loose`, or the block's place plus `firstBlock`. */
  private places = new Uint32Array();
  private readonly looseRows = new Set<ArticleId>();

  /** @param texts what a search looks into, of one row */
  constructor(private readonly texts: (id: ArticleId) => readonly string[]) {}

  /** Takes in rows that were read (again). Answers their block, whose segment may come later; none for few rows. */
  put(ids: Uint32Array, segment: SearchSegment | null): Block | null {
    const rows = ids.filter((id) => id !== noId);
    this.reserve(rows);
    if (rows.length >= smallestBlock) return this.addBlock({ ids, segment, live: rows.length }, rows);
    for (const id of rows) this.move(id, loose);
    return null;
  }

  remove(ids: Iterable<ArticleId>): void {
    for (const id of ids) this.move(id, nowhere);
  }

  /** By id: 1 where the row holds `word` (folded, without blanks), else 0. */
  find(word: string): Uint8Array {
    const hits = new Uint8Array(this.places.length);
    // By row first: marks within one small array cost less than half of marks all over the table.
    const marks = new Uint8Array(segmentLimit);
    this.blocks.forEach(({ ids, segment }, at) => {
      const place = at + firstBlock;
      if (segment) {
        marks.fill(0);
        findInSegment(segment, word, marks);
        for (let row = 0; row < ids.length; row += 1) {
          const id = ids[row] ?? noId;
          if (marks[row] === 1 && this.places[id] === place) hits[id] = 1;
        }
      } else {
        for (const id of ids) if (this.places[id] === place && this.holds(id, word)) hits[id] = 1;
      }
    });
    for (const id of this.looseRows) if (this.holds(id, word)) hits[id] = 1;
    return hits;
  }

  /** One step, some 10 ms, of making the segments that nobody brought. Answers whether there is more to do. */
  complete(): boolean {
    const open = this.blocks.find(({ segment }) => segment === null);
    if (open) open.segment = this.build(open.ids);
    return open !== undefined;
  }

  /** One step of putting loose rows into a block, some 10 ms. Answers whether there is more to do. */
  tidy(atLeast: number): boolean {
    this.dissolveSparse();
    if (this.looseRows.size < Math.max(1, atLeast)) return false;
    const ids = Uint32Array.from([...this.looseRows].slice(0, segmentLimit / 2));
    this.addBlock({ ids, segment: this.build(ids), live: ids.length }, ids);
    return this.looseRows.size >= Math.max(1, atLeast);
  }

  /** The blocks, each with a test for the rows in it that still live there. */
  *stored(): Iterable<Block & { readonly lives: (id: ArticleId) => boolean }> {
    for (const [at, block] of this.blocks.entries()) {
      yield { ...block, lives: (id) => this.places[id] === at + firstBlock };
    }
  }

  private build(ids: Uint32Array): SearchSegment {
    return buildSegment(Array.from(ids, (id) => (id === noId ? [] : this.texts(id))));
  }

  private holds(id: ArticleId, word: string): boolean {
    return this.texts(id).some((text) => foldForSearch(text).includes(word));
  }

  private addBlock(block: Block, rows: Uint32Array): Block {
    for (const id of rows) this.move(id, this.blocks.length + firstBlock);
    this.blocks.push(block);
    return block;
  }

  private move(id: ArticleId, to: number): void {
    const from = this.places[id] ?? nowhere;
    const block = this.blocks[from - firstBlock];
    if (block) block.live -= 1;
    if (from === loose) this.looseRows.delete(id);
    if (to === loose) this.looseRows.add(id);
    this.places[id] = to;
  }

  /** Takes apart the blocks that hold mostly rows which moved on. */
  private dissolveSparse(): void {
    if (this.blocks.every(({ live, ids }) => live * 2 >= ids.length)) return;
    const kept: Block[] = [];
    this.blocks.forEach((block, at) => {
      const keep = block.live * 2 >= block.ids.length;
      const to = keep ? kept.push(block) - 1 + firstBlock : loose;
      for (const id of block.ids) {
        if (this.places[id] !== at + firstBlock) continue;
        this.places[id] = to;
        if (!keep) this.looseRows.add(id);
      }
    });
    this.blocks = kept;
  }

  private reserve(ids: Uint32Array): void {
    let size = this.places.length;
    for (const id of ids) size = Math.max(size, id + 1);
    if (size === this.places.length) return;
    const places = new Uint32Array(Math.max(1024, size, Math.ceil(this.places.length * 1.5)));
    places.set(this.places);
    this.places = places;
  }
}
