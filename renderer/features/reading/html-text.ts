import { unturned } from '../../ui/unturned';
import { attribute, htmlTokens, type HtmlToken } from './html-tags';
import { isWebAddress, webHost } from './web-address';

export type TextRun =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'image'; readonly text: string; readonly url: string };

export interface TextBlock {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quote' | 'code';
  readonly runs: readonly TextRun[];
}

const blockKinds: Readonly<Record<string, TextBlock['kind']>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dd: 'item',
  blockquote: 'quote',
  pre: 'code',
};
const blockNames = new Set(
  'p div section article header footer main aside nav ul ol dl dt table thead tbody tr figure figcaption hr form fieldset details summary'.split(
    ' ',
  ),
);

/** Collects runs into blocks while the tokens go by. */
class Writer {
  readonly blocks: TextBlock[] = [];
  private kind: TextBlock['kind'] = 'paragraph';
  private runs: TextRun[] = [];
  private link: string | null = null;

  text(written: string): void {
    const text = unturned(this.kind === 'code' ? written : written.replaceAll(/\s+/g, ' '));
    if (!text) return;
    const last = this.runs.at(-1);
    if (this.link) this.runs.push({ kind: 'link', text, url: this.link });
    else if (last?.kind === 'text') this.runs[this.runs.length - 1] = { kind: 'text', text: last.text + text };
    else this.runs.push({ kind: 'text', text });
  }

  run(run: TextRun): void {
    this.runs.push(run);
  }

  href(url: string | null): void {
    this.link = url;
  }

  /** Ends the block at hand, if it says anything, and begins one of the given kind. */
  block(kind: TextBlock['kind']): void {
    const runs = this.kind === 'code' ? this.runs : trimmed(this.runs);
    if (runs.some((run) => run.kind !== 'break' && (run.kind === 'image' || run.text.trim()))) {
      this.blocks.push({ kind: this.kind, runs });
    }
    this.runs = [];
    this.kind = kind;
  }
}

/** Runs without white space and breaks at either end. */
function trimmed(runs: readonly TextRun[]): TextRun[] {
  const blank = (run: TextRun) => run.kind === 'break' || (run.kind !== 'image' && !run.text.trim());
  const first = runs.findIndex((run) => !blank(run));
  if (first < 0) return [];
  const last = runs.findLastIndex((run) => !blank(run));
  const kept = runs.slice(first, last + 1);
  return kept.map((run, at) => {
    if (run.kind !== 'text') return run;
    const start = at === 0 ? run.text.trimStart() : run.text;
    return { kind: 'text', text: at === kept.length - 1 ? start.trimEnd() : start };
  });
}

function open(writer: Writer, token: HtmlToken & { kind: 'open' }): void {
  const { name, attributes } = token;
  if (name === 'br') writer.run({ kind: 'break' });
  else if (name === 'a') {
    const url = attribute(attributes, 'href');
    writer.href(isWebAddress(url) ? url : null);
  } else if (name === 'img') {
    const url = attribute(attributes, 'src');
    if (isWebAddress(url)) writer.run({ kind: 'image', text: attribute(attributes, 'alt'), url });
  } else if (name === 'iframe') {
    const url = attribute(attributes, 'src');
    if (isWebAddress(url)) writer.run({ kind: 'link', text: `Embedded content at ${webHost(url)}`, url });
  } else if (name === 'td' || name === 'th') writer.text(' ');
  else if (name in blockKinds || blockNames.has(name)) writer.block(blockKinds[name] ?? 'paragraph');
}

/**
 * The reading matter of an HTML text as blocks of plain text, links and images, for pages that never render foreign HTML.
 * Links and images keep only http(s) addresses; scripts, styles and frames leave nothing but a link to what they framed.
 */
export function htmlBlocks(html: string): readonly TextBlock[] {
  const writer = new Writer();
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') writer.text(token.text);
    else if (token.kind === 'open') open(writer, token);
    else if (token.name === 'a') writer.href(null);
    else if (token.name in blockKinds || blockNames.has(token.name)) writer.block('paragraph');
  }
  writer.block('paragraph');
  return writer.blocks;
}

/** The text of a stretch of HTML on one line, tags left out. */
export function htmlLine(html: string): string {
  return htmlBlocks(html)
    .map((block) => block.runs.map((run) => (run.kind === 'break' ? ' ' : run.text)).join(''))
    .join(' ');
}
