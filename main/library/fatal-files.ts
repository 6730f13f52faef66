import { lstatSync, type Stats } from 'node:fs';

/** A file as it was when a worker died over it, and how that ended. */
interface Death {
  readonly version: string;
  readonly message: string;
}

/** Files that a worker died over: they are left alone for as long as they stay what they were. */
export class FatalFiles {
  private readonly seen = new Map<string, Death>();

  constructor(private readonly root: string) {}

  /** `message`: how it died, a sentence. */
  add(path: string, message: string): void {
    this.seen.set(path, { version: this.version(path), message });
  }

  /** Whether reading the file would end the same way, as far as can be told without reading it. */
  has(path: string): boolean {
    return this.reason(path) !== null;
  }

  /** Why a file is left alone, for people; `null` when it is not. */
  reason(path: string): string | null {
    const death = this.seen.get(path);
    if (death === undefined || death.version !== this.version(path)) return null;
    return `Reading it is a defect of Galley’s. ${death.message} It is left alone until it changes.`;
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
