import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Method } from '../../preload/contract/contract';
import { type ErrorCode, errorCodes } from '../../preload/contract/errors';
import { fuzz } from '../articles/fuzz';
import { inputs } from '../support/inputs';
import { smallLibrary } from '../support/libraries';
import { type InProcess, openInProcess } from './in-process';

/** Keys that reach an object's prototype where something copies them naively. */
const dangerousKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then'];

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
  fc.constantFrom(
    null,
    undefined,
    -1,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    '',
    '\0',
    '../../etc/passwd',
  ),
  fc.constantFrom('x'.repeat(200_000), '\uD800', [], {}, [[[[[]]]]]),
  fc.constantFrom(...dangerousKeys).map((key): unknown => JSON.parse(`{"${key}":{"published":true,"then":1}}`)),
);

/** These open or close a library or write a setting: they are sent only what cannot be meant. */
const switching: ReadonlySet<Method> = new Set<Method>([
  'library.openPath',
  'library.openRecent',
  'library.openDemo',
  'library.choose',
  'library.close',
]);

type Path = readonly (string | number)[];

function pathsIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, inner]) =>
      pathsIn(inner).map((path) => [key as string | number].concat(path)),
    ),
  ];
}

/** The value with `replacement` where the path leads. */
function replaced(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  const next = entries.map(([name, inner]) => [
    name,
    name === String(key) ? replaced(inner, rest, replacement) : inner,
  ]);
  return Array.isArray(value) ? next.map(([, inner]) => inner) : Object.fromEntries(next);
}

/** A sample of what the method takes, with junk somewhere in it. */
function spoiled(method: Method): fc.Arbitrary<unknown> {
  return fc
    .constantFrom(...inputs[method])
    .chain((sample) =>
      fc.tuple(fc.constantFrom(...pathsIn(sample)), junk).map(([at, bad]) => replaced(sample, at, bad)),
    );
}

const methods = Object.keys(inputs) as readonly Method[];
const calls = fc
  .constantFrom(...methods)
  .chain((method) =>
    fc.tuple(fc.constant(method), fc.oneof(junk, spoiled(method), fc.constantFrom<unknown>(...inputs[method]))),
  )
  .filter(([method, input]) => !switching.has(method) || !isMeant(input));

function isMeant(input: unknown): boolean {
  return input === null || (typeof input === 'object' && ('path' in input || 'recent' in input));
}

describe('calls with any payload', () => {
  let root: string;
  let inProcess: InProcess;
  beforeAll(async () => {
    root = smallLibrary();
    inProcess = await openInProcess(root);
  });
  afterAll(() => inProcess.api.close());

  const files = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      readdirSync(root, { recursive: true, withFileTypes: true })
        // The team's settings are meant to be written; they have no undo.
        .filter((entry) => entry.isFile() && entry.name !== '.galley.yml')
        .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'latin1')]),
    );

  it('are answered, or rejected with a typed error; what was accepted can be undone to the byte', async () => {
    const before = files();
    const codes: ReadonlySet<ErrorCode> = new Set(errorCodes);
    const tally = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(calls, async ([method, input]) => {
        const reply = await inProcess.api.call(method, input);
        const outcome = reply.ok ? 'answered' : reply.error.code;
        tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
        if (reply.ok) return;
        expect(codes.has(reply.error.code)).toBe(true);
        // `internal` is a defect of ours.
        expect(reply.error.code, reply.error.message).not.toBe('internal');
        expect(reply.error.message).toMatch(/\S/);
      }),
      fuzz(1500),
    );
    console.log(JSON.stringify(Object.fromEntries(tally)));
    expect(tally.get('bad-request')).toBeGreaterThan(0);
    while ((await inProcess.connection.call('edits.state', null)).undo !== null) {
      await inProcess.connection.call('edits.undo', {});
    }
    expect(files()).toEqual(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['published']).toBeUndefined();
  });

  it('to methods that do not exist are rejected', async () => {
    const names = fc.oneof(fc.string(), fc.constantFrom(...dangerousKeys));
    await fc.assert(
      fc.asyncProperty(names, junk, async (name, input) => {
        expect(await inProcess.api.call(name, input)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
      }),
      fuzz(200),
    );
  });
});
