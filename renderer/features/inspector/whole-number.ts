import { numberRange } from '../../../preload/contract/edit';

export type ReadNumber =
  { readonly kind: 'number'; readonly value: number } | { readonly kind: 'wrong'; readonly reason: string };

/** Reads what was typed into a number field: a whole number within the range that a file may state. */
export function readNumber(typed: string): ReadNumber {
  const text = typed.trim().replace(/^−/, '-');
  if (!/^[+-]?\d+$/.test(text)) return { kind: 'wrong', reason: 'Type a whole number.' };
  const value = Number(text);
  if (value < numberRange.min || value > numberRange.max) {
    return { kind: 'wrong', reason: 'Type a number between −1,000,000 and 1,000,000.' };
  }
  return { kind: 'number', value: value === 0 ? 0 : value };
}

/** The number a step away, kept within the range that a file may state. */
export function stepped(value: number, by: number): number {
  return Math.min(numberRange.max, Math.max(numberRange.min, value + by));
}
