import { readdirSync } from 'node:fs';
import { readSmallText, textOf } from './yaml-file';
import { parse } from 'yaml';
import { yamlFault } from './yaml-limits';

/** The publishers that `_data/organizations` knows: their names by domain. */
export type Organizations = ReadonlyMap<string, string>;

const folder = '_data/organizations';
const maxFiles = 5_000;
/** An organization may be an article. In kilobytes. */
const most = 1024;

/** Reads `_data/organizations/*.md`, `*.yaml` and `*.yml`. What is not a publisher with name and domain is passed over: as an article it is listed with its problems. */
export function readOrganizations(root: string): Organizations {
  const names = new Map<string, string>();
  for (const file of files(root)) {
    const read = readSmallText(`${root}/${folder}/${file}`, most);
    if (read === null || 'reason' in read) continue;
    const name = topLevel(read.text, 'name');
    const domain = topLevel(read.text, 'domain');
    if (name !== null && domain !== null) names.set(domain.toLowerCase(), name);
  }
  return names;
}

/** The name to show for a provider: what the site calls the publisher when the article states only the domain. */
export function providerName(provider: string, organizations: Organizations): string {
  return organizations.get(provider.toLowerCase()) ?? provider;
}

/** A one-line value in column 0. Parsing all of each file would cost more than the scan of the library. */
function topLevel(text: string, key: string): string | null {
  const line = new RegExp(`^${key}:[ \\t]+([^\\n\\r]+)`, 'm').exec(text)?.[1];
  if (line === undefined || yamlFault(line) !== null) return null;
  try {
    return textOf(parse(line, { maxAliasCount: 0 }));
  } catch {
    return null;
  }
}

function files(root: string): readonly string[] {
  try {
    return readdirSync(`${root}/${folder}`, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /^[^.].*\.(?:md|markdown|mkdown|mkdn|mkd|ya?ml)$/i.test(entry.name))
      .map(({ name }) => name)
      .slice(0, maxFiles);
  } catch {
    // Most libraries have none.
    return [];
  }
}
