import { type Condition, type Expression, anyOf, isState } from './expression';
import { type FilterPart, parseFilter } from './parse';
import { printFilter } from './print';

/**
 * What alternatives of each other belong to, e.g. all topics, or `published`. Several in one group are joined with "or"; a
 * facet is counted with its own group left out. `text`: what is searched for.
 */
export function groupOf(condition: Condition): string {
  switch (condition.kind) {
    case 'text':
    case 'title':
      return 'text';
    case 'is':
      return isState(condition.being) ? 'published' : condition.being;
    case 'has':
      return condition.what;
    case 'age':
      return 'changed';
    case 'name':
    case 'number':
    case 'time':
      return condition.field;
  }
}

/** The group that everything in an expression belongs to; `null` where there are several. */
export function commonGroup(expression: Expression): string | null {
  if (expression.kind === 'not') return commonGroup(expression.of);
  if (expression.kind !== 'all' && expression.kind !== 'any') return groupOf(expression);
  const [first = null, ...others] = new Set(expression.of.map(commonGroup));
  return others.length === 0 ? first : null;
}

/** The conditions that a filter's text asks for, each alone or as one of the alternatives of its group. */
export function conditionsIn(filter: string): readonly Condition[] {
  return partsOf(filter).flatMap(({ expression }) => alternativesIn(expression) ?? []);
}

/** Whether the condition is one of `conditionsIn`. */
export function asksFor(filter: string, condition: Condition): boolean {
  const wanted = printFilter(condition);
  return conditionsIn(filter).some((one) => printFilter(one) === wanted);
}

/** The filter with the condition besides what it asks for already: as a further alternative where its group has some. */
export function withCondition(filter: string, condition: Condition): string {
  if (asksFor(filter, condition)) return filter;
  const group = groupOf(condition);
  const parts = partsOf(filter);
  const at =
    group === 'text'
      ? -1
      : parts.findIndex((part) => alternativesIn(part.expression)?.some((one) => groupOf(one) === group));
  const beside = parts[at];
  if (beside === undefined) return textOf([...parts, partOf(condition)]);
  return textOf(parts.with(at, partOf(anyOf([beside.expression, condition]))));
}

/** The filter without the condition. */
export function withoutCondition(filter: string, condition: Condition): string {
  if (!asksFor(filter, condition)) return filter;
  const unwanted = printFilter(condition);
  const parts = partsOf(filter).flatMap((part): readonly FilterPart[] => {
    const alternatives = alternativesIn(part.expression);
    const kept = alternatives?.filter((one) => printFilter(one) !== unwanted);
    if (alternatives === null || kept?.length === alternatives.length) return [part];
    return kept === undefined || kept.length === 0 ? [] : [partOf(anyOf(kept))];
  });
  return textOf(parts);
}

/** The filter with the condition in place of all that it asks of the condition's group. */
export function withOnly(filter: string, condition: Condition): string {
  const parts = partsOf(withoutGroup(filter, groupOf(condition)));
  return textOf([...parts, partOf(condition)]);
}

/** The filter without all that it asks of a group alone. */
export function withoutGroup(filter: string, group: string): string {
  return textOf(partsOf(filter).filter(({ expression }) => commonGroup(expression) !== group));
}

/** Only what a filter searches for: its words, without its other conditions. */
export function searchedFor(filter: string): string {
  return textOf(partsOf(filter).filter(({ expression }) => commonGroup(expression) === 'text'));
}

/**
 * The filter after a click on what stands for a condition: that condition alone, or with `combine` beside the others. A
 * click on what is asked for takes it out. What is searched for stays.
 */
export function clicked(filter: string, condition: Condition, combine: boolean): string {
  const without = withoutCondition(filter, condition);
  const asked = asksFor(filter, condition);
  if (asked && (combine || without === searchedFor(filter))) return without;
  return withCondition(combine ? filter : searchedFor(filter), condition);
}

/** A text that does not parse has none: whoever edits it begins anew. */
function partsOf(filter: string): readonly FilterPart[] {
  const parsed = parseFilter(filter);
  return parsed.ok ? parsed.parts : [];
}

/** The conditions of which one must hold, all of one group; `null` where the part says something else. */
function alternativesIn(expression: Expression): readonly Condition[] | null {
  const all = expression.kind === 'any' ? expression.of : [expression];
  const conditions = all.flatMap((one) =>
    one.kind === 'all' || one.kind === 'any' || one.kind === 'not' ? [] : [one],
  );
  const whole = conditions.length === all.length && commonGroup(expression) !== null;
  return whole ? conditions : null;
}

function partOf(expression: Expression): FilterPart {
  return { expression, text: printFilter(expression), open: expression.kind === 'any' };
}

function textOf(parts: readonly FilterPart[]): string {
  return parts.map(({ text, open }) => (open && parts.length > 1 ? `(${text})` : text)).join(' ');
}
