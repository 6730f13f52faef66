import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { GalleyError } from '../../../preload/contract/errors';
import { DeskProvider } from '../../../renderer/store/context';
import { useAnswer, useAnswering } from '../../../renderer/store/use-answer';
import { deskOver } from '../support/desk';

const raw = (text: string) => ({ text, truncated: false, sizeBytes: text.length });

function useText({ id, version }: { readonly id: number | null; readonly version: number }) {
  return useAnswer('articles.raw', id === null ? undefined : { id }, [], version);
}

async function under() {
  const desk = await deskOver([]);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <DeskProvider store={desk.store} connection={desk.library}>
      {children}
    </DeskProvider>
  );
  return { ...desk, wrapper };
}

it('asks again with another version, and keeps the answer until then, also where the second one fails', async () => {
  const { library, state, wrapper } = await under();
  library.handlers = { 'articles.raw': () => raw('one') };
  const { result, rerender } = renderHook(useText, { wrapper, initialProps: { version: 1, id: 1 } });
  expect(result.current).toBeNull();
  await waitFor(() => expect(result.current?.text).toBe('one'));
  library.handlers = { 'articles.raw': () => Promise.reject(new GalleyError('not-found', 'Gone.')) };
  rerender({ version: 2, id: 1 });
  await waitFor(() => expect(library.countOf('articles.raw')).toBe(2));
  expect(result.current?.text).toBe('one');
  library.handlers = { 'articles.raw': () => raw('two') };
  rerender({ version: 3, id: 1 });
  await waitFor(() => expect(result.current?.text).toBe('two'));
  // An article that has just gone is no failure to tell of.
  expect(state().notices).toEqual([]);
});

it('tells the asker what failed where the asker shows it', async () => {
  const { library, state, wrapper } = await under();
  library.handlers = { 'articles.raw': () => Promise.reject(new GalleyError('read-only', 'Not now.')) };
  const { result } = renderHook(() => useAnswering('articles.raw', { id: 1 }, { reports: false }), { wrapper });
  await waitFor(() => expect(result.current).toMatchObject({ kind: 'failed', error: { message: 'Not now.' } }));
  expect(state().notices).toEqual([]);
});

it('asks nothing without an input', async () => {
  const { library, wrapper } = await under();
  library.handlers = { 'articles.raw': ({ id }) => raw(`text ${id}`) };
  const { result, rerender } = renderHook(useText, {
    wrapper,
    initialProps: { version: 1, id: null as number | null },
  });
  rerender({ version: 1, id: 3 });
  await waitFor(() => expect(result.current?.text).toBe('text 3'));
  expect(library.countOf('articles.raw')).toBe(1);
  rerender({ version: 1, id: null });
  expect(result.current).toBeNull();
});

it('asks a question that needs nothing said', async () => {
  const { library, wrapper } = await under();
  library.handlers = { 'duplicates.list': () => ({ looking: false, clusters: [], failure: null }) };
  const { result } = renderHook(() => useAnswer('duplicates.list', null, []), { wrapper });
  await waitFor(() => expect(result.current?.looking).toBe(false));
});
