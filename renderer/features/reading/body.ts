import { unturned } from '../../ui/unturned';
import { htmlBlocks, type TextBlock } from './html-text';

/** How an article's body is shown. `cut`: only its beginning is. */
export type Body =
  | { readonly kind: 'empty' }
  | { readonly kind: 'html'; readonly blocks: readonly TextBlock[]; readonly cut: boolean }
  | { readonly kind: 'plain'; readonly text: string; readonly cut: boolean }
  | { readonly kind: 'markdown'; readonly text: string; readonly holdsHtml: boolean; readonly cut: boolean };

/** Characters of a body that the reading pane shows. A longer one would hold up the next article. */
export const bodyLimit = 100_000;

/** Nesting in one line beyond which Markdown is shown as it is written: parsers recurse into every level. */
const nested = /^[ \t]*(?:>[ \t]*|(?:[*+-]|\d{1,9}[.)])[ \t]+){40,}/m;
/** The same over many lines: lists in lists are told by how far in they begin. */
const farIn = /^[ \t]{80,}(?:[*+-]|\d{1,9}[.)])[ \t]/m;
const deepRuns = /[[*_~]{200,}/;

const htmlStart = /^<(?:!--|!doctype|\/?[a-z][a-z\d]*(?:\s|\/?>))/i;
const htmlInside = /<\/?[a-z][a-z\d-]*(?:\s[^<>]{0,2000})?\/?>/i;
/** `<https://example.org>` and `<a@example.org>` are links of Markdown, not HTML. */
const codeSpan = /(`+)[^`][\s\S]{0,2000}?\1/g;

/** Decides how to show a body, from its text alone. */
export function bodyOf(source: string): Body {
  const cut = source.length > bodyLimit;
  const text = (cut ? source.slice(0, bodyLimit) : source).trim();
  if (!text) return { kind: 'empty' };
  if (htmlStart.test(text)) {
    const blocks = htmlBlocks(text);
    return blocks.length > 0 ? { kind: 'html', blocks, cut } : { kind: 'empty' };
  }
  if (nested.test(text) || farIn.test(text) || deepRuns.test(text)) return { kind: 'plain', text: unturned(text), cut };
  return { kind: 'markdown', text, holdsHtml: htmlInside.test(text.replaceAll(codeSpan, '')), cut };
}
