import { hash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { type Exclusion, jekyllExclusion } from './exclusions';
import { type Organizations, readOrganizations } from './organizations';
import { compareTexts } from './sorted-runs';
import { type TaxonomyTopic, readTaxonomy } from './taxonomy';
import { type MappingFile, readMapping, readSiteText, textOf, textsOf } from './yaml-file';

/** What kind of site a library is the source of: it decides where its build output is and what a collection is. */
export type SiteKind = 'jekyll' | 'hugo' | 'plain';

/** What a library says of itself. Plain data: crosses threads. */
export interface Site {
  readonly kind: SiteKind;
  readonly title: string;
  /** Folders at the root that hold what is made from the articles, not articles. */
  readonly output: readonly string[];
  readonly exclude: readonly string[];
  readonly include: readonly string[];
  readonly taxonomy: readonly TaxonomyTopic[];
  readonly organizations: Organizations;
  readonly notes: readonly string[];
}

/** A site of which nothing was read yet. */
export function emptySite(root: string): Site {
  const nothing = { output: [], exclude: [], include: [], taxonomy: [], notes: [] };
  return { kind: 'plain', title: basename(root), organizations: new Map(), ...nothing };
}

/** Stands for what the site says that rows depend on: rows read under another basis must be read again. Never empty. */
export function rowBasis({ kind, organizations }: Pick<Site, 'kind' | 'organizations'>): string {
  const sorted = [...organizations].toSorted(([a], [b]) => compareTexts(a, b));
  return hash('sha256', JSON.stringify([kind, sorted]), 'base64');
}

/** Folder names that hold other people's files wherever they stand. */
const foreign = new Set(['node_modules', 'vendor', 'bower_components']);

/**
 * Reads what the library says of itself. A config that cannot be read is a note, not an error.
 * @throws the system's error when `root` cannot be listed
 */
export function readSite(root: string): Site {
  const names = new Set(readdirSync(root));
  const { topics, notes } = readTaxonomy(root);
  const found = hugo(root, names) ?? jekyll(root, names) ?? plain(names);
  return {
    ...found,
    title: found.title ?? basename(root),
    taxonomy: topics,
    organizations: readOrganizations(root),
    notes: [...found.notes, ...notes],
  };
}

type Found = Omit<Site, 'title' | 'taxonomy' | 'organizations'> & { readonly title: string | null };

function jekyll(root: string, names: ReadonlySet<string>): Found | null {
  const name = ['_config.yml', '_config.yaml'].find((file) => names.has(file));
  if (name === undefined) return null;
  const config = readMapping(`${root}/${name}`);
  const get = (key: string): unknown => (config.kind === 'mapping' ? config.get(key) : undefined);
  return {
    kind: 'jekyll',
    title: textOf(get('title')),
    output: [outputFolder(textOf(get('destination')), '_site')],
    exclude: textsOf(get('exclude')),
    include: textsOf(get('include')),
    notes: noteOf(config, name),
  };
}

function hugo(root: string, names: ReadonlySet<string>): Found | null {
  const bases = names.has('content') ? ['hugo', 'config'] : ['hugo'];
  const candidates = bases.flatMap((base) => ['toml', 'yaml', 'yml', 'json'].map((end) => `${base}.${end}`));
  const nested = candidates.map((file) => `config/_default/${file}`);
  const name =
    candidates.find((file) => names.has(file)) ??
    (names.has('config') ? nested.find((file) => existsSync(`${root}/${file}`)) : undefined);
  if (name === undefined) return null;
  const config = name.endsWith('.toml') ? readToml(`${root}/${name}`) : readMapping(`${root}/${name}`);
  const get = (key: string): unknown => (config.kind === 'mapping' ? config.get(key) : undefined);
  return {
    kind: 'hugo',
    title: textOf(get('title')),
    // Archetypes are templates of articles, themes other people's sites.
    output: [outputFolder(textOf(get('publishDir')), 'public'), 'resources', 'archetypes', 'themes'],
    exclude: [],
    include: [],
    notes: noteOf(config, name),
  };
}

function plain(names: ReadonlySet<string>): Found {
  // What Astro, Docusaurus, Eleventy and their like build into; without a package.json such a folder is the editor's own.
  const output = names.has('package.json') ? ['_site', 'dist', 'build'] : ['_site'];
  return { kind: 'plain', title: null, output, exclude: [], include: [], notes: [] };
}

function noteOf(config: MappingFile, name: string): readonly string[] {
  return config.kind === 'bad' ? [`${name} ${config.reason}.`] : [];
}

function outputFolder(stated: string | null, usual: string): string {
  const folder = (stated ?? usual).replace(/^\.\//, '').replace(/\/+$/, '');
  // An absolute folder or one above the library is not walked anyway.
  return folder === '' || folder === '.' || folder.startsWith('/') || folder.startsWith('..') ? usual : folder;
}

/** The quoted texts at the top of a TOML file: all that is asked of it here. */
function readToml(absolute: string): MappingFile {
  const read = readSiteText(absolute);
  if (read === null) return { kind: 'absent' };
  if ('reason' in read) return { kind: 'bad', reason: read.reason };
  const [top = ''] = read.text.split(/^\s*\[/m, 1);
  const entries = new Map<string, string>();
  for (const [, key = '', double, single] of top.matchAll(
    /^[ \t]*([\w-]+)[ \t]*=[ \t]*(?:"([^"\\\n]*)"|'([^'\n]*)')/gm,
  )) {
    entries.set(key, double ?? single ?? '');
  }
  return { kind: 'mapping', get: (key) => entries.get(key) };
}

/** Says which paths of the library are not walked; dot-names are left out before this is asked. */
export function siteExclusion(site: Site): (path: string, name: string, folder: boolean) => boolean {
  const output = new Set(site.output);
  const excluded: Exclusion = jekyllExclusion(site.exclude, site.include);
  return (path, name, folder) => (folder && (foreign.has(name) || output.has(path))) || excluded(path);
}

/** The same for a path that was met outside of a walk: true when the walk would not have got there. */
export function isOutOfSight(path: string, skips: ReturnType<typeof siteExclusion>): boolean {
  const parts = path.split('/');
  return parts.some((name, at) => {
    const folder = at < parts.length - 1;
    return name.startsWith('.') || skips(parts.slice(0, at + 1).join('/'), name, folder);
  });
}

/** The collection that a file belongs to: its folder; for Hugo the section, whatever is nested below it. */
export function collectionOf(path: string, kind: SiteKind): string {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return kind === 'hugo' && folder.startsWith('content/') ? folder.split('/', 2).join('/') : folder;
}
