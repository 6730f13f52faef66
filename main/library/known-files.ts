import type { Stamp } from '../articles/head';
import { type Batch, rowKinds, stampLength } from './batch';
import type { KnownFiles } from './scan-messages';
import { isUnchanged } from './stamps';
import type { Table } from './table';

/** What the table knows of its files, whose rows were read under `basis`. Some 10 ms for 100,000. */
export function knownOfTable(table: Table, basis: string): KnownFiles {
  const { columns } = table;
  const ids: number[] = [];
  let paths = '';
  for (const id of table.byPath()) {
    const path = table.path(id);
    if (path === undefined) continue;
    paths += `${path}\0`;
    ids.push(id);
  }
  const stamps = new Float64Array(ids.length * stampLength);
  ids.forEach((id, at) => {
    stamps.set(columns.stamps.subarray(id * stampLength, (id + 1) * stampLength), at * stampLength);
  });
  return { paths, stamps, twins: Uint8Array.from(ids, (id) => columns.twins[id] ?? 0), basis };
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
    return { paths: this.paths.join(''), stamps, twins: Uint8Array.from(this.twins), basis };
  }
}

/** Nothing is known: every file is to be read. */
export const nothingKnown: KnownFiles = { paths: '', stamps: new Float64Array(), twins: new Uint8Array(), basis: '' };

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
  const paths = known.paths.split('\0').slice(0, -1);
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
