/** Reads what is quoted from the quote at `from` on. `end`: after the closing quote, or the text's end without one. */
export function quotedText(text: string, from: number): { value: string; end: number; closed: boolean } {
  let value = '';
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') return { value, end: at + 1, closed: true };
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
  return /^[^\s"()]+$/.test(value) ? value : quoted(value);
}

/** Words as they stand alone: in quotes where they would be read as something else. */
export function wordText(text: string): string {
  const plain = /^[^\s"()-][^\s"()]*$/.test(text) && !/^(?:[a-z]+:|or$|not$)/i.test(text);
  return plain ? text : quoted(text);
}
