import { useState } from 'react';
import { alreadyThere, completions, type Known, topicLine } from '../format/completion';

interface TopicEntryOptions {
  /** Those of the article. */
  readonly topics: readonly string[];
  /** Topics of the taxonomy and of the library's articles. */
  readonly known: readonly Known[];
  /** How many completions are offered at most. */
  readonly most: number;
  /** Takes a topic that the article does not have; empty when the empty line was entered. */
  readonly onTopic: (topic: string) => void;
}

/** A line that adds topics to an article: what is typed, what completes it, and whether it is there already. */
export function useTopicEntry({ topics, known, most, onTopic }: TopicEntryOptions) {
  const [text, setText] = useState('');
  const add = (name: string): void => {
    const topic = name.trim();
    // `there` says why.
    if (alreadyThere(topics, topic) !== null) return;
    setText('');
    onTopic(topic);
  };
  return {
    /** The article's own topic that is typed once more; `null`: it is another one. */
    there: alreadyThere(topics, text),
    add,
    /** Empties the line; false when it was empty. */
    clear: (): boolean => {
      setText('');
      return text !== '';
    },
    /** For `Suggest`. */
    line: {
      label: 'Add a topic',
      placeholder: 'Add a topic…',
      text,
      suggestions: completions(known, topics, text, most).map(topicLine),
      enter: 'first',
      onText: setText,
      onTake: add,
    } as const,
  };
}
