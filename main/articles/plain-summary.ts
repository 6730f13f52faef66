import { isAscii } from 'node:buffer';
import { bodyFindings } from './body';
import { encodingFindings } from './encoding';
import type { HeadReading } from './head-reading';
import { type PlainHead, plainHead } from './plain-head';
import { type PlainValue, flowWords, plainText } from './plain-value';
import { plainMeaning } from './scalar-values';
import { addressKeys } from './sources';

/** With more digits a number may not be safe: the long way knows. */
const wholeNumber = /^-?(?:0|[1-9][0-9]{0,14})$/;
const seenKeys: readonly (readonly string[])[] = [
  ['published'],
  ['quality'],
  ['heat'],
  ['title', 'name'],
  ['excerpt', 'bio'],
  ['category'],
  ['type'],
  ['topics'],
  ['provider'],
  ['publishedDateTime'],
  ['images'],
];

/**
 * What `summarise` answers for a head in which everything is ordinary and nothing wrong, at a fifth of the cost; `null`
 * for every other: most articles of a library are such, and the first scan is mostly this.
 */
export function plainSummary(head: Buffer, whole: boolean, name: string): HeadReading | null {
  const text = head.toString('latin1');
  const found = plainHead(text, whole);
  if (found === null || text.includes('\0')) return null;
  const ascii = isAscii(head);
  if (!ascii && encodingFindings(head, whole).length > 0) return null;
  const { body, values } = found;
  if (body === null) {
    if (!seenKeys.every((keys) => keys.some((key) => values.has(key)))) return { kind: 'needs-more' };
  } else if (bodyFindings(text, body, values).length > 0) {
    return null;
  }
  return new PlainFields(head, ascii, found).reading(name);
}

/** Reads the fields of a plain head; stops being certain at the first that says something odd. */
class PlainFields {
  private certain = true;

  constructor(
    private readonly head: Buffer,
    private readonly ascii: boolean,
    private readonly found: PlainHead,
  ) {}

  reading(name: string): HeadReading | null {
    const { values } = this.found;
    const summary = {
      title: this.text(values.has('title') ? 'title' : 'name') ?? name,
      excerpt: this.text(values.has('excerpt') ? 'excerpt' : 'bio') ?? '',
      provider: this.provider(),
      date: this.text('publishedDateTime') ?? '',
      published: this.published(),
      quality: this.number('quality'),
      heat: this.number('heat'),
      category: this.text('category') ?? '',
      type: this.text('type') ?? '',
      topics: this.topics(),
      link: this.link(),
      hasImage: this.hasImage(),
      problems: [],
    };
    return this.certain ? { kind: 'article', summary } : null;
  }

  /** `null`: not stated. */
  private text(key: string): string | null {
    const value = this.found.values.get(key);
    return value === undefined || value.style === 'empty' ? null : this.textOf(value);
  }

  private textOf(value: PlainValue): string | null {
    const text = plainText(this.head, this.ascii, value);
    if (text === null) return this.doubt();
    return value.style === 'plain' && isNull(text) ? null : text;
  }

  private published(): boolean | null {
    const value = this.found.values.get('published');
    if (value === undefined) return null;
    const text = value.style === 'plain' ? plainText(this.head, this.ascii, value) : null;
    return text === 'true' ? true : text === 'false' ? false : this.doubt();
  }

  private number(key: 'quality' | 'heat'): number | null {
    const value = this.found.values.get(key);
    if (value === undefined) return null;
    const text = value.style === 'plain' ? plainText(this.head, this.ascii, value) : null;
    if (text === null || !wholeNumber.test(text)) return this.doubt();
    const number = Number(text);
    return number === 0 ? 0 : number;
  }

  private topics(): readonly string[] {
    const { values, topics: items } = this.found;
    const value = values.get('topics');
    if (value === undefined) return [];
    const topics: string[] = [];
    if (value.style === 'flow') topics.push(...flowWords(this.head, this.ascii, value));
    else if (value.style !== 'empty' || items.length === 0) this.doubt();
    for (const item of items) topics.push(plainText(this.head, this.ascii, item) ?? this.doubt() ?? '');
    for (const [at, topic] of topics.entries()) {
      const plain = value.style === 'flow' || items[at]?.style === 'plain';
      if (topics.indexOf(topic) !== at || (plain && plainMeaning(topic).kind !== 'text')) this.doubt();
    }
    return topics;
  }

  private link(): string {
    for (const key of addressKeys) {
      const text = this.text(key);
      if (text !== null && text !== '') return text;
    }
    return '';
  }

  private hasImage(): boolean {
    const value = this.found.values.get('images');
    return this.found.imageList || (value?.style === 'flow' && flowWords(this.head, this.ascii, value).length > 0);
  }

  private provider(): string {
    const { values, provider } = this.found;
    const value = values.get('provider');
    if (value === undefined) return '';
    if (value.style !== 'empty') return this.textOf(value) ?? '';
    for (const key of ['name', 'domain']) {
      const child = provider.get(key);
      // As a name even `null` is one.
      const text = child === undefined ? '' : (plainText(this.head, this.ascii, child) ?? this.doubt());
      if (text !== null && text !== '') return text;
    }
    return '';
  }

  private doubt(): null {
    this.certain = false;
    return null;
  }
}

function isNull(text: string): boolean {
  return text.length <= 4 && plainMeaning(text).kind === 'null';
}
