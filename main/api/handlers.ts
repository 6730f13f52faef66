import { type ArticleId, fields } from '../../preload/contract/article';
import type { Input, Method, Output } from '../../preload/contract/contract';
import type { ArticleChange, EntryFile, PlannedChange, PlannedFieldChange } from '../../preload/contract/edit';
import type { Screen } from '../../preload/contract/library';
import { rawText } from '../articles/read';
import { ArticleRefusal } from '../articles/refusal';
import { unifiedDiff } from '../edits/diff';
import { plannedBytes, readPlanned } from '../edits/planned-file';
import type { FilePlan, Transition } from '../edits/transition';
import { articleDetail, libraryFile } from './article-detail';
import { departuresOf, planFollowing } from './departures';
import { previewOf } from './preview';
import type { Session } from './session';

/** What answers one method. */
export type Handlers<M extends Method> = {
  readonly [K in M]: (input: Input<K>) => Promise<Output<K>> | Output<K>;
};

type ArticleMethod = 'articles.read' | 'articles.raw' | 'articles.changes';
type EditMethod = Extract<Method, `edits.${string}`>;
type QueryMethod = 'library.query' | 'library.facets' | 'library.rows';

/** `session` raises GalleyError `no-library` where none is open. */
export function queryHandlers(session: () => Session): Handlers<QueryMethod> {
  return {
    'library.query': async ({ screen, ...query }) => {
      const opened = session();
      await opened.knowMarks(query.filter);
      const result = opened.library.query(query);
      return { ...result, rows: opened.library.rows(screen === undefined ? [] : [...onScreen(result.ids, screen)]) };
    },
    'library.facets': async ({ filter }) => {
      const opened = session();
      await opened.knowMarks(filter);
      return opened.library.facets(filter);
    },
    'library.rows': ({ ids }) => session().library.rows(ids),
  };
}

function onScreen(ids: Uint32Array, { anchor, at, above, below }: Screen): Uint32Array {
  const found = anchor === null ? -1 : ids.indexOf(anchor);
  const place = found === -1 ? Math.min(at, ids.length) : found;
  return ids.subarray(Math.max(0, place - above), place + below);
}

export function articleHandlers(session: () => Session): Handlers<ArticleMethod> {
  return {
    'articles.read': ({ id }) => articleDetail(session().library, session().row(id)),
    'articles.raw': async ({ id }) => {
      const file = await libraryFile(session().library, session().row(id).path);
      return rawText(file.bytes);
    },
    'articles.changes': async ({ id }) => {
      const changes = await session().edits.past.changes(session().row(id).path);
      return changes.flatMap(({ entry, transition, standing }): ArticleChange[] => {
        const field = fields.find((one) => one === transition.field);
        if (field === undefined) return [];
        const { was, becomes } = transition;
        const state = standing ? 'applied' : 'undone';
        return [{ entry: entry.id, at: entry.at, field, before: was, after: becomes, files: entry.files, state }];
      });
    },
  };
}

export function editHandlers(session: () => Session): Handlers<EditMethod> {
  const pathOf = (id: ArticleId | undefined): string | undefined =>
    id === undefined ? undefined : session().row(id).path;
  return {
    'edits.apply': async ({ ids, operations, seen }) => {
      const opened = session();
      return opened.written(() => opened.edits.edit(opened.paths(ids), operations, seen));
    },
    'edits.applyEach': async ({ requests }) => {
      const opened = session();
      const edits = requests.flatMap(({ ids, operations, seen }) =>
        opened.paths(ids).map((path) => ({ path, operations, seen })),
      );
      return opened.written(() => opened.edits.editEach(edits));
    },
    'edits.preview': async ({ follow = false, ...request }) => {
      const opened = session();
      const plan = await opened.edits.plan(opened.paths(request.ids), request.operations, request.seen);
      const { leaving, matching } = await departuresOf(opened.library.lens, plan.plans);
      if (!follow || matching.size === 0) return previewOf(opened, plan, leaving);
      return previewOf(opened, await planFollowing(opened, request, matching), leaving);
    },
    'edits.planned': async ({ plan, from, limit, diff }) => {
      const opened = session();
      const part = opened.plan(plan).plans.slice(from, from + limit);
      return Promise.all(part.map((filePlan) => plannedChange(opened, filePlan, diff)));
    },
    'edits.applyPlan': async ({ plan }) => {
      const opened = session();
      const kept = opened.plan(plan);
      opened.forget(plan);
      return opened.written(() => opened.edits.apply(kept));
    },
    'edits.undo': async ({ entry, id }) => {
      const opened = session();
      return opened.written(() => opened.edits.undo(entry, pathOf(id)));
    },
    'edits.redo': async ({ entry, id }) => {
      const opened = session();
      return opened.written(() => opened.edits.redo(entry, pathOf(id)));
    },
    'edits.cancel': () => {
      session().edits.cancel();
      return null;
    },
    'edits.state': () => session().edits.state(),
    'edits.history': ({ limit, before }) => session().edits.past.list(limit, before),
    'edits.entry': async ({ entry, from, limit }) => {
      const opened = session();
      const files = await opened.edits.past.files(entry, from, limit);
      return files.map(({ path, changes }): EntryFile => ({
        id: opened.library.idOf(path) ?? null,
        path,
        fields: changes.map(({ transition, standing }) => ({ ...fieldChange(transition), standing })),
      }));
    },
  };
}

async function plannedChange(session: Session, plan: FilePlan, diff: boolean): Promise<PlannedChange> {
  return {
    id: session.library.idOf(plan.path) ?? null,
    path: plan.path,
    fields: plan.transitions.map(fieldChange),
    diff: diff ? await diffNow(session, plan) : '',
  };
}

function fieldChange({ field, was, becomes }: Transition): PlannedFieldChange {
  return { field, before: was, after: becomes };
}

/** A file that changed since in the planned field has no diff any more: applying the plan refuses it. */
async function diffNow(session: Session, plan: FilePlan): Promise<string> {
  try {
    const bytes = (await readPlanned(session.library.root, plan))?.bytes ?? null;
    return unifiedDiff(plan.path, bytes, plannedBytes(plan, bytes));
  } catch (error) {
    if (error instanceof ArticleRefusal) return '';
    throw error;
  }
}
