import { parseEntry } from './entry-yaml';
import type { Article } from './inspect';
import { entryText, simpleText } from './scalar-values';

/** Who published an article: the provider's name, else its domain, else nothing. */
export function providerName(article: Article): string {
  const entry = article.byKey.get('provider');
  if (entry === undefined) return '';
  if (entry.style !== 'mapping' && entry.style !== 'flow-mapping') return entryText(article, entry) ?? '';
  if (entry.style === 'mapping' && entry.property === -1) {
    for (const key of ['name', 'domain']) {
      const child = entry.children.find((child) => child.key === key);
      const text = child === undefined ? '' : simpleText(article, child);
      if (text === null) return parsedName(article);
      if (text !== '') return text;
    }
    return '';
  }
  return parsedName(article);
}

function parsedName(article: Article): string {
  const entry = article.byKey.get('provider');
  const parsed = entry === undefined ? null : parseEntry(article, entry);
  if (parsed?.ok !== true || typeof parsed.value !== 'object' || parsed.value === null) return '';
  const { name, domain } = parsed.value as { readonly name?: unknown; readonly domain?: unknown };
  return [name, domain].find((part): part is string => typeof part === 'string' && part !== '') ?? '';
}
