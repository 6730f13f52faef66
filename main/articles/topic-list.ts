import { lineEnd, skipBlanks } from './characters';
import type { Child, Entry } from './entry';
import type { Article } from './inspect';
import { lineEndBefore, lineStart, listIndent, nextLine, sourceText } from './layout';
import { spellText } from './spelling';
import type { TopicSlot } from './topic-slots';

/**
 * The text after the colon of a list that consists of `slots`, in the present list's own style; a lone text or nothing
 * becomes a block list. Kept items keep their bytes, and comments stay unless the items at the list's end go. `null` for
 * a flow list with comments whose items do not all stay in place: a comment there would go over to another item.
 */
export function topicListText(article: Article, entry: Entry, slots: readonly TopicSlot[]): string | null {
  if (entry.style === 'flow-sequence') return flowListText(article, entry, slots);
  if (slots.length === 0) return ' []';
  if (entry.style === 'sequence') return blockListText(article, entry, slots);
  if (slots.length === 1 && slots[0]?.kind === 'rename') {
    return sourceText(article, entry.colon, entry.start) + spellText(slots[0].topic, entry.style, false);
  }
  const lone = sourceText(article, entry.start, entry.end);
  const next = nextLine(article.text, entry.end);
  // A comment after the value must stay after the value: it would become the last item's in a block list.
  if (lineEnd(article.text, entry.end) > skipBlanks(article.text, entry.end)) {
    const source = entry.style === 'plain' ? spellText(lone, 'plain', true) : lone;
    const items = slots.map((slot) => (slot.kind === 'keep' ? source : spellText(slot.topic, 'plain', true)));
    return ` [${items.join(', ')}]`;
  }
  return newListText(article, slots, lineEndBefore(article.text, next), lone);
}

/** A new block list, indented as the file's other lists are. `lone`: the source of the item that a slot may keep. */
export function newListText(article: Article, slots: readonly TopicSlot[], eol: string, lone = ''): string {
  const lead = `${eol}${listIndent(article)}- `;
  return slots.map((slot) => lead + (slot.kind === 'keep' ? lone : spellText(slot.topic, 'plain', false))).join('');
}

/** An item of a block list: what stands between the item before and its own line, and that line without its end. */
interface Line {
  readonly before: string;
  readonly from: number;
  readonly to: number;
  readonly child: Child;
}

function blockListText(article: Article, entry: Entry, slots: readonly TopicSlot[]): string {
  const { text } = article;
  const lines: Line[] = [];
  let end = entry.colon;
  for (const child of entry.children) {
    const from = lineStart(text, child.lead);
    const to = lineEnd(text, child.end);
    lines.push({ before: sourceText(article, end, from), from, to, child });
    end = to;
  }
  const head = lines[0];
  const last = lines.at(-1);
  if (head === undefined || last === undefined) throw new Error('a block list has an item');
  const eol = lineEndBefore(text, last.from);
  const newLead = sourceText(article, last.from, last.child.start);
  let out = '';
  let next = 0;
  for (const slot of slots) {
    if (slot.kind === 'new') {
      out += (out === '' ? head.before : eol) + newLead + spellText(slot.topic, last.child.style, false);
      continue;
    }
    const passed = lines.slice(Math.min(next, slot.index), slot.index + 1);
    const moved = slot.index < next;
    out += out !== '' && (moved || passed[0] === head) ? eol : commentsBefore(passed);
    out += lineText(article, lines[slot.index] ?? last, slot);
    next = slot.index + 1;
  }
  return out;
}

/** What stands before the last of `lines` when the others are left out: their comments, their blank lines and its own. */
function commentsBefore([first, ...others]: readonly Line[]): string {
  return (first?.before ?? '') + others.map(({ before }) => before.slice(before.indexOf('\n') + 1)).join('');
}

/** An item's own line, with its new name where it gets one. */
function lineText(article: Article, { from, to, child }: Line, slot: TopicSlot): string {
  if (slot.kind === 'keep') return sourceText(article, from, to);
  const name = spellText(slot.topic, child.style, false);
  return sourceText(article, from, child.start) + name + sourceText(article, child.end, to);
}

/** An item of a flow list with the white space and comments on both of its sides. */
interface Segment {
  readonly before: string;
  readonly source: string;
  readonly after: string;
}

function flowListText(article: Article, entry: Entry, slots: readonly TopicSlot[]): string | null {
  const opening = sourceText(article, entry.colon, entry.start + 1);
  const { segments, trailing } = flowSegments(article, entry);
  const inPlace =
    slots.length === segments.length && slots.every((slot, at) => slot.kind !== 'new' && slot.index === at);
  const between = [...segments.flatMap(({ before, after }) => [before, after]), trailing];
  if (!inPlace && between.some((text) => text.includes('#'))) return null;
  if (slots.length === 0) return `${opening}]`;
  const style = entry.children.at(-1)?.style ?? 'plain';
  const lastBefore = segments.at(-1)?.before ?? '';
  const newBefore = lastBefore.includes('\n') ? lastBefore : ' ';
  const parts = slots.map((slot, place): string => {
    const segment = slot.kind === 'new' ? undefined : segments[slot.index];
    const own = slot.kind !== 'new' && slot.index > 0 ? (segment?.before ?? newBefore) : newBefore;
    const before = place === 0 ? (segments[0]?.before ?? '') : own;
    const itemStyle = slot.kind === 'new' ? style : (entry.children[slot.index]?.style ?? style);
    const source = slot.kind === 'keep' ? (segment?.source ?? '') : spellText(slot.topic, itemStyle, true);
    const wasLast = slot.kind !== 'new' && slot.index === segments.length - 1;
    return before + source + (wasLast || place === slots.length - 1 ? '' : (segment?.after ?? ''));
  });
  return `${opening}${parts.join(',')}${trailing}]`;
}

/** `trailing`: what stands between the last item's text and the closing bracket, a trailing comma included. */
function flowSegments(article: Article, entry: Entry): { segments: readonly Segment[]; trailing: string } {
  const segments: Segment[] = [];
  let end = entry.start + 1;
  for (const child of entry.children) {
    const gap = sourceText(article, end, child.start);
    const comma = gap.indexOf(',');
    const previous = segments.pop();
    if (previous !== undefined) segments.push({ ...previous, after: gap.slice(0, comma) });
    segments.push({
      before: gap.slice(comma + 1),
      source: sourceText(article, child.start, child.end),
      after: '',
    });
    end = child.end;
  }
  return { segments, trailing: sourceText(article, end, entry.end - 1) };
}
