/** Named characters (HTML 13.5) that occur in crawled articles. Others stay as written: text, never markup. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  para: '¶',
  sect: '§',
  times: '×',
  divide: '÷',
  minus: '−',
  plusmn: '±',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  larr: '←',
  uarr: '↑',
  rarr: '→',
  darr: '↓',
  iexcl: '¡',
  iquest: '¿',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
  aring: 'å',
  Aring: 'Å',
  ccedil: 'ç',
  Ccedil: 'Ç',
};

/** `eacute`, `Uuml` and their kin: a letter and its mark. */
const marks: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  caron: '\u030c',
};
const accented = /^([A-Za-z])(acute|grave|circ|tilde|uml|caron)$/;

function numeric(digits: string): string | null {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  if (!Number.isInteger(code) || code <= 0 || code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff)) return null;
  return String.fromCodePoint(code);
}

/** Text with its character references (`&amp;`, `&#8217;`, `&eacute;`) replaced by the characters they stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(x[0-9a-f]{1,6}|\d{1,7})|([a-z][a-z\d]{1,30}));/gi,
    (whole, digits?: string, name?: string) => {
      if (digits !== undefined) return numeric(digits) ?? whole;
      if (name === undefined) return whole;
      if (Object.hasOwn(named, name)) return named[name] ?? whole;
      const [, letter, mark] = accented.exec(name) ?? [];
      return letter && mark ? `${letter}${marks[mark] ?? ''}`.normalize('NFC') : whole;
    },
  );
}
