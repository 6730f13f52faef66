/** How many unchanged lines stand around a change, as in git. */
const context = 3;

/**
 * A unified diff of one file that `git apply` takes, of texts that differ in one run of lines or in several. Lines keep
 * their own ends (CRLF included). Empty when nothing differs.
 * @param path relative to the library, `/` between parts
 * @param before `null`: the file is made
 * @param after `null`: the file is removed
 */
export function unifiedDiff(path: string, before: Buffer | null, after: Buffer | null): string {
  const a = lines(before ?? nothing);
  const b = lines(after ?? nothing);
  const hunks = hunksOf(a, b);
  if (hunks.length === 0 && (before === null) === (after === null)) return '';
  const from = quoted(`a/${path}`);
  const to = quoted(`b/${path}`);
  const mode = before === null ? 'new file mode 100644\n' : after === null ? 'deleted file mode 100644\n' : '';
  const names = `--- ${before === null ? '/dev/null' : from}\n+++ ${after === null ? '/dev/null' : to}\n`;
  // An empty file has no line to show, and git wants no names then.
  const shown = hunks.length === 0 ? '' : names + hunks.map((hunk) => printed(hunk, a, b)).join('');
  return `diff --git ${from} ${to}\n${mode}${shown}`;
}

const nothing = Buffer.alloc(0);

/** A run of lines replaced by another; half-open line ranges, counted from 0. */
interface Change {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** Changes so near each other that they share context lines; never empty. */
type Hunk = readonly [Change, ...Change[]];

function lines(bytes: Buffer): string[] {
  const text = bytes.toString('utf8');
  const parts = text.split('\n');
  const last = parts.pop();
  const whole = parts.map((part) => `${part}\n`);
  return last === undefined || last === '' ? whole : [...whole, last];
}

/** `git apply` wants hunks not to overlap: changes closer than their context lines go into one. */
function hunksOf(a: readonly string[], b: readonly string[]): Hunk[] {
  const hunks: [Change, ...Change[]][] = [];
  for (const change of changesOf(a, b)) {
    const open = hunks.at(-1);
    const before = open?.at(-1);
    if (open !== undefined && before !== undefined && change.a[0] - before.a[1] <= 2 * context) open.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

/**
 * Galley's edits touch few lines, so after a difference the nearest pair of equal lines is looked for. Not minimal for
 * arbitrary texts, always right.
 */
function* changesOf(a: readonly string[], b: readonly string[]): Generator<Change> {
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [nextI, nextJ] = nextMatch(a, b, i, j);
    yield { a: [i, nextI], b: [j, nextJ] };
    i = nextI;
    j = nextJ;
  }
}

function nextMatch(a: readonly string[], b: readonly string[], i: number, j: number): [number, number] {
  // Of a file that is made or removed as a whole there is nothing to look for on one side.
  if (i === a.length || j === b.length) return [a.length, b.length];
  const furthest = a.length - i + b.length - j;
  for (let distance = 1; distance < furthest; distance += 1) {
    for (let skipped = 0; skipped <= distance; skipped += 1) {
      const [x, y] = [i + distance - skipped, j + skipped];
      if (x < a.length && y < b.length && a[x] === b[y]) return [x, y];
    }
  }
  return [a.length, b.length];
}

function printed(hunk: Hunk, a: readonly string[], b: readonly string[]): string {
  const [first] = hunk;
  const last = hunk.at(-1) ?? first;
  const lead = Math.min(context, first.a[0]);
  const trail = Math.min(context, a.length - last.a[1]);
  const from = { a: first.a[0] - lead, b: first.b[0] - lead };
  const body: string[] = [];
  let at = from.a;
  for (const change of hunk) {
    for (const line of a.slice(at, change.a[0])) body.push(mark(' ', line));
    for (const line of a.slice(...change.a)) body.push(mark('-', line));
    for (const line of b.slice(...change.b)) body.push(mark('+', line));
    [, at] = change.a;
  }
  for (const line of a.slice(at, at + trail)) body.push(mark(' ', line));
  const counts = { a: last.a[1] + trail - from.a, b: last.b[1] + trail - from.b };
  return `@@ -${range(from.a, counts.a)} +${range(from.b, counts.b)} @@\n${body.join('')}`;
}

function mark(sign: string, line: string): string {
  return line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`;
}

function range(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

/** As git quotes names with control characters, quotes or backslashes. */
function quoted(name: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (!/["\\\u0000-\u001f\u007f]/.test(name)) return name;
  const escaped = Array.from(name, (c) => {
    if (c === '"' || c === '\\') return `\\${c}`;
    const code = c.codePointAt(0) ?? 0;
    return code < 0x20 || code === 0x7f ? `\\${code.toString(8).padStart(3, '0')}` : c;
  });
  return `"${escaped.join('')}"`;
}
