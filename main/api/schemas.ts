import { z } from 'zod';
import { fields } from '../../preload/contract/article';
import { type Input, longestReport, type Method } from '../../preload/contract/contract';
import { numberRange } from '../../preload/contract/edit';
import { settingsSchema } from '../preferences/library-settings-file';
import { longestFilter } from '../../preload/contract/filter/parse';
import { longestNote } from '../../preload/contract/review';
import { preferencesSchema, sortSchema } from '../preferences/schema';
import { draftSchema } from '../preferences/views-file';
import { longestTopic } from '../../preload/contract/topics';
import { groupings } from '../../preload/contract/library';
import { mostViews } from '../../preload/contract/views';

/** Bounds on what a call may carry: a renderer that went wrong must not be able to fill main's memory. */
const textLimit = 100_000;
const topicsLimit = 500;
const idLimit = 1_000_000;

const nothing = z.null();
const id = z.number().int().min(0).max(0xffff_fffe);
const ids = (least: number, most: number) => z.array(id).min(least).max(most).readonly();
const entry = z.string().regex(/^[0-9a-z-]{1,40}$/);
const plan = z.string().regex(/^[0-9a-f]{16}$/);
const text = z.string().max(textLimit);
/** In a list, from 0. */
const place = z.int().min(0).max(0xffff_fffe);
const screenful = z.int().min(0).max(200);
const whole = z.number().int().min(numberRange.min).max(numberRange.max);
const topic = z.string().max(longestTopic);
const topics = z.array(topic).max(topicsLimit).readonly();
const numberField = z.enum(['quality', 'heat']);

const operation = z.union([
  z.strictObject({ field: z.literal('published'), op: z.literal('set'), value: z.boolean() }).readonly(),
  z.strictObject({ field: numberField, op: z.enum(['set', 'add']), value: whole }).readonly(),
  z.strictObject({ field: numberField, op: z.literal('clamp'), min: whole, max: whole }).readonly(),
  z
    .strictObject({ field: z.enum(['title', 'excerpt', 'category', 'type']), op: z.literal('set'), value: text })
    .readonly(),
  z.strictObject({ field: z.literal('topics'), op: z.enum(['add', 'remove', 'set']), topics }).readonly(),
  z.strictObject({ field: z.literal('topics'), op: z.literal('replace'), from: topic, to: topic }).readonly(),
]);

const fieldValue = z.union([z.boolean(), z.number(), text, topics, z.null()]);
const seen = z.partialRecord(z.enum(fields), fieldValue);

const editRequest = z.strictObject({
  ids: ids(1, idLimit),
  operations: z.array(operation).min(1).max(50).readonly(),
  seen: seen.optional(),
});

const allIds = (requests: readonly { readonly ids: readonly number[] }[]) => requests.flatMap((one) => one.ids);
const editRequests = z
  .array(editRequest)
  .min(1)
  .max(idLimit)
  .readonly()
  .refine((requests) => allIds(requests).length <= idLimit, 'too many articles')
  .refine((requests) => new Set(allIds(requests)).size === allIds(requests).length, 'an article is named twice');

// What it says is checked where it is parsed.
const filter = z.string().max(longestFilter);

const topicName = z.string().min(1).max(longestTopic);
const parentName = topicName.nullable();
const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rename'), from: topicName, to: topicName }),
  z.strictObject({ kind: z.literal('merge'), from: z.array(topicName).min(1).max(topicsLimit), into: topicName }),
  z.strictObject({ kind: z.literal('remove'), name: topicName }),
  z.strictObject({
    kind: z.literal('create'),
    name: topicName,
    parent: parentName,
    keywords: topics,
    hashtags: topics,
  }),
]);

const viewId = z.string().min(1).max(200);
const takeBack = z.strictObject({ entry: entry.optional(), id: id.optional() });
const recent = z.strictObject({ recent: z.number().int().nonnegative() });
const one = z.strictObject({ id });

/** What each method accepts. The only place where arguments from outside are validated; inside, types are trusted. */
export const schemas: { readonly [M in Method]: z.ZodType } = {
  'app.info': nothing,
  'app.report': z.strictObject({
    message: z.string().max(longestReport.message),
    details: z.string().max(longestReport.details),
  }),
  'preferences.read': nothing,
  'preferences.write': preferencesSchema.partial().strict(),
  'library.welcome': nothing,
  'library.choose': nothing,
  'library.openPath': z.strictObject({ path: z.string().min(1).max(4096) }),
  'library.openRecent': recent,
  'library.forgetRecent': recent,
  'library.openDemo': nothing,
  'library.close': nothing,
  'library.state': nothing,
  'library.cancelScan': nothing,
  'library.rescan': nothing,
  'library.query': z.strictObject({
    filter,
    sort: sortSchema,
    grouping: z.enum(groupings).nullable().optional(),
    screen: z.strictObject({ anchor: id.nullable(), at: place, above: screenful, below: screenful }).exactOptional(),
  }),
  'library.facets': z.strictObject({ filter }),
  'library.rows': z.strictObject({ ids: ids(0, 1000) }),
  'lens.read': z.strictObject({ filter }),
  'lens.flips': z.strictObject({ filter, threshold: whole }),
  'lens.preview': z.strictObject({ filter, threshold: whole, unstated: z.boolean() }),
  'lens.providers': z.strictObject({ filter }),
  'lens.rules': nothing,
  'lens.heatExceptions': nothing,
  'views.list': nothing,
  'views.counts': nothing,
  'views.create': z.strictObject({ view: draftSchema, shared: z.boolean() }),
  'views.update': z.strictObject({ id: viewId, view: draftSchema, seen: draftSchema }),
  'views.share': z.strictObject({ id: viewId, shared: z.boolean() }),
  'views.remove': z.strictObject({ id: viewId }),
  'views.restore': z.strictObject({ id: viewId }),
  'views.restoreBuiltIn': nothing,
  'views.order': z.strictObject({
    ids: z
      .array(viewId)
      .max(3 * mostViews)
      .readonly(),
  }),
  'settings.read': nothing,
  'settings.write': settingsSchema.partial().strict(),
  'articles.read': one,
  'articles.raw': one,
  'articles.changes': one,
  'articles.showInFolder': one,
  'articles.openInEditor': one,
  'links.open': z.strictObject({ url: z.string().max(8192) }),
  'edits.apply': editRequest,
  'edits.applyEach': z.strictObject({ requests: editRequests }),
  'edits.preview': editRequest.extend({ follow: z.boolean().optional() }),
  'edits.planned': z.strictObject({
    plan,
    from: z.number().int().nonnegative(),
    limit: z.number().int().min(1).max(1000),
    diff: z.boolean(),
  }),
  'edits.applyPlan': z.strictObject({ plan }),
  'edits.undo': takeBack,
  'edits.redo': takeBack,
  'edits.cancel': nothing,
  'edits.state': nothing,
  'edits.history': z.strictObject({ limit: z.number().int().min(1).max(1000), before: entry.optional() }),
  'edits.entry': z.strictObject({
    entry,
    from: z.number().int().nonnegative(),
    limit: z.number().int().min(1).max(1000),
  }),
  'marks.read': z.strictObject({ ids: ids(0, 1000) }),
  'marks.set': z.strictObject({
    ids: ids(1, idLimit),
    change: z.strictObject({
      reviewed: z.boolean().optional(),
      flagged: z.boolean().optional(),
      note: z.string().max(longestNote).optional(),
    }),
  }),
  'duplicates.list': nothing,
  'duplicates.of': one,
  'duplicates.dismiss': z.strictObject({ ids: ids(2, 10_000), dismissed: z.boolean() }),
  'takenBack.of': one,
  'takenBack.preview': z.strictObject({ ids: ids(1, idLimit) }),
  'takenBack.letGo': z.strictObject({ ids: ids(1, idLimit), field: z.enum(fields).nullable() }),
  'topics.list': nothing,
  'topics.preview': z.strictObject({ change }),
  'topics.suggest': one,
  'topics.mentions': nothing,
  'topics.dismiss': z.strictObject({ topic: topicName, ids: ids(1, idLimit).nullable() }),
};

export function isMethod(value: string): value is Method {
  return Object.hasOwn(schemas, value);
}

/** The input of a call, checked; or what is wrong with it, as one sentence. */
export function parseInput<M extends Method>(
  method: M,
  input: unknown,
): { readonly ok: true; readonly input: Input<M> } | { readonly ok: false; readonly message: string } {
  const parsed = checked(schemas[method], input);
  if (parsed === null) return { ok: false, message: `${method}: not accepted` };
  // The schema of a method describes its input; `test/api/schemas` holds the two together.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  if (parsed.success) return { ok: true, input: parsed.data as Input<M> };
  const issue = parsed.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  return { ok: false, message: `${method}: ${issue?.message ?? 'not accepted'}${where}` };
}

/** `null` for what cannot even be looked at: zod freezes what it reads, and a typed array cannot be frozen. */
function checked(schema: z.ZodType, input: unknown): z.ZodSafeParseResult<unknown> | null {
  try {
    return schema.safeParse(input);
  } catch {
    return null;
  }
}
