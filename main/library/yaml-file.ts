import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { safeOpenFlags } from '../articles/open-flags';
import { yamlFault } from './yaml-limits';

/** Site files are written by people; a larger one is not that. In kilobytes. */
const mostOfSite = 256;

export type MappingFile =
  | { readonly kind: 'mapping'; readonly get: (key: string) => unknown }
  | { readonly kind: 'absent' }
  /** `reason`: the end of a sentence that begins with the file's name. */
  | { readonly kind: 'bad'; readonly reason: string };

/**
 * Reads a regular file as text, or says why not. Never follows a link, never waits.
 * @param most kilobytes of 1024 bytes that it may have
 */
export function readSmallText(absolute: string, most: number): { text: string } | { reason: string } | null {
  let file: number;
  try {
    file = openSync(absolute, safeOpenFlags);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return code === 'ENOENT' ? null : { reason: code === 'ELOOP' ? 'is a link' : `cannot be read (${code})` };
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return { reason: 'is not a regular file' };
    if (stat.size > most * 1024) return { reason: `is larger than ${most} kB, so it is not read. Shorten it` };
    return { text: readFileSync(file, 'utf8') };
  } catch (error) {
    return { reason: `cannot be read (${error instanceof Error ? error.message : String(error)})` };
  } finally {
    closeSync(file);
  }
}

/** Reads a file in which the site says something of itself, see `readSmallText`. */
export function readSiteText(absolute: string): ReturnType<typeof readSmallText> {
  return readSmallText(absolute, mostOfSite);
}

/** Reads a YAML mapping of the site's own, e.g. `_config.yml`. Only its own keys can be asked for. */
export function readMapping(absolute: string): MappingFile {
  const read = readSiteText(absolute);
  if (read === null) return { kind: 'absent' };
  return 'reason' in read ? { kind: 'bad', reason: read.reason } : parseMapping(read.text);
}

function parseMapping(text: string): MappingFile {
  const fault = yamlFault(text);
  if (fault !== null) return { kind: 'bad', reason: `is not read, because of line ${fault.line}: ${fault.what}` };
  try {
    // `uniqueKeys` would take quadratic time, and a site engine that takes the last one is not ours to correct.
    const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
    const [error] = document.errors;
    if (error)
      return { kind: 'bad', reason: `does not parse: ${(error.message.split('\n')[0] ?? '').replace(/:$/, '')}` };
    // Few aliases are honest; many are a bomb.
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (value === null) return { kind: 'mapping', get: () => undefined };
    if (typeof value !== 'object' || Array.isArray(value)) return { kind: 'bad', reason: 'is not a mapping' };
    const entries = new Map(Object.entries(value));
    return { kind: 'mapping', get: (key) => entries.get(key) };
  } catch (error) {
    return { kind: 'bad', reason: `does not parse: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** The text of a scalar, trimmed; `null` when there is none. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The texts of a list, or of a lone text, as site configs allow. */
export function textsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => textOf(item) ?? []);
}
