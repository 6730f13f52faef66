/** How many things of these widths fit into one line, with room for "+n" when not all do. CSS pixels. */
export function fitting(widths: readonly number[], available: number, gap: number, more: number): number {
  let used = 0;
  let fit = 0;
  for (const [index, width] of widths.entries()) {
    const last = index === widths.length - 1;
    const next = used + (index > 0 ? gap : 0) + width;
    if (next + (last ? 0 : gap + more) > available) break;
    used = next;
    fit = index + 1;
  }
  return fit;
}

const chipPadding = 16;
const widthsByText = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** The width of a chip with that text, in CSS pixels, rounded up. */
export function chipWidth(text: string): number {
  const known = widthsByText.get(text);
  if (known !== undefined) return known;
  if (pen === undefined) {
    pen = document.createElement('canvas').getContext('2d');
    if (pen) pen.font = `12px ${getComputedStyle(document.documentElement).getPropertyValue('--font-ui')}`;
  }
  // Without a canvas (a test) a usual average does.
  const width = Math.ceil(pen?.measureText(text).width ?? text.length * 6.5) + chipPadding;
  widthsByText.set(text, width);
  return width;
}
