import { decodeEntities } from '../../../preload/contract/entities';

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string };

/** Elements whose content is not reading matter: code, styles, frames, and what stands in for them. */
const dropped = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'template',
  'noscript',
  'noembed',
  'noframes',
  'svg',
  'math',
  'head',
  'title',
  'select',
  'textarea',
  'audio',
  'video',
  'canvas',
]);

/** After this many tags without an end the rest is taken as text: a hostile body must not cost quadratic time. */
const brokenTagLimit = 1000;

const tag = /<(\/?)([a-z][a-z\d:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/iy;

/** The position after the closing tag of a dropped element, or the end: what is never closed is dropped whole. */
function afterClosing(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  const end = closing.test(html) ? html.indexOf('>', closing.lastIndex) : -1;
  return end < 0 ? html.length : end + 1;
}

/** The position after a comment, doctype or processing instruction at `at`; null where there is none. */
function afterAside(html: string, at: number): number | null {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    return end < 0 ? html.length : end + 3;
  }
  if (html[at + 1] !== '!' && html[at + 1] !== '?') return null;
  const end = html.indexOf('>', at);
  return end < 0 ? html.length : end + 1;
}

/**
 * Takes HTML apart into text and tags, in one pass over it. Nothing is built or loaded: the page's own parser would do
 * both, and Trusted Types rightly forbid it. Character references in text are decoded.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  let text = '';
  let broken = 0;
  while (at < html.length) {
    const next = broken > brokenTagLimit ? -1 : html.indexOf('<', at);
    text += html.slice(at, next < 0 ? html.length : next);
    if (next < 0) break;
    const aside = afterAside(html, next);
    if (aside !== null) {
      at = aside;
      continue;
    }
    tag.lastIndex = next;
    const found = tag.exec(html);
    if (!found) {
      text += '<';
      at = next + 1;
      broken += 1;
      continue;
    }
    if (text) yield { kind: 'text', text: decodeEntities(text) };
    text = '';
    const name = (found[2] ?? '').toLowerCase();
    at = next + found[0].length;
    if (found[1]) yield { kind: 'close', name };
    else {
      yield { kind: 'open', name, attributes: found[3] ?? '' };
      if (dropped.has(name)) at = afterClosing(html, name, at);
    }
  }
  if (text) yield { kind: 'text', text: decodeEntities(text) };
}

/** The decoded value of one attribute; empty where it is absent. */
export function attribute(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found ? decodeEntities(found[1] ?? found[2] ?? found[3] ?? '').trim() : '';
}
