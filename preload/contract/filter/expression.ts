import type { NumberField } from '../article';
import type { Mark } from '../marks';
import type { Period } from './period';

/** What an article can be: its state towards publication, or a mark that the editor or the desk gave it. */
const states = ['published', 'unpublished', 'unstated'] as const;
export const beings = [...states, 'reviewed', 'flagged', 'duplicate', 'taken-back'] as const satisfies readonly Being[];
export type State = (typeof states)[number];
export type Being = State | Exclude<Mark, 'note'>;

export function isState(being: Being): being is State {
  return states.some((state) => state === being);
}

/** What an article can have or lack. */
export const belongings = ['problem', 'image', 'topics', 'quality', 'date', 'excerpt', 'note'] as const;
export type Belonging = (typeof belongings)[number];

/** The fields that are compared as a whole with a name. */
export const nameFields = ['topic', 'provider', 'collection', 'type', 'category'] as const;
export type NameField = (typeof nameFields)[number];

/** One thing that is asked of an article. */
export type Condition =
  /** Occurs as it stands in title, excerpt, provider or topics; case does not count. Never empty. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'is'; readonly being: Being }
  | { readonly kind: 'has'; readonly what: Belonging; readonly present: boolean }
  /** Case counts only where the library has both spellings. A collection is its folder, or what the desk calls that. The empty name is that of the root collection, elsewhere "not stated". */
  | { readonly kind: 'name'; readonly field: NameField; readonly name: string }
  /** Whole numbers, both included; `null`: no bound on that side. At least one side has one. */
  | { readonly kind: 'number'; readonly field: NumberField; readonly min: number | null; readonly max: number | null }
  /** Whole periods, both included, in UTC. At least one side has one. `changed`: when the file was last written. */
  | {
      readonly kind: 'time';
      readonly field: TimeField;
      readonly from: Period | null;
      readonly to: Period | null;
    }
  /** The file was written within so many hours or days before now. */
  | { readonly kind: 'age'; readonly amount: number; readonly unit: AgeUnit };
export type TimeField = 'date' | 'changed';
export type AgeUnit = 'h' | 'd';

/** A filter: what must hold of an article. `all` of nothing holds for every article. */
export type Expression =
  | Condition
  | { readonly kind: 'all'; readonly of: readonly Expression[] }
  | { readonly kind: 'any'; readonly of: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression };

/** All of these, without needless nesting. */
export function allOf(parts: readonly Expression[]): Expression {
  return joined('all', parts);
}

/** At least one of these, without needless nesting. */
export function anyOf(parts: readonly Expression[]): Expression {
  return joined('any', parts);
}

/** What holds where `expression` does not. */
export function negated(expression: Expression): Expression {
  if (expression.kind === 'not') return expression.of;
  if (expression.kind === 'has') return { ...expression, present: !expression.present };
  return { kind: 'not', of: expression };
}

function joined(kind: 'all' | 'any', parts: readonly Expression[]): Expression {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { kind, of: flat };
}
