import { lstatSync, type Stats } from 'node:fs';

/** Files that a worker died over: they are left alone for as long as they stay what they were. */
export class FatalFiles {
  private readonly seen = new Map<string, string>();

  constructor(private readonly root: string) {}

  add(path: string): void {
    this.seen.set(path, this.version(path));
  }

  /** Whether reading the file would end the same way, as far as can be told without reading it. */
  has(path: string): boolean {
    const then = this.seen.get(path);
    return then !== undefined && then === this.version(path);
  }

  /** Those that are still what they were. */
  paths(): string[] {
    return [...this.seen.keys()].filter((path) => this.has(path));
  }

  private version(path: string): string {
    let stat: Stats;
    try {
      stat = lstatSync(`${this.root}/${path}`);
    } catch {
      return 'gone';
    }
    return `${stat.ino} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}`;
  }
}
