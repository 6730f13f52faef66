import type { DuplicateReason } from '../../../preload/contract/duplicates';
import { eachNearPair } from './near-texts';
import { excerptText, type Story, type Text, titleText } from './story';
import { weighed } from './sketch';
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
  title: { share: 0.6, windowMs: 4 * 86_400_000 },
  excerpt: { share: 0.6, windowMs: 15 * 86_400_000 },
} as const;
/** With so many before it in time is each compared that says nearly the same. */
const neighbours = 16;
const reasonBits: Readonly<Record<DuplicateReason, number>> = { link: 1, title: 2, excerpt: 4 };

interface Member {
  readonly link: number;
  readonly date: number;
  /** 0 where none is stated. */
  readonly provider: number;
  readonly title: Text | null;
  readonly excerpt: Text | null;
}

/** Finds the articles that tell one story. Keeps what it made of each, so that a change costs little. */
export class DuplicateFinder {
  private readonly members = new Map<number, Member>();

  /** Takes an article in, or its new version. */
  put({ id, link, date, title, excerpt, provider }: Story): void {
    this.members.set(id, {
      link,
      date,
      provider: provider === '' ? 0 : textKey(provider),
      title: titleText(title, provider),
      excerpt: excerptText(excerpt),
    });
  }

  remove(id: number): void {
    this.members.delete(id);
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
    joinNeighbours(byDate(carriers, dateOf), dateOf, windowMs, (a, b) => {
      if (mayJoin(members[a], members[b], kind)) join(a, b);
    });
  for (const { carriers } of texts) if (carriers.length > 1) together(carriers);
  const weightOf = kind === 'title' ? rarity(texts.map(({ text }) => text)) : alike;
  // What has no date is no news: lessons of one course have nearly the same headline. Only an equal one counts there.
  const dated = texts.flatMap(({ text, carriers }) => {
    const news = carriers.filter((at) => !Number.isNaN(dateOf(at)));
    return news.length === 0 ? [] : [{ text, ...weighed(text.features, weightOf), news }];
  });
  eachNearPair(dated, share, (a, b) => together([...(dated[a]?.news ?? []), ...(dated[b]?.news ?? [])]));
}

/** Runs of three words are rare anyway. */
const alike = (): number => 1;

/** Words count the more the fewer headlines have them: what a library is all about says little of a story. */
function rarity(texts: readonly Text[]): (feature: number) => number {
  const carriers = new Map<number, number>();
  for (const { features } of texts) {
    for (const feature of features) carriers.set(feature, (carriers.get(feature) ?? 0) + 1);
  }
  return (feature) => Math.log(1 + texts.length / (carriers.get(feature) ?? 1));
}

/** One publisher tells no story twice in other words: what is nearly alike there is a series. */
function mayJoin(a: Member | undefined, b: Member | undefined, kind: 'title' | 'excerpt'): boolean {
  if (!a || !b) return false;
  if (kind === 'title' && a.title?.key === b.title?.key) return true;
  return a.provider === 0 || a.provider !== b.provider;
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
  carriers.forEach((b, at) => {
    for (const a of carriers.slice(Math.max(0, at - neighbours), at)) {
      const [before, after] = [dateOf(a), dateOf(b)];
      if (Number.isNaN(before) ? Number.isNaN(after) : after - before <= windowMs) join(a, b);
    }
  });
}
