/** What opens a quotation, with what closes it: also what keyboards and word processors make of a quotation mark. */
const closing: Readonly<Record<string, string>> = { '"': '"', '“': '"”', '„': '"“”', '”': '"”' };

export function opensQuotation(sign: string | undefined): boolean {
  return sign !== undefined && Object.hasOwn(closing, sign);
}

/** Reads what is quoted from the quote at `from` on. `end`: after the closing quote, or the text's end without one. */
export function quotedText(text: string, from: number): { value: string; end: number; closed: boolean } {
  const ends = closing[text.charAt(from)] ?? '"';
  let value = '';
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (ends.includes(sign)) return { value, end: at + 1, closed: true };
    const next = text.charAt(at + 1);
    const escaped = sign === '\\' && (next === '"' || next === '\\');
    if (escaped) at += 1;
    value += escaped ? next : sign;
  }
  return { value, end: text.length, closed: false };
}

/** The text in quotes. */
export function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

/** A value as it stands after a colon: in quotes only where it needs them. */
export function valueText(value: string): string {
  return /^[^\s"()“”„][^\s"()]*$/.test(value) ? value : quoted(value);
}

/** A comparison whose colon was forgotten. */
export const comparison = /^(quality|heat|date|changed)(?:[<>]=?|=)/i;

/** Words as they stand alone: in quotes where they would be read as something else. */
export function wordText(text: string): string {
  const plain =
    /^[^\s"()“”„-][^\s"()]*$/.test(text) && !/^(?:[a-z]+:|and$|or$|not$)/i.test(text) && !comparison.test(text);
  return plain ? text : quoted(text);
}
