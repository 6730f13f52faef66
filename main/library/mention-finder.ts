import type { TopicSuggestion } from '../../preload/contract/topics';
import { foldForSearch } from './fold';
import type { TaxonomyTopic } from './taxonomy';

/** A phrase that speaks of a topic. */
interface Phrase {
  readonly suggestion: TopicSuggestion;
  /** Folded. */
  readonly text: string;
  /** Where its first word begins: after the `#` of a hashtag. */
  readonly lead: number;
}

const word = /[\p{L}\p{N}\p{M}_]+/gu;
const wordBefore = /[\p{L}\p{N}\p{M}_]$/u;
const wordAfter = /[\p{L}\p{N}\p{M}_]/uy;

/**
 * Finds the topics that a text mentions: whose name, keyword or hashtag stands in it as whole words. Case does not
 * count, white space is white space. The cost of a text does not grow with the number of topics.
 */
export class MentionFinder {
  private readonly byWord = new Map<string, Phrase[]>();

  constructor(topics: readonly TaxonomyTopic[]) {
    for (const { name, keywords, hashtags } of topics) {
      // Several hashtags may stand in one item, as people write them.
      for (const mention of [...keywords, ...hashtags.flatMap((tags) => tags.split(/\s+/)), name]) {
        this.add({ topic: name, mention });
      }
    }
  }

  /** One suggestion for each topic that is mentioned, in the order of the text. */
  find(text: string): readonly TopicSuggestion[] {
    if (this.byWord.size === 0) return nothing;
    const folded = foldMentions(text);
    let found: Map<string, TopicSuggestion> | null = null;
    for (const match of folded.matchAll(word)) {
      for (const { suggestion, text: phrase, lead } of this.byWord.get(match[0]) ?? nothing) {
        if (found?.has(suggestion.topic) || !standsAlone(folded, match.index - lead, phrase)) continue;
        found ??= new Map();
        found.set(suggestion.topic, suggestion);
      }
    }
    return found === null ? nothing : [...found.values()];
  }

  private add(suggestion: TopicSuggestion): void {
    const text = foldMentions(suggestion.mention).trim();
    const [first] = text.matchAll(word);
    if (first === undefined) return;
    const phrase = { suggestion, text, lead: first.index };
    const others = this.byWord.get(first[0]);
    if (others === undefined) this.byWord.set(first[0], [phrase]);
    else if (!others.some((other) => other.text === text && other.suggestion.topic === suggestion.topic)) {
      others.push(phrase);
    }
  }
}

const nothing: readonly never[] = [];

function foldMentions(text: string): string {
  return foldForSearch(text).replaceAll(/\s+/g, ' ');
}

/** Whether `phrase` stands at `at` with no part of a word before or after it. */
function standsAlone(text: string, at: number, phrase: string): boolean {
  if (at < 0 || !text.startsWith(phrase, at)) return false;
  if (at > 0 && wordBefore.test(text.slice(Math.max(0, at - 2), at))) return false;
  wordAfter.lastIndex = at + phrase.length;
  return !wordAfter.test(text);
}
