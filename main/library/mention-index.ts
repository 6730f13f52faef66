import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ArticleId } from '../../preload/contract/article';
import type { TopicMentions, TopicSuggestion } from '../../preload/contract/topics';
import { rowKinds } from './batch';
import { MentionFinder } from './mention-finder';
import type { Table } from './table';
import type { TaxonomyTopic } from './taxonomy';

/** How long main is kept busy at a time. In milliseconds. */
const slice = 8;
const rowsBetweenLooks = 16;

/** Says when main has been busy for long enough. */
class Pace {
  private rows = 0;
  private since = performance.now();

  /** To be asked before each row. */
  isOver(): boolean {
    this.rows += 1;
    return this.rows % rowsBetweenLooks === 0 && performance.now() - this.since > slice;
  }

  async rest(): Promise<void> {
    await nextTurn();
    this.since = performance.now();
  }
}

/** What was found in one article's text. */
interface Found {
  readonly title: string;
  readonly excerpt: string;
  readonly suggestions: readonly TopicSuggestion[];
}

/** Says whether a suggestion is still to be made. */
export type Wanted = (topic: string, path: string) => boolean;

/**
 * Which topics articles mention but lack. Texts are looked through once, a few at a time so that main stays free, and
 * again only when they or the taxonomy change.
 */
export class MentionIndex {
  private taxonomy: readonly TaxonomyTopic[] = [];
  private finder = new MentionFinder([]);
  /** By id. */
  private found: (Found | undefined)[] = [];

  constructor(private readonly table: Table) {}

  /** What one article mentions but lacks. */
  suggestions(id: ArticleId, taxonomy: readonly TaxonomyTopic[], wanted: Wanted): TopicSuggestion[] {
    this.use(taxonomy);
    this.look(id);
    return this.lacking(id, wanted);
  }

  /** All topics that articles mention but lack, most mentions first. */
  async mentions(taxonomy: () => readonly TaxonomyTopic[], wanted: Wanted): Promise<TopicMentions[]> {
    const pace = new Pace();
    for (let id = 0; id < this.table.size; id += 1) {
      if (pace.isOver()) await pace.rest();
      // Another one may have come in meanwhile.
      if (this.use(taxonomy())) id = 0;
      this.look(id);
    }
    return this.counted(wanted, pace);
  }

  private async counted(wanted: Wanted, pace: Pace): Promise<TopicMentions[]> {
    const byTopic = new Map<string, ArticleId[]>();
    for (const id of this.table.byPath()) {
      if (pace.isOver()) await pace.rest();
      for (const { topic } of this.lacking(id, wanted)) {
        const ids = byTopic.get(topic);
        if (ids === undefined) byTopic.set(topic, [id]);
        else ids.push(id);
      }
    }
    const all = [...byTopic].map(([topic, ids]) => ({ topic, ids: Uint32Array.from(ids) }));
    return all.toSorted((a, b) => b.ids.length - a.ids.length);
  }

  /** Answers whether it is another one than before. */
  private use(taxonomy: readonly TaxonomyTopic[]): boolean {
    if (taxonomy === this.taxonomy) return false;
    this.taxonomy = taxonomy;
    this.finder = new MentionFinder(taxonomy);
    this.found = [];
    return true;
  }

  private look(id: ArticleId): void {
    const row = this.table.row(id);
    if (row === null) return;
    const { title, excerpt } = row;
    const known = this.found[id];
    if (known?.title === title && known.excerpt === excerpt) return;
    // The bar belongs to no phrase, so none begins in the title and ends in the excerpt.
    this.found[id] = { title, excerpt, suggestions: this.finder.find(`${title} | ${excerpt}`) };
  }

  private lacking(id: ArticleId, wanted: Wanted): TopicSuggestion[] {
    const suggestions = this.found[id]?.suggestions ?? [];
    if (suggestions.length === 0 || this.table.kind(id) !== rowKinds.article) return [];
    const topics = this.table.topicLists.list(this.table.columns.topics[id] ?? 0);
    const path = this.table.path(id) ?? '';
    return suggestions.filter(({ topic }) => !topics.includes(topic) && wanted(topic, path));
  }
}
