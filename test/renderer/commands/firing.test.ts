import { describe, expect, it } from 'vitest';
import { fires, placeOf, type KeyPlace } from '../../../renderer/commands/firing';

const grid: KeyPlace = { typing: false, overlay: false, widget: false };
const field: KeyPlace = { ...grid, typing: true, widget: true };
const button: KeyPlace = { ...grid, widget: true };
const key = (key: string, withMod = false, code = '') => ({ key, code, withMod });

describe('whether a key runs its command', () => {
  it('does in the table', () => {
    expect(fires('article.publish', key('p'), grid)).toBe(true);
    expect(fires('article.read', key('Enter'), grid)).toBe(true);
  });
  it('does not while text is typed, but for those with Ctrl and the function keys', () => {
    expect(fires('article.publish', key('p'), field)).toBe(false);
    expect(fires('find.search', key('f', true), field)).toBe(true);
    expect(fires('library.rescan', key('F5'), field)).toBe(true);
  });
  it('leaves undo to the text that is typed', () => {
    expect(fires('edit.undo', key('z', true), field)).toBe(false);
    expect(fires('edit.undo', key('z', true), button)).toBe(true);
  });
  it('leaves arrows and Enter to the widget that has the focus, not letters', () => {
    expect(fires('article.read', key('Enter'), button)).toBe(false);
    expect(fires('move.next', key('ArrowDown'), button)).toBe(false);
    expect(fires('move.next', key('j'), button)).toBe(true);
  });
  it('never does under a dialog', () => {
    expect(fires('article.publish', key('p'), { ...grid, overlay: true })).toBe(false);
  });
  it('takes the star of the German plus key, not that of the American 8 or the number pad', () => {
    expect(fires('article.qualityUp10', key('*', false, 'BracketRight'), grid)).toBe(true);
    expect(fires('article.qualityUp10', key('*', false, 'Digit8'), grid)).toBe(false);
    expect(fires('article.qualityUp10', key('*', false, 'NumpadMultiply'), grid)).toBe(false);
  });
});

const place = (html: string, selector: string): KeyPlace => {
  document.body.innerHTML = html;
  return placeOf(document.querySelector(selector));
};

describe('where the focus is', () => {
  it.each([
    ['the grid', '<div role="grid"></div>', '[role=grid]', grid],
    ['a button in a row', '<div role="grid"><button></button></div>', 'button', button],
    ['a text field', '<input type="text">', 'input', field],
    ['a slider', '<input type="range">', 'input', button],
    ['a field of a dialog that closes', '<div role="dialog" data-closed><input type="text"></div>', 'input', grid],
    [
      'a list that closes in an open dialog',
      '<div role="dialog"><div role="listbox" data-closed><i></i></div></div>',
      'i',
      { ...grid, overlay: true },
    ],
    ['a menu', '<div role="menu"><i></i></div>', 'i', { ...button, overlay: true }],
  ])('%s', (_, html, selector, expected) => {
    expect(place(html, selector)).toEqual(expected);
  });
});
