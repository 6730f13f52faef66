import type { FieldValues } from './article';
import type { Operation, RuleName } from './edit';

/** A rule that articles may keep: how many of those that it speaks of do. */
export interface Rule {
  readonly holds: number;
  readonly of: number;
}

/** Exactly the articles of at least `threshold` are published. */
export interface ThresholdRule extends Rule {
  readonly threshold: number;
}

/** The rules that come nearest to what articles say; `null` where too few say anything. */
export interface Rules extends Readonly<Record<RuleName, Rule | null>> {
  readonly threshold: ThresholdRule | null;
  /** Heat equals quality. */
  readonly heat: Rule | null;
}

/** What the articles of a library are like, all together and by collection. */
export interface LibraryRules extends Rules {
  readonly revision: number;
  readonly collections: readonly (Rules & { readonly name: string })[];
}

/** Fewer articles than that make no rule. */
const fewest = 10;
/** Of a hundred articles, so many must keep a rule for it to be one. */
const nearlyAll = 97;
/** Of a hundred, so many make it what the library does. */
const most = 75;

/** Whether enough articles keep the rule to expect it of others. */
export function isKept<R extends Rule>(rule: R | null): rule is R {
  return rule !== null && rule.of >= fewest && rule.holds * 100 >= rule.of * nearlyAll;
}

/** Whether so many keep the rule that it can be told as what the library does, exceptions and all. */
export function isMostlyKept({ holds, of }: Rule): boolean {
  return holds * 100 >= of * most;
}

/** The rules that an article of the collection is expected to keep: the collection's own, else the library's. */
export function rulesIn(rules: LibraryRules, collection: string): Rules {
  const own = rules.collections.find(({ name }) => name === collection);
  const pick = <N extends RuleName>(name: N): Rules[N] => {
    const rule = own?.[name] ?? null;
    // A collection large enough to have rules, which keeps none, is no place for those of the others.
    const chosen = rule !== null && rule.of >= fewest ? rule : rules[name];
    return isKept(chosen) ? chosen : null;
  };
  return { threshold: pick('threshold'), heat: pick('heat') };
}

/** What an article says of itself, as far as rules speak of it. */
export type Judged = Pick<FieldValues, 'published' | 'quality' | 'heat'>;

const asPublished = ({ published, quality }: Judged, threshold: number): boolean =>
  published !== null && quality !== null && published === quality >= threshold;

const asHot = ({ quality, heat }: Judged): boolean => quality !== null && quality === heat;

/** Whether an article that kept the rule before does so no longer. Saying nothing any more is no breach. */
export function leaves(name: RuleName, rules: Rules, before: Judged, after: Judged): boolean {
  if (name === 'heat') {
    return rules.heat !== null && asHot(before) && after.quality !== null && after.heat !== null && !asHot(after);
  }
  if (rules.threshold === null || after.published === null || after.quality === null) return false;
  const { threshold } = rules.threshold;
  return asPublished(before, threshold) && !asPublished(after, threshold);
}

/**
 * The changes with which an article keeps the rules that an edit made it leave; none when it left none. What the editor
 * changed stays: a new quality moves heat and published, a new published or heat moves quality.
 */
export function matching(rules: Rules, before: Judged, after: Judged): readonly Operation[] {
  const operations: Operation[] = [];
  let now = after;
  const scored = after.quality !== before.quality;
  if (leaves('heat', rules, before, now)) {
    if (scored) {
      now = { ...now, heat: now.quality };
      if (now.heat !== null) operations.push({ field: 'heat', op: 'set', value: now.heat });
    } else {
      now = { ...now, quality: now.heat };
      if (now.quality !== null) operations.push({ field: 'quality', op: 'set', value: now.quality });
    }
  }
  const { threshold } = rules;
  if (threshold === null || now.quality === null || !leaves('threshold', rules, before, now)) return operations;
  if (scored || after.published === before.published) {
    operations.push({ field: 'published', op: 'set', value: now.quality >= threshold.threshold });
    return operations;
  }
  const value = after.published === true ? threshold.threshold : threshold.threshold - 1;
  operations.push({ field: 'quality', op: 'set', value });
  if (leaves('heat', rules, before, { ...now, quality: value })) operations.push({ field: 'heat', op: 'set', value });
  return operations;
}
