import type { Style } from './entry';
import { plainMeaning } from './scalar-values';

/** Words that YAML 1.1, which Jekyll's reader speaks, takes for booleans or null. */
const oldWords = /^(?:y|n|yes|no|on|off|true|false|null|~|=|<<)$/i;
/** Numbers in base 2 to 60, dates, times and versions begin like this; quoting one too many harms nobody. */
const numberLike = /^[-+]?[0-9.][-+0-9.,:_eExXoOa-fA-FTtZz \t]*$|^[-+]?\.(?:inf|nan)$/i;
/** In plain and single-quoted text these would be breaks for some readers, or lost. */
const needsEscape = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/; // oxlint-disable-line no-control-regex
const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '"': '\\"', '\\': '\\\\' };

/** Whether `text`, written bare, is read back as this same text by readers of YAML 1.1 and 1.2. `flow`: within brackets. */
export function isPlainSafe(text: string, flow: boolean): boolean {
  if (text === '' || /^[ \t]|[ \t]$/.test(text) || needsEscape.test(text)) return false;
  if (/^[-?:](?:[ \t]|$)|^[,[\]{}#&*!|>'"%@`]|^(?:---|\.\.\.)/.test(text)) return false;
  if (/:(?:[ \t]|$)|[ \t]#/.test(text)) return false;
  if (flow && /[,[\]{}?:]/.test(text)) return false;
  return plainMeaning(text).kind === 'text' && !oldWords.test(text) && !numberLike.test(text);
}

/** `text` on one line in `style` where that can hold it, else double-quoted, which can hold everything. */
export function spellText(text: string, style: Style, flow: boolean): string {
  if (style === 'plain' && isPlainSafe(text, flow)) return text;
  if (style === 'single' && !needsEscape.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return `"${text.replaceAll(/["\\]|[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, escape)}"`; // oxlint-disable-line no-control-regex
}

function escape(character: string): string {
  return escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A boolean in the letter case of the one that stood there. */
export function spellBoolean(value: boolean, before: string): string {
  const word = String(value);
  if (/^[A-Z]{2}/.test(before)) return word.toUpperCase();
  return /^[TF]/.test(before) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/**
 * `text` as a block text under `header` (`|` or `>`, what follows it on its line without a line end), or `null` when
 * that style cannot hold it surely: breaks at its start, several at its end, or lines that begin with white space.
 */
export function spellBlockText(text: string, header: string, indent: string, eol: string): string | null {
  const folded = header.startsWith('>');
  const content = text.endsWith('\n') ? text.slice(0, -1) : text;
  if (content === '' || content.endsWith('\n') || /^[ \t\n]|\n[ \t]|[ \t](?:\n|$)/.test(content)) return null;
  if (needsEscape.test(content.replaceAll('\n', ''))) return null;
  const comment = /[ \t]+#.*$/.exec(header)?.[0] ?? '';
  const mark = (folded ? '>' : '|') + (text === content ? '-' : '');
  const lines = (folded ? content.replaceAll(/\n+/g, '$&\n') : content).split('\n');
  return [mark + comment, ...lines.map((line) => (line === '' ? '' : indent + line))].join(eol);
}
