import { describe, expect, it } from 'vitest';
import { topicKey } from '../../../renderer/features/topics/topic-keys';
import { topicLines } from '../../../renderer/features/topics/topic-list';
import { topics } from './fixtures';

const lines = topicLines(topics, { filter: 'all', find: '', closed: new Set(['Ferries']) });
const plain = { ctrlKey: false, metaKey: false, altKey: false };
const press = (key: string, at: number) => topicKey({ key, ...plain }, lines, at);

describe('the keys of the topics', () => {
  it.each([
    ['ArrowDown', 0, { kind: 'select', name: 'Ferries' }],
    ['ArrowUp', 0, { kind: 'select', name: 'Harbour' }],
    ['End', 0, { kind: 'select', name: 'ferry' }],
    [' ', 1, { kind: 'mark', name: 'Ferries' }],
    ['ArrowRight', 1, { kind: 'toggle', name: 'Ferries', open: true }],
    ['ArrowLeft', 0, { kind: 'toggle', name: 'Harbour', open: false }],
    ['ArrowLeft', 1, { kind: 'select', name: 'Harbour' }],
    ['Enter', 1, { kind: 'action', action: 'detail' }],
    ['m', 1, null],
    ['Escape', -1, { kind: 'action', action: 'leave' }],
    ['x', 1, null],
    [' ', -1, null],
  ])('%j on line %i', (key, at, deed) => {
    expect(press(key, at)).toEqual(deed);
  });
  it('leaves chords alone', () => {
    expect(topicKey({ ...plain, ctrlKey: true, key: 'Home' }, lines, 0)).toBeNull();
  });
});
