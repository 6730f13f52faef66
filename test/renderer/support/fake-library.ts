import type { ArticleRow } from '../../../preload/contract/article';
import type { Connection, EventName, Events, Input, Method, Methods, Output } from '../../../preload/contract/contract';
import type { EditOutcome, EditRequest, Refusal } from '../../../preload/contract/edit';
import { GalleyError } from '../../../preload/contract/errors';
import { conditionsIn } from '../../../preload/contract/filter/edit';
import type { Being } from '../../../preload/contract/filter/expression';
import type { Facets, LibraryInfo, LibraryState } from '../../../preload/contract/library';
import { defaultPreferences, type Preferences } from '../../../preload/contract/preferences';
import type { LibraryRules } from '../../../preload/contract/rules';
import { predict } from '../../../renderer/store/predict';
import { Listeners } from '../../../renderer/transport/listeners';
import { noFacets } from './facets';

type Handlers = { readonly [M in Method]?: (input: Input<M>) => Output<M> | Promise<Output<M>> };

/** A library in memory behind the contract: what main would answer, without files. */
export class FakeLibrary implements Connection {
  readonly calls: { readonly method: Method; readonly input: unknown }[] = [];
  preferences: Preferences = defaultPreferences;
  state: LibraryState;
  /** Answers in place of the library's own. */
  handlers: Handlers = {};
  /** What its articles have in common. */
  rules: LibraryRules = { revision: 1, threshold: null, heat: null, collections: [] };
  /** What the next edit answers in place of changing anything. */
  refuse: readonly Refusal[] = [];
  readonly #rows: ArticleRow[];
  readonly #listeners = new Listeners();
  #revision = 1;
  #entries = 0;

  constructor(rows: readonly ArticleRow[]) {
    this.#rows = [...rows];
    const info = { title: 'Papers', folder: '/papers', articles: rows.length, withoutFrontMatter: 0, readOnly: null };
    const more = { session: 'first', notes: [], faults: 0 };
    this.state = { kind: 'open', info: { ...info, ...more }, partial: false, outsideChange: null };
  }

  /** Is another library from now on, by default the same folder in another session. No desk is told. */
  becomes(info: Partial<LibraryInfo> = { session: 'second' }): LibraryState {
    if (this.state.kind === 'open') this.state = { ...this.state, info: { ...this.state.info, ...info } };
    return this.state;
  }

  async call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
    this.calls.push({ method, input });
    const own = this.handlers[method] ?? this.#handlers[method];
    if (!own) throw new GalleyError('unsupported', `The fake library has no ${method}.`);
    return own(input);
  }

  subscribe<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
    return this.#listeners.add(event, listener);
  }

  emit<E extends EventName>(event: E, payload: Events[E]): void {
    this.#listeners.emit(event, payload);
  }

  /** Changes a row as another writer would. */
  changeOutside(id: number, patch: Partial<ArticleRow>): void {
    this.#put(id, patch);
    this.emit('library.changed', { revision: this.#revision, ids: [id], origin: 'outside' });
  }

  countOf(method: Method): number {
    return this.calls.filter((call) => call.method === method).length;
  }

  #put(id: number, patch: Partial<ArticleRow>): void {
    const at = this.#rows.findIndex((r) => r.id === id);
    const now = this.#rows[at];
    if (now) this.#rows[at] = { ...now, ...patch };
    this.#revision += 1;
  }

  /** Knows of filters only words, states and names of topics, side by side. */
  #matching(filter: string): readonly ArticleRow[] {
    const published: { readonly [B in Being]?: boolean | null } = {
      published: true,
      unpublished: false,
      unstated: null,
    };
    return this.#rows.filter((r) =>
      conditionsIn(filter).every((one) => {
        if (one.kind === 'is') return r.published === published[one.being];
        if (one.kind === 'name' && one.field === 'topic') return r.topics.includes(one.name);
        return one.kind === 'text' && r.title.toLowerCase().includes(one.text.toLowerCase());
      }),
    );
  }

  #apply({ ids, operations }: EditRequest): EditOutcome {
    const base = { unchanged: 0, left: 0, cancelled: false, label: 'Changed 1 article' };
    if (this.refuse.length > 0) return { ...base, entry: null, changed: [], files: 0, refused: this.refuse };
    for (const r of this.#rows.filter(({ id }) => ids.includes(id))) this.#put(r.id, predict(r, operations));
    this.#entries += 1;
    this.emit('library.changed', { revision: this.#revision, ids, origin: 'edit' });
    return { ...base, entry: `e${this.#entries}`, changed: ids, files: ids.length, refused: [] };
  }

  readonly #handlers: { readonly [M in Method]?: (input: Methods[M]['input']) => Methods[M]['output'] } = {
    'app.report': () => null,
    'app.info': () => ({ version: '1', host: 'web', platform: 'linux', dataFolder: '/data' }),
    'preferences.read': () => this.preferences,
    'preferences.write': (patch) => (this.preferences = { ...this.preferences, ...patch }),
    'library.state': () => this.state,
    'library.welcome': () => ({ recents: [], demo: true, chooser: 'path' }),
    'library.query': ({ filter, screen }) => ({
      ids: Uint32Array.from(this.#matching(filter).map(({ id }) => id)),
      groups: null,
      revision: this.#revision,
      rows: screen === undefined ? [] : this.#matching(filter).slice(0, screen.below),
    }),
    'library.rows': ({ ids }) => ids.flatMap((id) => this.#rows.find((r) => r.id === id) ?? []),
    'library.facets': ({ filter }): Facets => ({
      ...noFacets,
      revision: this.#revision,
      all: this.#rows.length,
      found: this.#matching(filter).length,
      published: this.#matching('is:published').length,
      unpublished: this.#matching('is:unpublished').length,
    }),
    'lens.rules': () => this.rules,
    'settings.read': () => ({ threshold: null }),
    'views.list': () => [],
    'views.counts': () => ({ revision: this.#revision, counts: {} }),
    'edits.history': () => [],
    'topics.suggest': () => [],
    'edits.state': () => ({ undo: null, redo: null, interrupted: [] }),
    'edits.apply': (request) => this.#apply(request),
  };
}
