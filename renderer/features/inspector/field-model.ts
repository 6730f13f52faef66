import {
  fields,
  type ArticleDetail,
  type ArticleRow,
  type Field,
  type FieldValues,
} from '../../../preload/contract/article';
import { sameValue } from '../../format/field';

/** One field as the inspector shows it. `refusal`: why it cannot be edited; `null` when it can. */
export interface FieldModel<F extends Field = Field> {
  readonly field: F;
  readonly value: FieldValues[F];
  /** Whether the file has the field, also with something that it cannot mean; `null` until the file was read. */
  readonly stated: boolean | null;
  readonly refusal: string | null;
}
export type FieldModels = { readonly [F in Field]: FieldModel<F> };

/** What a row says of a field. It has no "not stated" for words: an empty one stands for it. */
function rowValues(row: ArticleRow): FieldValues {
  const { published, quality, heat, title, excerpt, topics } = row;
  return { published, quality, heat, title, excerpt, topics, category: row.category || null, type: row.type || null };
}

/**
 * The value to show: what the file was read to say, unless the row has moved on since, by an edit that is on its way or
 * a newer look at the file's head.
 */
function newest(detail: ArticleDetail | null, row: ArticleRow): FieldValues {
  const now = rowValues(row);
  if (!detail) return now;
  const then = rowValues(detail.row);
  const moved = fields.filter((field) => !sameValue(then[field], now[field]));
  return { ...detail.values, ...Object.fromEntries(moved.map((field) => [field, now[field]])) };
}

/** The inspector's fields from what is known: the row, the detail once it is read, and whether the library is held by another. */
export function fieldModels(row: ArticleRow, detail: ArticleDetail | null, readOnly: string | null): FieldModels {
  const values = newest(detail, row);
  const states = new Map(detail?.fields.map((state) => [state.field, state]));
  const model = <F extends Field>(field: F): FieldModel<F> => ({
    field,
    value: values[field],
    stated: states.get(field)?.stated ?? null,
    refusal: readOnly ?? states.get(field)?.refusal?.message ?? null,
  });
  return {
    published: model('published'),
    quality: model('quality'),
    heat: model('heat'),
    title: model('title'),
    excerpt: model('excerpt'),
    category: model('category'),
    type: model('type'),
    topics: model('topics'),
  };
}

/** What is to be said of a score that is not there; `null` where it is, or cannot be set. */
export function scoreHint({ value, stated, refusal }: FieldModel<'quality' | 'heat'>): string | null {
  if (value !== null || stated === null || refusal !== null) return null;
  return stated ? 'Not a number. Setting it replaces it.' : 'Not stated. Setting it adds the line.';
}

/** The one reason why no field at all can be edited; `null` when some can, or when the reasons differ. */
export function commonRefusal(models: FieldModels): string | null {
  const reasons = new Set(fields.map((field) => models[field].refusal));
  const [only] = reasons;
  return reasons.size === 1 ? (only ?? null) : null;
}

/** The values that the fields show. */
export function valuesOf(models: FieldModels): FieldValues {
  const { published, quality, heat, title, excerpt, category, type, topics } = models;
  return {
    published: published.value,
    quality: quality.value,
    heat: heat.value,
    title: title.value,
    excerpt: excerpt.value,
    category: category.value,
    type: type.value,
    topics: topics.value,
  };
}
