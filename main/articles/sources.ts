import type { ArticleDetail, ArticleLink, RelatedArticle } from '../../preload/contract/article';

type Values = ReadonlyMap<string, unknown>;

const sourceLabels: readonly (readonly [key: string, label: string])[] = [
  ['originalUrl', 'Original'],
  ['webUrl', 'Web page'],
  ['ampWebUrl', 'AMP page'],
  ['cdnAmpWebUrl', 'AMP cache'],
  ['website', 'Website'],
];

/** Where an article says where it was published, most original first. */
export const addressKeys: readonly string[] = ['originalUrl', 'webUrl', 'ampWebUrl', 'website'];

/** An http(s) address as it is written, or nothing: no other scheme leaves this room. */
function webAddress(value: unknown): string {
  if (typeof value !== 'string') return '';
  try {
    const { protocol } = new URL(value);
    return protocol === 'http:' || protocol === 'https:' ? value : '';
  } catch {
    return ''; // Not an absolute address.
  }
}

/** The article's picture: the first of `images` that stands on the web. */
export function imageOf(values: Values): ArticleDetail['image'] {
  for (const image of listOf(values.get('images'))) {
    const url = webAddress(member(image, 'url'));
    if (url !== '') return { url, width: sizeOf(member(image, 'width')), height: sizeOf(member(image, 'height')) };
  }
  return null;
}

/** The addresses of an article, most original first, each once. */
export function linksOf(values: Values): readonly ArticleLink[] {
  const links = new Map<string, string>();
  for (const [key, label] of sourceLabels) {
    const url = webAddress(values.get(key));
    if (url !== '' && !links.has(url)) links.set(url, label);
  }
  return [...links].map(([url, label]) => ({ label, url }));
}

/** The articles in `related`; what is not an article with a title is left out. */
export function relatedOf(values: Values): readonly RelatedArticle[] {
  return listOf(values.get('related')).flatMap((item): readonly RelatedArticle[] => {
    const title = textOf(member(item, 'title'));
    if (title === '') return [];
    const provider = member(item, 'provider');
    const quality = member(item, 'quality');
    return [
      {
        title,
        provider: textOf(provider) || textOf(member(provider, 'name')) || textOf(member(provider, 'domain')),
        date: textOf(member(item, 'publishedDateTime')),
        url: webAddress(member(item, 'originalUrl')) || webAddress(member(item, 'webUrl')),
        type: textOf(member(item, 'type')),
        quality: typeof quality === 'number' && Number.isFinite(quality) ? quality : null,
      },
    ];
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An own property of a mapping; a prototype's never counts. */
function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function sizeOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.round(value) : 0;
}
