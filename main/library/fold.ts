import { decodeEntities } from '../../preload/contract/entities';

const marks = /\p{M}+/gu;
// oxlint-disable-next-line no-control-regex -- ASCII is what needs no folding beyond case
const ascii = /^[\0-\x7f]*$/;

/** What two texts are compared by when sorting: with their character references (`&#8217;`) read, without case, accents and what quotes and blanks stand in front. */
export function foldForSort(text: string): string {
  const lower = decodeEntities(text).toLowerCase();
  const plain = ascii.test(lower) ? lower : lower.normalize('NFKD').replace(marks, '');
  return /^[a-z0-9]/.test(plain) ? plain : plain.replace(/^[\s\p{P}]+(?=.)/u, '');
}

/** What names are compared by in a list: as for sorting, and numbers in them by their value. */
export function foldForList(name: string): string {
  return foldForSort(name).replaceAll(/\d+/g, (digits) => digits.padStart(12, '0'));
}

/** What a text is searched in, and a word searched as: character references are read; case, composition and the two small sigmas do not count. */
export function foldForSearch(text: string): string {
  const lower = decodeEntities(text).toLowerCase();
  return ascii.test(lower) ? lower : lower.normalize('NFC').replaceAll('ς', 'σ');
}

/** The words of a search, folded, each once. */
export function searchWords(search: string): readonly string[] {
  return [...new Set(foldForSearch(search).split(/\s+/))].filter((word) => word !== '');
}
