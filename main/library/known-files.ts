import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Stamp } from '../articles/head';
import { type Batch, rowKinds, stampLength } from './batch';
import type { KnownFiles } from './scan-messages';
import { isUnchanged } from './stamps';
import type { Table } from './table';

/** Some 3 ms. */
const filesPerTurn = 8_192;

/**
 * What the table knows of its files, whose rows were read under `basis`. Others get their turns meanwhile: of a file that
 * changes then, what was known before or after is told, never a mixture.
 */
export async function knownOfTable(table: Table, basis: string): Promise<KnownFiles> {
  const { columns } = table;
  const ids = table.byPath();
  // In memory that threads share, the arrays are handed to a worker without a copy.
  const stamps = new Float64Array(new SharedArrayBuffer(ids.length * stampLength * Float64Array.BYTES_PER_ELEMENT));
  const twins = new Uint8Array(new SharedArrayBuffer(ids.length));
  const paths: Buffer[] = [];
  let files = 0;
  for (let from = 0; from < ids.length; from += filesPerTurn) {
    if (from > 0) await nextTurn();
    let some = '';
    for (const id of ids.subarray(from, from + filesPerTurn)) {
      const path = table.path(id);
      if (path === undefined) continue;
      some += `${path}\0`;
      for (let at = 0; at < stampLength; at += 1) {
        stamps[files * stampLength + at] = columns.stamps[id * stampLength + at] ?? 0;
      }
      twins[files] = columns.twins[id] ?? 0;
      files += 1;
    }
    paths.push(Buffer.from(some));
  }
  return {
    paths: joined(paths),
    stamps: stamps.subarray(0, files * stampLength),
    twins: twins.subarray(0, files),
    basis,
  };
}

function joined(parts: readonly Buffer[]): Uint8Array {
  const whole = new Uint8Array(new SharedArrayBuffer(parts.reduce((length, part) => length + part.length, 0)));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Gathers what batches tell of their files. */
export class KnownCollector {
  private readonly paths: string[] = [];
  private readonly stamps: Float64Array[] = [];
  private readonly twins: number[] = [];

  add(batch: Batch): void {
    batch.paths.forEach((path, row) => {
      if (batch.kinds[row] === rowKinds.gone) return;
      this.paths.push(`${path}\0`);
      this.stamps.push(batch.stamps.subarray(row * stampLength, (row + 1) * stampLength));
      this.twins.push(batch.twins[row] ?? 0);
    });
  }

  files(basis: string): KnownFiles {
    const stamps = new Float64Array(this.stamps.length * stampLength);
    this.stamps.forEach((stamp, at) => stamps.set(stamp, at * stampLength));
    return { paths: Buffer.from(this.paths.join('')), stamps, twins: Uint8Array.from(this.twins), basis };
  }
}

/** Nothing is known: every file is to be read. */
export const nothingKnown: KnownFiles = {
  paths: new Uint8Array(),
  stamps: new Float64Array(),
  twins: new Uint8Array(),
  basis: '',
};

/** Compares what a walk meets with what is known, and remembers what it met. `basis`: what rows are read under now. */
export function unchangedTest(
  known: KnownFiles,
  basis: string,
): {
  /** The place of a path in `known`; marks it as met. */
  find(path: string): number | undefined;
  isUnchanged(row: number, twin: boolean, stamp: Stamp | null): boolean;
  /** The known paths that were not met. */
  unseen(): string[];
} {
  const { buffer, byteOffset, byteLength } = known.paths;
  const paths = Buffer.from(buffer, byteOffset, byteLength).toString().split('\0').slice(0, -1);
  const places = new Map(paths.map((path, row) => [path, row]));
  const met = new Uint8Array(paths.length);
  return {
    find: (path) => {
      const row = places.get(path);
      if (row !== undefined) met[row] = 1;
      return row;
    },
    isUnchanged: (row, twin, stamp) =>
      stamp !== null &&
      known.basis === basis &&
      isUnchanged(known.stamps, row, stamp) &&
      known.twins[row] === Number(twin),
    unseen: () => paths.filter((_, row) => met[row] === 0),
  };
}
