import { describe, expect, it } from 'vitest';
import { TopicLists } from '../../main/library/topic-lists';
import { Vocabulary } from '../../main/library/vocabulary';

describe('Vocabulary', () => {
  it('gives one number to one text, 0 to the empty one', () => {
    const words = new Vocabulary();
    expect([words.intern('b'), words.intern(''), words.intern('a'), words.intern('b')]).toEqual([1, 0, 2, 1]);
    expect([words.find('a'), words.find('c'), words.text(1), words.size]).toEqual([2, undefined, 'b', 3]);
  });

  it('ranks by what people sort by, also texts that come later', () => {
    const words = new Vocabulary();
    for (const text of ['zebra', 'Éclair', '“Apple”', 'banana']) words.intern(text);
    expect([...words.ranks()]).toEqual([0, 4, 3, 1, 2]);
    words.intern('apple');
    expect(words.settle(10)).toBe(false);
    expect([...words.ranks()]).toEqual([0, 5, 4, 2, 3, 1]);
  });

  it('settles in steps', () => {
    const words = new Vocabulary();
    for (const text of ['c', 'b', 'a']) words.intern(text);
    expect([words.settle(2), words.settle(2)]).toEqual([true, false]);
    expect([...words.ranks()]).toEqual([0, 3, 2, 1]);
  });
});

describe('TopicLists', () => {
  it('holds each list once, in the order of the file', () => {
    const lists = new TopicLists();
    const list = lists.intern(['B', 'A', 'B']);
    expect([lists.intern([]), list, lists.intern(['B', 'A', 'B']), lists.intern(['A', 'B'])]).toEqual([0, 1, 1, 2]);
    expect(lists.list(list)).toEqual(['B', 'A', 'B']);
    expect(lists.membersOf(list).map((topic) => lists.topics.text(topic))).toEqual(['B', 'A']);
  });

  it('ranks by the first topic, then the next; a topic before its longer names', () => {
    const lists = new TopicLists();
    for (const topics of [['AI Builder'], ['AI', 'Zoo'], ['AI'], ['“Zoo”, the']]) lists.intern(topics);
    expect([...lists.ranks().of]).toEqual([0, 3, 2, 1, 4]);
  });
});
