import type { DuplicateReason } from '../../../preload/contract/duplicates';
import { eachNearPair } from './near-texts';
import { excerptText, type Story, type Text, titleText } from './story';
import { textKey } from './text-key';
import { Union } from './union';

/** Articles that tell the same story. */
export interface StoryCluster {
  /** Ascending. */
  readonly ids: readonly number[];
  /** What they have in common, some of them with some others. */
  readonly reasons: readonly DuplicateReason[];
}

/** How alike two texts must be, and how near in time: a weekly column has one headline each week. */
const rules = {
  title: { share: 0.8, windowMs: 4 * 86_400_000 },
  excerpt: { share: 0.6, windowMs: 15 * 86_400_000 },
} as const;
const reasonBits: Readonly<Record<DuplicateReason, number>> = { link: 1, title: 2, excerpt: 4 };

interface Member {
  readonly link: number;
  readonly date: number;
  readonly title: Text | null;
  readonly excerpt: Text | null;
  /** Tells whether the words are those of before. */
  readonly words: number;
}

/** Finds the articles that tell one story. Keeps what it made of each, so that a change costs little. */
export class DuplicateFinder {
  private readonly members = new Map<number, Member>();

  /** Takes an article in, or its new version. Answers whether anything that counts is new. */
  put({ id, link, date, title, excerpt, provider }: Story): boolean {
    const before = this.members.get(id);
    const words = textKey(`${title}\0${provider}\0${excerpt}`);
    if (before?.words === words && before.link === link && Object.is(before.date, date)) return false;
    this.members.set(id, {
      link,
      date,
      title: titleText(title, provider),
      excerpt: excerptText(excerpt),
      words,
    });
    return true;
  }

  /** Answers whether it was there. */
  remove(id: number): boolean {
    return this.members.delete(id);
  }

  /** The clusters of two and more, by their first ids. The same for the same articles, in whatever order they came. */
  clusters(): readonly StoryCluster[] {
    const ids = [...this.members.keys()].toSorted((a, b) => a - b);
    const members = ids.flatMap((id) => this.members.get(id) ?? []);
    const union = new Union(ids.length);
    const joins: { readonly at: number; readonly reason: DuplicateReason }[] = [];
    const join = (a: number, b: number, reason: DuplicateReason): void => {
      union.join(a, b);
      joins.push({ at: a, reason });
    };
    joinLinks(members, (a, b) => join(a, b, 'link'));
    for (const kind of ['title', 'excerpt'] as const) joinTexts(members, kind, (a, b) => join(a, b, kind));
    const reasons = new Uint8Array(ids.length);
    for (const { at, reason } of joins) {
      const root = union.find(at);
      reasons[root] = (reasons[root] ?? 0) | reasonBits[reason];
    }
    const byRoot = new Map<number, number[]>();
    ids.forEach((id, at) => {
      const root = union.find(at);
      if (reasons[root] === 0) return;
      const cluster = byRoot.get(root);
      if (cluster) cluster.push(id);
      else byRoot.set(root, [id]);
    });
    return [...byRoot].map(([root, cluster]) => ({ ids: cluster, reasons: reasonsIn(reasons[root] ?? 0) }));
  }
}

function reasonsIn(bits: number): readonly DuplicateReason[] {
  return (['link', 'title', 'excerpt'] as const).filter((reason) => (bits & reasonBits[reason]) !== 0);
}

function joinLinks(members: readonly Member[], join: (a: number, b: number) => void): void {
  const first = new Map<number, number>();
  members.forEach(({ link }, at) => {
    if (link === 0) return;
    const known = first.get(link);
    if (known === undefined) first.set(link, at);
    else join(known, at);
  });
}

/** Joins those who say (nearly) the same around the same time. */
function joinTexts(members: readonly Member[], kind: 'title' | 'excerpt', join: (a: number, b: number) => void): void {
  const { share, windowMs } = rules[kind];
  const known = new Map<number, { readonly text: Text; readonly carriers: number[] }>();
  members.forEach((member, at) => {
    const text = member[kind];
    if (text === null) return;
    const same = known.get(text.key);
    if (same) same.carriers.push(at);
    else known.set(text.key, { text, carriers: [at] });
  });
  const dateOf = (at: number): number => members[at]?.date ?? Number.NaN;
  const texts = [...known.values()];
  const together = (carriers: readonly number[]): void =>
    joinNeighbours(byDate(carriers, dateOf), dateOf, windowMs, join);
  for (const { carriers } of texts) if (carriers.length > 1) together(carriers);
  eachNearPair(
    texts.map(({ text }) => text),
    share,
    (a, b) => together([...(texts[a]?.carriers ?? []), ...(texts[b]?.carriers ?? [])]),
  );
}

/** Dated ones first, in their order. */
function byDate(carriers: readonly number[], dateOf: (at: number) => number): readonly number[] {
  return carriers.toSorted((a, b) => {
    const [one, other] = [dateOf(a), dateOf(b)];
    if (Number.isNaN(one) || Number.isNaN(other))
      return Number(Number.isNaN(one)) - Number(Number.isNaN(other)) || a - b;
    return one - other || a - b;
  });
}

/** Those without a date go together: nothing says that they are of another time. */
function joinNeighbours(
  carriers: readonly number[],
  dateOf: (at: number) => number,
  windowMs: number,
  join: (a: number, b: number) => void,
): void {
  for (let at = 1; at < carriers.length; at += 1) {
    const [a = 0, b = 0] = [carriers[at - 1], carriers[at]];
    const [before, after] = [dateOf(a), dateOf(b)];
    const near = Number.isNaN(before) ? Number.isNaN(after) : after - before <= windowMs;
    if (near) join(a, b);
  }
}
