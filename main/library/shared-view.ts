import { isMap, isPair, isScalar, type Node, type Pair } from 'yaml';
import { parseFilter } from '../../preload/contract/filter/parse';
import { type Column, columns, type Grouping, groupings, type SortKey } from '../../preload/contract/library';
import { longestViewName, type ViewDraft } from '../../preload/contract/views';

/** A fault in the file, at a place of its text. */
export interface ViewFault {
  readonly at: Node | null;
  /** The end of a sentence that begins with where it is. */
  readonly what: string;
}
export type ReadView =
  { readonly ok: true; readonly view: ViewDraft } | { readonly ok: false; readonly fault: ViewFault };

const oneLine = /^\P{Cc}*\S\P{Cc}*$/u;
const known: ReadonlySet<string> = new Set(['name', 'filter', 'sort', 'hide', 'group']);

class Fault extends Error {
  readonly fault: ViewFault;
  constructor(at: Node | null, what: string) {
    super(what);
    this.fault = { at, what };
  }
}

/** Reads one entry of `views` in a `.galley.yml`. Trusts nothing: the file comes with the checkout. */
export function readView(node: unknown): ReadView {
  try {
    return { ok: true, view: viewOf(node) };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** The entry as it is written into the file, in its usual order; what is usual is left out. */
export function writtenView({ name, filter, sort, hidden, grouping }: ViewDraft): Readonly<Record<string, unknown>> {
  return {
    name,
    filter,
    ...(sort === null ? {} : { sort: sort.map(({ column, descending }) => (descending ? `-${column}` : column)) }),
    ...(hidden === null ? {} : { hide: [...hidden] }),
    ...(grouping === null ? {} : { group: grouping }),
  };
}

function viewOf(node: unknown): ViewDraft {
  if (!isMap(node)) throw new Fault(isNodeLike(node) ? node : null, 'is not a view: it needs “name” and “filter”');
  const pairs = new Map<string, Pair>();
  for (const pair of node.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (!known.has(key)) throw new Fault(isNodeLike(pair.key) ? pair.key : node, `“${clip(key)}” is not known here`);
    pairs.set(key, pair);
  }
  const name = text(node, pairs.get('name'), 'name').trim();
  if (!oneLine.test(name) || name.length > longestViewName) {
    throw new Fault(
      valueOf(pairs.get('name')) ?? node,
      `“name” must be one line of at most ${longestViewName} characters`,
    );
  }
  const filter = pairs.has('filter') ? text(node, pairs.get('filter'), 'filter') : '';
  const parsed = parseFilter(filter);
  if (!parsed.ok)
    throw new Fault(
      valueOf(pairs.get('filter')) ?? node,
      `the filter is wrong: ${parsed.problem.message.replace(/\.$/, '')}`,
    );
  return {
    name,
    filter,
    sort: pairs.has('sort') ? texts(pairs.get('sort')).map(([one, at]) => sortKey(one, at)) : null,
    hidden: pairs.has('hide') ? [...new Set(texts(pairs.get('hide')).map(([one, at]) => column(one, at)))] : null,
    grouping: pairs.has('group')
      ? grouping(text(node, pairs.get('group'), 'group'), valueOf(pairs.get('group')))
      : null,
  };
}

function isNodeLike(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value && !isPair(value);
}

function valueOf(pair: Pair | undefined): Node | null {
  return pair && isNodeLike(pair.value) ? pair.value : null;
}

function text(view: Node, pair: Pair | undefined, key: string): string {
  const value = pair?.value;
  if (isScalar(value) && typeof value.value === 'string') return value.value;
  throw new Fault(valueOf(pair) ?? view, `“${key}” must be a text`);
}

/** The texts of a list, or a lone one. */
function texts(pair: Pair | undefined): readonly (readonly [string, Node])[] {
  const node = valueOf(pair);
  const items: readonly unknown[] = node !== null && 'items' in node && Array.isArray(node.items) ? node.items : [node];
  if (items.length > columns.length) throw new Fault(node, 'names more columns than there are');
  return items.map((item) => {
    if (isScalar(item) && typeof item.value === 'string') return [item.value, item] as const;
    throw new Fault(isNodeLike(item) ? item : node, 'must be a list of columns');
  });
}

function column(name: string, at: Node): Column {
  const found = columns.find((one) => one === name);
  if (found === undefined) throw new Fault(at, `“${clip(name)}” is no column; there are ${columns.join(', ')}`);
  return found;
}

function sortKey(written: string, at: Node): SortKey {
  const descending = written.startsWith('-');
  return { column: column(descending ? written.slice(1) : written, at), descending };
}

function grouping(name: string, at: Node | null): Grouping {
  const found = groupings.find((one) => one === name);
  if (found === undefined)
    throw new Fault(at, `“${clip(name)}” is nothing to group by; there are ${groupings.join(', ')}`);
  return found;
}

function clip(word: string): string {
  return word.length > 40 ? `${word.slice(0, 40)}…` : word;
}
