import type { ArticleId } from '../../preload/contract/article';
import type { TopicInfo, TopicMentions, TopicSuggestion } from '../../preload/contract/topics';
import { alikeNames } from './alike';
import { rowKinds } from './batch';
import type { LibraryIndex } from './library-index';
import { MentionIndex, type Wanted } from './mention-index';

/** What is known of a library's topics: of the taxonomy, of the articles that carry them, and of those that only mention them. */
export class TopicDesk {
  private readonly mentionIndex: MentionIndex;
  private listed: { readonly revision: number; readonly topics: readonly TopicInfo[] } | null = null;

  constructor(private readonly index: LibraryIndex) {
    this.mentionIndex = new MentionIndex(index.table);
  }

  /** Those of the taxonomy in its order, then the others by count. */
  list(): readonly TopicInfo[] {
    const { revision } = this.index;
    if (this.listed?.revision !== revision) this.listed = { revision, topics: this.infos() };
    return this.listed.topics;
  }

  /** The articles that carry at least one of the topics, each once; of many topics, those of the first come first. */
  carriers(topics: readonly string[]): ArticleId[] {
    return [...new Set(topics.flatMap((topic) => this.carriersOf(topic)))];
  }

  private carriersOf(topic: string): readonly ArticleId[] {
    const { table } = this.index;
    const number = table.topicLists.topics.find(topic);
    if (number === undefined) return [];
    const { kinds, topics } = table.columns;
    return [...table.byPath()].filter(
      (id) => kinds[id] === rowKinds.article && table.topicLists.membersOf(topics[id] ?? 0).includes(number),
    );
  }

  /** What one article mentions but lacks. */
  suggestions(id: ArticleId, wanted: Wanted): TopicSuggestion[] {
    return this.mentionIndex.suggestions(id, this.index.taxonomy, wanted);
  }

  /** What all articles mention but lack, most mentions first. Main stays free meanwhile. */
  mentions(wanted: Wanted): Promise<TopicMentions[]> {
    return this.mentionIndex.mentions(() => this.index.taxonomy, wanted);
  }

  private infos(): readonly TopicInfo[] {
    const counts = this.index.facets('').topics;
    const alike = alikeNames(counts.map(({ name }) => name));
    const known = new Map(this.index.taxonomy.map((topic) => [topic.name, topic]));
    return counts.map(({ name, count, parent }) => {
      const topic = known.get(name);
      return {
        name,
        count,
        file: topic?.file ?? null,
        parent,
        keywords: topic?.keywords ?? [],
        hashtags: topic?.hashtags ?? [],
        alike: alike.get(name) ?? [],
      };
    });
  }
}
