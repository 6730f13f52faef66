import { numberRange, type Operation } from '../../../preload/contract/edit';
import { score } from '../../format/number';
import { unturned } from '../../ui/unturned';

type NumberChange = Extract<Operation, { field: 'quality' | 'heat' }>;
type TopicChange = Extract<Operation, { field: 'topics' }>;

const quoted = (names: readonly string[]): string => names.map((name) => `“${unturned(name)}”`).join(', ');

function numberSentence(change: NumberChange): string {
  const { field } = change;
  switch (change.op) {
    case 'set':
      return `Set ${field} to ${score(change.value)}`;
    case 'add':
      return change.value < 0
        ? `Lower ${field} by ${score(-change.value)}`
        : `Raise ${field} by ${score(change.value)}`;
    case 'clamp': {
      const { min, max } = change;
      if (max === numberRange.max) return `Raise ${field} to at least ${score(min)}`;
      if (min === numberRange.min) return `Lower ${field} to at most ${score(max)}`;
      return `Keep ${field} between ${score(min)} and ${score(max)}`;
    }
    default:
      return change satisfies never;
  }
}

function topicSentence(change: TopicChange): string {
  switch (change.op) {
    case 'add':
      return `Add ${change.topics.length === 1 ? 'topic' : 'topics'} ${quoted(change.topics)}`;
    case 'remove':
      return `Remove ${change.topics.length === 1 ? 'topic' : 'topics'} ${quoted(change.topics)}`;
    case 'replace':
      return `Replace topic ${quoted([change.from])} by ${quoted([change.to])}`;
    case 'set':
      return change.topics.length === 0 ? 'Remove all topics' : `Set topics to exactly ${quoted(change.topics)}`;
    default:
      return change satisfies never;
  }
}

/** What a change will do to each article, as an editor says it. */
export function sentence(change: Operation): string {
  switch (change.field) {
    case 'published':
      return change.value ? 'Publish' : 'Unpublish';
    case 'quality':
    case 'heat':
      return numberSentence(change);
    case 'topics':
      return topicSentence(change);
    default:
      return `Set ${change.field} to ${quoted([change.value])}`;
  }
}

/** Several changes as one sentence, in their order: `Raise quality by 10, add topic “Weekly picks”`. */
export function sentences(changes: readonly Operation[]): string {
  return changes
    .map(sentence)
    .map((text, at) => (at === 0 ? text : text.charAt(0).toLowerCase() + text.slice(1)))
    .join(', ');
}

/** What is selected and how much of it is not to be seen in the table. */
export function selectionWords(selected: number, elsewhere: number): { readonly many: string; readonly where: string } {
  const many = `${selected.toLocaleString('en')} selected`;
  if (elsewhere === 0) return { many, where: 'all in this view' };
  const where = elsewhere === selected ? 'none in this view' : `${elsewhere.toLocaleString('en')} not in this view`;
  return { many, where };
}
