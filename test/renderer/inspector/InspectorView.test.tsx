import { fireEvent, render, screen, within } from '@testing-library/react';
import { Tooltip } from '@base-ui/react/tooltip';
import { describe, expect, it, vi } from 'vitest';
import type { ArticleDetail } from '../../../preload/contract/article';
import type { Facets } from '../../../preload/contract/library';
import type { InspectorData, InspectorHandlers } from '../../../renderer/features/inspector/inspector-props';
import { fieldModels } from '../../../renderer/features/inspector/field-model';
import { InspectorView } from '../../../renderer/features/inspector/InspectorView';
import { detail, row } from '../support/article';
import { noFacets } from '../support/facets';
import { change } from './fixtures';

const facets: Facets = {
  ...noFacets,
  revision: 1,
  all: 1,
  published: 1,
  unpublished: 0,
  unstated: 0,
  problems: 0,
  collections: [],
  topics: [
    { name: 'Harbour', count: 3, parent: null, known: true },
    { name: 'Housing', count: 2, parent: null, known: true },
  ],
  providers: [],
  types: [{ name: 'video', count: 4 }],
  categories: [{ name: 'news', count: 9 }],
};

function show(patch: Partial<InspectorData> = {}, read: Partial<ArticleDetail> = {}) {
  const handlers = {
    onEdit: vi.fn<InspectorHandlers['onEdit']>(),
    onKeepTheirs: vi.fn<InspectorHandlers['onKeepTheirs']>(),
    onUseMine: vi.fn<InspectorHandlers['onUseMine']>(),
    onDraft: vi.fn<InspectorHandlers['onDraft']>(),
    onSave: vi.fn<InspectorHandlers['onSave']>(),
    onDismissTopic: vi.fn<InspectorHandlers['onDismissTopic']>(),
    onUndo: vi.fn<InspectorHandlers['onUndo']>(),
    onRedo: vi.fn<InspectorHandlers['onRedo']>(),
    onShowInFolder: vi.fn<InspectorHandlers['onShowInFolder']>(),
    onOpenInEditor: vi.fn<InspectorHandlers['onOpenInEditor']>(),
  };
  const whole = { ...detail, ...read };
  const view = (more: Partial<InspectorData>) => (
    <Tooltip.Provider>
      <InspectorView
        row={row}
        detail={whole}
        models={fieldModels(row, whole, more.readOnly ?? null)}
        readOnly={null}
        conflicts={new Map()}
        drafts={{ title: null, excerpt: null }}
        facets={facets}
        suggestions={[]}
        changes={[]}
        now={change.at}
        raw={<p>the raw text</p>}
        {...more}
        {...handlers}
      />
    </Tooltip.Provider>
  );
  const { rerender } = render(view(patch));
  return { ...handlers, again: (more: Partial<InspectorData>) => rerender(view({ ...patch, ...more })) };
}

describe('the inspector', () => {
  it('switches published with what was seen', () => {
    const { onEdit } = show();
    const toggle = screen.getByRole('switch', { name: 'Published' });
    expect(toggle.getAttribute('aria-checked')).toBe('true');
    fireEvent.click(toggle);
    expect(onEdit).toHaveBeenCalledWith({ field: 'published', op: 'set', value: false }, { published: true });
  });

  it.each([
    { stated: true, words: 'Not a number. Setting it replaces it.' },
    { stated: false, words: 'Not stated. Setting it adds the line.' },
  ])('says of a score that is not there whether the line is (stated: $stated)', ({ stated, words }) => {
    const without = { ...row, quality: null, heat: null };
    const states = detail.fields.map((state) => ({ ...state, stated }));
    const read = { ...detail, row: without, values: { ...detail.values, quality: null, heat: null }, fields: states };
    show({ models: fieldModels(without, read, null) });
    for (const name of ['Quality', 'Heat'])
      expect(within(screen.getByRole('group', { name })).getByText(words)).toBeTruthy();
  });

  it('tells an empty title from one that is not stated', () => {
    const { again } = show({ models: fieldModels({ ...row, title: '' }, null, null) });
    expect(screen.getByRole('textbox', { name: 'Title' }).getAttribute('placeholder')).toBe('Empty');
    const read = { ...detail, values: { ...detail.values, title: null } };
    again({ models: fieldModels(row, read, null) });
    expect(screen.getByRole('textbox', { name: 'Title' }).getAttribute('placeholder')).toBe('Not stated');
  });

  it('says that the site publishes what does not say', () => {
    const unstated = { ...row, published: null };
    const { onEdit } = show({ models: fieldModels(unstated, null, null) });
    expect(screen.getByText('Not stated, so published')).toBeTruthy();
    fireEvent.click(screen.getByRole('switch'));
    expect(onEdit).toHaveBeenCalledWith({ field: 'published', op: 'set', value: false }, { published: null });
  });

  it('shows every position of the slider and writes the last one once', () => {
    const { onEdit } = show();
    const slider = screen.getByRole('slider', { name: 'Quality' });
    fireEvent.change(slider, { target: { value: '80' } });
    fireEvent.change(slider, { target: { value: '95' } });
    expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Quality, number' }).value).toBe('95');
    expect(onEdit).not.toHaveBeenCalled();
    fireEvent.pointerUp(slider);
    expect(onEdit.mock.calls).toEqual([[{ field: 'quality', op: 'set', value: 95 }, { quality: 68 }]]);
  });

  it('takes a number on Enter and steps by one', () => {
    const { onEdit } = show();
    const number = screen.getByRole('spinbutton', { name: 'Quality, number' });
    fireEvent.change(number, { target: { value: '90' } });
    fireEvent.keyDown(number, { key: 'Enter' });
    expect(onEdit).toHaveBeenLastCalledWith({ field: 'quality', op: 'set', value: 90 }, { quality: 68 });
    fireEvent.click(screen.getByRole('button', { name: 'Quality −1' }));
    expect(onEdit).toHaveBeenLastCalledWith({ field: 'quality', op: 'add', value: -1 }, { quality: 68 });
  });

  it('removes a topic, and adds one that is typed', () => {
    const { onEdit } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Remove Public works' }));
    expect(onEdit).toHaveBeenLastCalledWith(
      { field: 'topics', op: 'remove', topics: ['Public works'] },
      { topics: ['Harbour', 'Public works'] },
    );
    const input = screen.getByRole('combobox', { name: 'Add a topic' });
    fireEvent.change(input, { target: { value: 'Tides' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(onEdit).toHaveBeenLastCalledWith(
      { field: 'topics', op: 'add', topics: ['Tides'] },
      { topics: ['Harbour', 'Public works'] },
    );
  });

  it('adds no topic that is there in other letters, and says so', () => {
    const { onEdit } = show();
    const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Add a topic' });
    fireEvent.change(input, { target: { value: 'harbour' } });
    expect(screen.getByText('“Harbour” is there already.')).toBeTruthy();
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(onEdit).not.toHaveBeenCalled();
    expect(input.value).toBe('harbour');
  });

  it('offers topics that are mentioned, takes one, and never offers another again', () => {
    const mentioned = ['Budget', 'Schools'].map((topic) => ({ topic, mention: topic.toLowerCase() }));
    const handlers = show({
      suggestions: [...mentioned, { topic: row.topics[0] ?? '', mention: 'there already' }],
    });
    const offers = screen.getByRole('list', { name: 'Suggested topics' });
    expect(within(offers).getAllByRole('listitem')).toHaveLength(2);
    fireEvent.click(within(offers).getByRole('button', { name: 'Add Budget' }));
    expect(handlers.onEdit).toHaveBeenCalledWith(
      { field: 'topics', op: 'add', topics: ['Budget'] },
      { topics: row.topics },
    );
    fireEvent.click(within(offers).getByRole('button', { name: 'Do not suggest Schools' }));
    expect(handlers.onDismissTopic).toHaveBeenCalledWith('Schools');
  });
  it('takes a word on leaving and brings the old one back on Escape', () => {
    const { onEdit } = show();
    const type = screen.getByRole<HTMLInputElement>('combobox', { name: 'Type' });
    fireEvent.change(type, { target: { value: 'video' } });
    fireEvent.blur(type);
    expect(onEdit).toHaveBeenLastCalledWith({ field: 'type', op: 'set', value: 'video' }, { type: 'article' });
  });

  it('edits the excerpt without its blank end, saved by Ctrl+Enter', () => {
    const { onDraft, onSave, again } = show();
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Excerpt' });
    expect(area.value).toBe('Engineers told the council.');
    fireEvent.change(area, { target: { value: 'Other.' } });
    expect(onDraft).toHaveBeenLastCalledWith('excerpt', { text: 'Other.', seen: row.excerpt });
    const draft = { text: 'Other.', seen: row.excerpt };
    again({ drafts: { title: null, excerpt: draft } });
    fireEvent.keyDown(area, { key: 'Enter' });
    expect(onSave).not.toHaveBeenCalled();
    fireEvent.keyDown(area, { key: 'Enter', ctrlKey: true });
    expect(onSave).toHaveBeenCalledWith('excerpt', draft);
    fireEvent.keyDown(area, { key: 'Escape' });
    expect(onDraft).toHaveBeenLastCalledWith('excerpt', null);
  });

  it('keeps typed text when the file changes, and says so', () => {
    const { again } = show({ drafts: { title: { text: 'Mine', seen: row.title }, excerpt: null } });
    again({ models: fieldModels({ ...row, title: 'Theirs' }, detail, null) });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Title' }).value).toBe('Mine');
    expect(screen.getByText(/now says “Theirs”/)).toBeTruthy();
  });

  it('offers theirs and ours in place of a conflict', () => {
    Element.prototype.scrollIntoView = vi.fn();
    const conflict = {
      notice: 1,
      field: 'quality',
      refusal: {
        id: 7,
        path: row.path,
        field: 'quality',
        problem: { code: 'conflict', severity: 'error', line: 3, column: 1, message: 'It changed.' },
        theirs: 71,
        ours: 69,
        was: 68,
      },
      again: { ids: [7], operations: [{ field: 'quality', op: 'set', value: 69 }], seen: { quality: 71 } },
    } as const;
    const { onKeepTheirs, onUseMine } = show({ conflicts: new Map([['quality', conflict]]) });
    const box = within(screen.getByRole('alert'));
    expect(box.getAllByRole('definition').map((value) => value.textContent)).toEqual(['71', '69', '68']);
    fireEvent.click(box.getByRole('button', { name: 'Keep theirs' }));
    expect(onKeepTheirs).toHaveBeenCalledWith(conflict);
    fireEvent.click(box.getByRole('button', { name: 'Keep mine' }));
    expect(onUseMine).toHaveBeenCalledWith(conflict);
  });

  it('disables everything in a read-only library and says so once', () => {
    show({ readOnly: 'Another Galley holds this library.', changes: [change] });
    expect(screen.getAllByText('Read-only')).toHaveLength(1);
    // The banner says who holds it.
    expect(screen.queryByText(/holds this library/)).toBeNull();
    const controls = [
      screen.getByRole('switch'),
      screen.getByRole('slider'),
      ...screen.getAllByRole('spinbutton'),
      ...screen.getAllByRole('combobox'),
      ...screen.getAllByRole('textbox'),
      screen.getByRole('button', { name: /^Undo/ }),
    ];
    expect(controls.filter((control) => !control.hasAttribute('disabled'))).toEqual([]);
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
  });

  it('names the reason of a single field beside it', () => {
    const refusal = { code: 'alias', severity: 'error', line: 4, column: 8, message: 'Title has an anchor.' } as const;
    const fields = detail.fields.map((state) =>
      state.field === 'title' ? Object.assign({}, state, { refusal }) : state,
    );
    show({}, { fields });
    const area = screen.getByRole('textbox', { name: 'Title' });
    expect(area.hasAttribute('disabled')).toBe(true);
    const note = document.getElementById(area.getAttribute('aria-describedby') ?? '');
    expect(note?.textContent).toBe('Title has an anchor.');
  });

  it('lists problems with line and column', () => {
    const problems = [
      { code: 'field-type', severity: 'warning', line: 8, column: 10, message: 'quality is not a number.' },
    ] as const;
    show({}, { problems });
    expect(screen.getByRole('region', { name: 'Problems' }).textContent).toContain('8:10 quality is not a number.');
  });

  it('takes changes back, does them again, and says when one was overtaken', () => {
    const undone = { ...change, entry: 'e2', field: 'heat', before: 68, after: 99, state: 'undone' } as const;
    const overtaken = { ...change, entry: 'e3', after: 40 };
    const { onUndo, onRedo } = show({ changes: [change, undone, overtaken] });
    fireEvent.click(screen.getByRole('button', { name: 'Undo Quality, today 10:12' }));
    expect(onUndo).toHaveBeenCalledWith(change);
    fireEvent.click(screen.getByRole('button', { name: 'Redo Heat, today 10:12' }));
    expect(onRedo).toHaveBeenCalledWith(undone);
    expect(screen.getByText('changed since')).toBeTruthy();
  });

  it('makes the raw text only when it is unfolded', () => {
    show();
    expect(screen.queryByText('the raw text')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Text of the file' }));
    expect(screen.getByText('the raw text')).toBeTruthy();
  });
});
