import * as z from 'zod/mini';
import { fields, problemCodes } from '../../preload/contract/article';
import { type Operation, taxonomyFields } from '../../preload/contract/edit';
import type { LibraryState } from '../../preload/contract/library';
import type { DeskStore } from './state';
import { sessionOf } from './library-state';
import type { Unfinished } from './state/bulk';

// The page's policy forbids making code from text.
z.config({ jitless: true });

const key = 'galley.batch';
/** Of what may be kept, in characters: a browser keeps some five million for a page. */
const mostText = 1_000_000;

const numberField = z.enum(['quality', 'heat']);
const textField = z.enum(['title', 'excerpt', 'category', 'type']);
const topics = z.array(z.string());
const operation = z.union([
  z.strictObject({ field: z.literal('published'), op: z.literal('set'), value: z.boolean() }),
  z.strictObject({ field: numberField, op: z.enum(['set', 'add']), value: z.number() }),
  z.strictObject({ field: numberField, op: z.literal('clamp'), min: z.number(), max: z.number() }),
  z.strictObject({ field: textField, op: z.literal('set'), value: z.string() }),
  z.strictObject({ field: z.literal('topics'), op: z.enum(['add', 'remove', 'set']), topics }),
  z.strictObject({ field: z.literal('topics'), op: z.literal('replace'), from: z.string(), to: z.string() }),
]);
const value = z.union([z.boolean(), z.number(), z.string(), topics, z.null()]);
const refusal = z.object({
  id: z.nullable(z.number()),
  path: z.string(),
  field: z.nullable(z.enum([...fields, ...taxonomyFields, 'file'])),
  problem: z.object({
    code: z.enum(problemCodes),
    severity: z.enum(['error', 'warning']),
    line: z.number(),
    column: z.number(),
    message: z.string(),
  }),
  theirs: z.exactOptional(value),
  raw: z.exactOptional(z.string()),
  ours: z.exactOptional(value),
  was: z.exactOptional(value),
});
const unfinished = z.object({
  entry: z.nullable(z.string()),
  way: z.enum(['on', 'back']),
  label: z.string(),
  changed: z.number(),
  left: z.number(),
  unlisted: z.number(),
  refused: z.array(refusal),
  settled: z.array(refusal),
  cancelled: z.boolean(),
  request: z.nullable(z.object({ ids: z.array(z.number()), operations: z.array(operation) })),
});
const kept = z.object({ session: z.string(), changes: z.array(operation), unfinished: z.nullable(unfinished) });

/** What bulk editing keeps over a reload: changes put together and not applied, and a batch that is to be decided. */
export interface KeptBatch {
  readonly changes: readonly Operation[];
  readonly unfinished: Unfinished | null;
}

/** The batch with as many refusals as fit into `room` characters; how many did not is in `unlisted`. */
export function fitting(batch: Unfinished, room: number): Unfinished {
  let rest = room;
  const refused = batch.refused.filter((one) => (rest -= JSON.stringify(one).length) >= 0);
  const unlisted = batch.unlisted + batch.refused.length - refused.length;
  const settled = batch.settled.filter((one) => (rest -= JSON.stringify(one).length) >= 0);
  // Only the files that are listed are asked again.
  const request = batch.request && { operations: batch.request.operations, ids: [] };
  return { ...batch, refused, unlisted, settled, request };
}

/** What was kept for the library as it is opened now; `null` when nothing was, or it is not what this version keeps. */
export function readBatch(library: LibraryState): KeptBatch | null {
  const text = sessionStorage.getItem(key);
  if (text === null) return null;
  const read = kept.safeParse(JSON.parse(text));
  // The articles of an earlier session had other ids.
  return read.success && read.data.session === sessionOf(library) ? read.data : null;
}

/** Writes it down whenever it changes. Answers a function that ends it. */
export function keepBatch(store: DeskStore): () => void {
  return store.subscribe(({ library, changes, unfinished: batch }, before) => {
    const session = sessionOf(library);
    if (session === null || (changes === before.changes && batch === before.unfinished)) return;
    const text = JSON.stringify({ session, changes, unfinished: batch && fitting(batch, mostText) });
    sessionStorage.setItem(key, text);
  });
}
