import { isAlias, isMap, isNode, isScalar, parseDocument } from 'yaml';
import { yamlOptions } from '../../main/articles/entry-yaml';
import type { Entry } from '../../main/articles/entry';
import { walk } from '../../main/articles/walk';

/**
 * How the walk over `yaml` (any string) and the `yaml` package's own node ranges compare. `refused`: the walk says no.
 * `rejected`: only the package says no. Otherwise the first difference, or `null`.
 */
export type Agreement =
  | { readonly kind: 'refused'; readonly alsoRejected: boolean; readonly message: string }
  | { readonly kind: 'rejected'; readonly message: string }
  | { readonly kind: 'repaired' }
  | { readonly kind: 'read'; readonly difference: string | null };

/** Compares on one character per byte, so that both count alike. */
export function agreement(yaml: string): Agreement {
  const text = Buffer.from(yaml).toString('latin1');
  const { entries, findings, repairs } = walk(text, 0);
  const document = parseDocument(text, yamlOptions);
  const error = document.errors[0];
  const [finding] = findings;
  if (finding !== undefined) {
    return { kind: 'refused', alsoRejected: error !== undefined, message: `${finding.code} ${finding.at}` };
  }
  if (repairs.length > 0) return { kind: 'repaired' };
  if (error !== undefined)
    return { kind: 'rejected', message: `${error.code} ${error.message} ${error.pos.join('-')}` };
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { kind: 'read', difference: entries.length === 0 ? null : 'no root' };
  if (!isMap(contents)) return { kind: 'read', difference: 'the root is no mapping' };
  if (contents.items.length !== entries.length) {
    return { kind: 'read', difference: `${contents.items.length} keys, ${entries.length} entries` };
  }
  const differences = contents.items.map((pair, index) => difference(text, pair, entries[index]));
  return { kind: 'read', difference: differences.find((found) => found !== null) ?? null };
}

function difference(text: string, pair: { key: unknown; value: unknown }, entry: Entry | undefined): string | null {
  if (entry === undefined) return 'no entry';
  const { key, value } = pair;
  if (!isScalar(key) || key.range?.[0] !== entry.lead) return `the key ${entry.key} is not at ${entry.lead}`;
  if (key.source !== entry.key) return `the key ${entry.key} is ${String(key.source)}`;
  if (value === null || (isScalar(value) && value.source === '')) {
    const quoted =
      entry.style === 'single' || entry.style === 'double' || entry.style === 'literal' || entry.style === 'folded';
    return entry.style === 'empty' || quoted ? null : `${entry.key} is empty`;
  }
  if (isAlias(value)) return entry.property === -1 ? `${entry.key} is an alias` : null;
  if (entry.property !== -1) return null;
  const range = isNode(value) ? value.range : undefined;
  if (!range) return `${entry.key} has no range`;
  if (range[0] !== entry.start) return `${entry.key} starts at ${range[0]}, not ${entry.start}`;
  const block = ['sequence', 'mapping', 'literal', 'folded'].includes(entry.style);
  if (!block) return range[1] === entry.end ? null : `${entry.key} ends at ${range[1]}, not ${entry.end}`;
  const [a, b] = [trimmedEnd(text, range[1]), trimmedEnd(text, entry.end)];
  // The package counts comment lines below a collection to it; the walk, a comment beside its last line.
  return /^(?:[ \t]+#.*)?(?:\s*#.*)*$/.test(text.slice(Math.min(a, b), Math.max(a, b)))
    ? null
    : `${entry.key} ends at ${a}, not ${b}`;
}

function trimmedEnd(text: string, end: number): number {
  return text.slice(0, end).replace(/[ \t\r\n]+$/, '').length;
}
