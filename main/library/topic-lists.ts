import { foldForSort } from './fold';
import type { Ranks } from './number-ranks';
import { Vocabulary } from './vocabulary';

/** The lists of topics that rows have, each held once: a library has far fewer of them than rows. List 0 is empty. */
export class TopicLists {
  /** Every topic that a list names. */
  readonly topics = new Vocabulary();
  private readonly written = new Vocabulary((text) => parse(text).map(foldForSort).join('\u0001'));
  private readonly lists: (readonly string[])[] = [[]];
  private readonly members: (readonly number[])[] = [[]];

  intern(topics: readonly string[]): number {
    if (topics.length === 0) return 0;
    const list = this.written.intern(JSON.stringify(topics));
    if (list === this.lists.length) {
      this.lists.push(topics);
      this.members.push([...new Set(topics.map((topic) => this.topics.intern(topic)))]);
    }
    return list;
  }

  get size(): number {
    return this.lists.length;
  }

  /** The topics of a list in the file's order. */
  list(list: number): readonly string[] {
    return this.lists[list] ?? [];
  }

  /** The numbers, in `topics`, of what a list names. */
  membersOf(list: number): readonly number[] {
    return this.members[list] ?? [];
  }

  /** See `Vocabulary.settle`. */
  settle(limit: number): boolean {
    return this.written.settle(limit);
  }

  /** See `Vocabulary.compact`. */
  compact(): void {
    this.written.compact();
  }

  /** By list: its place when sorted by the first topic, then the second, and so on. */
  ranks(): Ranks {
    return { of: this.written.ranks(), highest: this.written.size };
  }
}

function parse(text: string): string[] {
  const topics: string[] = text === '' ? [] : JSON.parse(text);
  return topics;
}
