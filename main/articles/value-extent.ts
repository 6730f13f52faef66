import { char, isLineEnd, isQuote, lineFeed, skipBlanks } from './characters';
import { Fault, type Repair, type Style } from './entry';
import { type FlowExtent, flowExtent } from './flow';
import { blockTextEnd, isIndicator, plainEnd, plainLine, quotedEnd } from './scalars';

/** How far a value goes that is not a block collection. */
export interface ValueExtent {
  readonly style: Style;
  readonly end: number;
  /** The first line that has nothing to do with it. */
  readonly next: number;
  readonly flow: FlowExtent | null;
}

/** Where the value stands: in a collection at column `parent`, `depth` collections deep. */
export interface Surroundings {
  readonly parent: number;
  readonly depth: number;
  readonly repairs: Repair[];
}

/** Follows the scalar or flow collection at `start`, its anchors and tags already passed, to its end. Throws `Fault`. */
export function valueExtent(text: string, start: number, { parent, depth, repairs }: Surroundings): ValueExtent {
  const first = text.charCodeAt(start);
  if (isQuote(text, start)) {
    const end = quotedEnd(text, start, parent + 1, repairs);
    return { style: first === char.doubleQuote ? 'double' : 'single', end, next: afterLine(text, end), flow: null };
  }
  if (first === char.openBracket || first === char.openBrace) {
    const flow = flowExtent(text, start, parent + 1, repairs, depth);
    const style = first === char.openBracket ? 'flow-sequence' : 'flow-mapping';
    return { style, end: flow.end, next: afterLine(text, flow.end), flow };
  }
  if (first === char.bar || first === char.greater) {
    return { style: first === char.bar ? 'literal' : 'folded', ...blockTextEnd(text, start, parent), flow: null };
  }
  if (isIndicator(text, start)) throw new Fault('yaml', start, 'A text cannot begin with this character. Quote it.');
  const line = plainLine(text, start);
  if (line.colon !== -1) throw new Fault('yaml', line.colon, 'A second “: ” stands on this line. Quote the text.');
  return { style: 'plain', ...plainEnd(text, line, parent), flow: null };
}

/** The line after the one on which a quoted text or flow collection ends at `end`. */
function afterLine(text: string, end: number): number {
  const rest = skipBlanks(text, end);
  if (isLineEnd(text, rest)) return lineFeed(text, rest) + 1;
  throw new Fault('yaml', rest, 'Only a comment may follow here. Quote the whole text, or escape its quotes.');
}
