import { Document, isMap, isNode, isSeq, LineCounter, type Node, parseDocument, visit, YAMLSeq } from 'yaml';
import { lstatSync } from 'node:fs';
import { GalleyError } from '../../preload/contract/errors';
import { mostViews, type ViewDraft } from '../../preload/contract/views';
import { readArticleFile, refuseUnwritable } from '../articles/file';
import { type Stamp, stampOf, youngInode } from '../articles/head';
import { appear, stageNew } from '../articles/presence';
import { ArticleRefusal } from '../articles/refusal';
import { commit } from '../articles/exchange';
import { stage, syncFolder } from '../articles/write';
import { readView, writtenView } from './shared-view';
import { readSmallText } from './yaml-file';
import { yamlFault } from './yaml-limits';

/** The file of a library that its team shares, at its root. */
export const sharedFile = '.galley.yml';
/** As much as a hundred views take. In kilobytes. */
const most = 64;

export interface SharedViews {
  readonly views: readonly ViewDraft[];
  /** What is wrong with the file, a sentence each, with the line. */
  readonly notes: readonly string[];
}

/** What a `.galley.yml` said, and which version of it; `null`: it was not there. */
export interface ReadShared extends SharedViews {
  readonly stamp: Stamp | null;
}

/**
 * Reads the views in the library's `.galley.yml`. What is wrong in it is a note, never an error.
 * @param before what was read last: answered again while the file is surely the same
 */
export function readSharedViews(root: string, before: ReadShared | null = null): ReadShared {
  const path = `${root}/${sharedFile}`;
  // Before it is read: what is written meanwhile has another stamp, and is read the next time.
  const found = lstatSync(path, { throwIfNoEntry: false });
  const stamp = found === undefined ? null : stampOf(found);
  if (before !== null && isSameFile(before.stamp, stamp)) return before;
  const read = readSmallText(path, most);
  if (read === null) return { views: [], notes: [], stamp };
  if ('reason' in read) return { views: [], notes: [`${sharedFile} ${read.reason}.`], stamp };
  return { ...viewsIn(read.text), stamp };
}

function isSameFile(before: Stamp | null, now: Stamp | null): boolean {
  if (before === null || now === null || now.inode === youngInode) return false;
  return JSON.stringify(before) === JSON.stringify(now);
}

/** The views that a `.galley.yml` with this text names. */
export function viewsIn(text: string): SharedViews {
  const fault = yamlFault(text);
  if (fault !== null) return { views: [], notes: [`${sharedFile}, line ${fault.line}: ${fault.what}.`] };
  const lines = new LineCounter();
  const document = parsed(text, lines);
  const note = (offset: number | undefined, what: string): string =>
    `${sharedFile}, line ${lines.linePos(offset ?? 0).line || 1}: ${what}.`;
  const [error] = document.errors;
  if (error)
    return { views: [], notes: [note(error.pos[0], error.message.split('\n')[0]?.replace(/ at line.*$/, '') ?? '')] };
  if (document.contents === null) return { views: [], notes: [] };
  if (!isMap(document.contents)) return { views: [], notes: [note(0, 'the file is not a mapping')] };
  const list = document.contents.get('views', true);
  if (list === undefined) return { views: [], notes: [] };
  if (!isSeq(list)) return { views: [], notes: [note(isNode(list) ? list.range?.[0] : 0, '“views” is not a list')] };
  const views = new Map<string, ViewDraft>();
  const notes: string[] = [];
  for (const item of list.items.slice(0, mostViews)) {
    const read = readView(item);
    const start = isNode(item) ? item.range?.[0] : undefined;
    if (!read.ok) notes.push(note(read.fault.at?.range?.[0] ?? start, `${read.fault.what}. The view is left out`));
    else if (views.has(read.view.name))
      notes.push(note(start, `there are two views named “${read.view.name}”. This one is left out`));
    else views.set(read.view.name, read.view);
  }
  if (list.items.length > mostViews)
    notes.push(`${sharedFile} has more than ${mostViews} views; the rest is left out.`);
  return { views: [...views.values()], notes };
}

/** One change of a shared view: `was` is what the editor saw of it, `becomes` what it is to be. */
export interface SharedChange {
  readonly was: ViewDraft | null;
  readonly becomes: ViewDraft | null;
}

/**
 * Makes a change in the library's `.galley.yml`, as it is on disk now, and syncs it; comments and everything else in it
 * stay. A view that somebody changed meanwhile is not touched.
 * @param root must be a real path
 * @throws GalleyError `refused` where the view, or the file, is not what it was
 * @throws ArticleRefusal when the file cannot be written
 */
export async function changeSharedViews(root: string, change: SharedChange): Promise<void> {
  const file = await readArticleFile(root, sharedFile).catch((error: unknown) => {
    if (error instanceof ArticleRefusal && error.problem.code === 'vanished') return null;
    throw error;
  });
  if (file === null) {
    const bytes = Buffer.from(changed(null, change));
    if ((await appear(await stageNew(root, sharedFile, bytes, 0o644))) === 'changed') throw overtaken();
  } else {
    await refuseUnwritable(file);
    const bytes = Buffer.from(changed(file.bytes.toString('utf8'), change));
    const exchange = await commit(await stage(file, bytes));
    if (exchange === 'changed' || (await exchange.settle()) === 'changed') throw overtaken();
  }
  await syncFolder(root);
}

/**
 * The text of the file after the change.
 * @throws GalleyError `refused` when it does not parse, or the view is not what the editor saw
 */
export function changed(text: string | null, { was, becomes }: SharedChange): string {
  const readable = text === null || yamlFault(text) === null;
  const document = text === null || !readable ? new Document({}) : parsed(text, new LineCounter());
  if (!readable || document.errors.length > 0) {
    throw new GalleyError('refused', `${sharedFile} does not parse. Mend it by hand, then share the view again.`);
  }
  if (text === null) document.commentBefore = ' What a team shares through its repository for Galley.';
  if (document.contents === null) document.contents = document.createNode({});
  const list = document.get('views', true) ?? new YAMLSeq();
  if (!isMap(document.contents) || !isSeq(list)) {
    throw new GalleyError('refused', `${sharedFile} has no list of views. Mend it by hand, then share the view again.`);
  }
  document.set('views', list);
  const placeOf = (name: string): number =>
    list.items.findIndex((item) => {
      const read = readView(item);
      return read.ok && read.view.name === name;
    });
  const at = was === null ? -1 : placeOf(was.name);
  const there = readView(list.items[at]);
  if (was !== null && (!there.ok || !sameView(there.view, was))) throw overtaken();
  if (becomes !== null && becomes.name !== was?.name && placeOf(becomes.name) !== -1) {
    throw new GalleyError('refused', `There is a shared view named “${becomes.name}” already.`);
  }
  if (becomes === null) list.items.splice(at, 1);
  else if (at === -1) list.add(nodeOf(document, writtenView(becomes)));
  else if (was !== null) rewrite(document, at, was, becomes);
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return text?.includes('\r\n') === true ? written.replaceAll(/\r?\n/g, '\r\n') : written;
}

/** What people would write: lists in one line. */
function nodeOf(document: Document, value: unknown): Node {
  const node = document.createNode(value);
  visit(node, {
    Seq: (_, list) => {
      list.flow = true;
    },
  });
  return node;
}

/** Changes the keys of a view that differ, one by one, so that comments between them stay. */
function rewrite(document: Document, at: number, was: ViewDraft, becomes: ViewDraft): void {
  const before = writtenView(was);
  const after = writtenView(becomes);
  for (const key of Object.keys({ ...before, ...after })) {
    const path = ['views', at, key];
    if (after[key] === undefined) document.deleteIn(path);
    else if (JSON.stringify(after[key]) !== JSON.stringify(before[key]))
      document.setIn(path, nodeOf(document, after[key]));
  }
}

export function sameView(a: ViewDraft, b: ViewDraft): boolean {
  return JSON.stringify(writtenView(a)) === JSON.stringify(writtenView(b));
}

function parsed(text: string, lineCounter: LineCounter): Document.Parsed {
  // `uniqueKeys` would take quadratic time.
  return parseDocument(text, { lineCounter, uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
}

function overtaken(): GalleyError {
  return new GalleyError(
    'refused',
    `Somebody has changed this view in ${sharedFile}. It is shown as it is there now; change it again.`,
  );
}
