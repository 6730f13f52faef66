/** A block collection that is open, by the column in which its keys or dashes stand. */
export interface Block {
  readonly column: number;
  readonly kind: 'mapping' | 'sequence';
}

const root: Block = { column: 0, kind: 'mapping' };

/** The block collections that are open where the walk stands, outermost first; the front matter's own mapping always is. */
export class Blocks {
  /** The last key or dash has no value yet: what is indented below belongs to it. */
  pending = false;
  private open: Block[] = [root];
  private top: Block = root;

  /** How many are open, the root included. */
  get depth(): number {
    return this.open.length;
  }

  /** The column of the innermost. */
  get column(): number {
    return this.top.column;
  }

  /** Whether a key or dash in `column` goes on with the innermost collection. */
  continues(kind: Block['kind'], column: number): boolean {
    return this.top.kind === kind && this.top.column === column;
  }

  /**
   * Closes what a line indented to `column` ends. Answers where the line stands: at the root, further in, or `nowhere`,
   * because nothing is open at that column and nothing awaits a value. `dash`: it begins a list item, which may stand in
   * its key's own column.
   */
  enter(column: number, dash: boolean): 'root' | 'within' | 'nowhere' {
    while (this.top.column > column || this.endsSequence(column, dash)) {
      this.open.pop();
      this.top = this.open.at(-1) ?? root;
      this.pending = false;
    }
    if (this.top.column === column && !(dash && this.top.kind === 'mapping')) {
      return this.top === root ? 'root' : 'within';
    }
    return this.pending ? 'within' : 'nowhere';
  }

  private endsSequence(column: number, dash: boolean): boolean {
    return !dash && this.continues('sequence', column);
  }

  push(kind: Block['kind'], column: number): void {
    this.top = { column, kind };
    this.open.push(this.top);
  }

  /** Back to the root alone. */
  reset(): void {
    this.open = [root];
    this.top = root;
    this.pending = false;
  }
}
