import { InvalidArgumentError } from 'commander';
import { longestTopic } from '../../../preload/contract/topics';
import { messageOf } from './report';

/** Shows a reader's complaint the way commander shows its own. */
function reading<T>(read: (text: string) => T): (text: string) => T {
  return (text) => {
    try {
      return read(text);
    } catch (error) {
      throw new InvalidArgumentError(`${messageOf(error)}.`);
    }
  };
}

/** Reads an option that may stand once: of two that contradict each other the last would win in silence. */
export function once<T>(read: (text: string) => T): (text: string, earlier: T | undefined) => T {
  const readOne = reading(read);
  return (text, earlier) => {
    if (earlier !== undefined) throw new InvalidArgumentError('It is given twice.');
    return readOne(text);
  };
}

/** Reads an option that may be repeated. */
export function every<T>(read: (text: string) => T): (text: string, earlier: readonly T[] | undefined) => readonly T[] {
  const readOne = reading(read);
  return (text, earlier = []) => [...earlier, readOne(text)];
}

/** A topic's name as it is. Throws an Error where there is none, or one that no topic can have. */
export function topic(text: string): string {
  if (text.length > longestTopic) throw new Error(`a topic has at most ${longestTopic} characters`);
  return filled(text);
}

/** The text as it is. Throws an Error where there is none. */
export function filled(text: string): string {
  if (text.trim() === '') throw new Error('it is empty');
  return text;
}
