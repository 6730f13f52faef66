import { z } from 'zod';
import './schema';

/** What is kept of one article: under its path, and by what else it is known when the file moves. */
const recordSchema = z.object({
  path: z.string().max(4096),
  /** See `Library.identity`; left out where there is none. */
  identity: z.number().optional(),
  /** Milliseconds since the epoch. */
  reviewed: z.number().optional(),
  flagged: z.literal(true).optional(),
  note: z.string().max(20_000).optional(),
});
export type MarksRecord = Readonly<z.infer<typeof recordSchema>>;

/** The line of a record, its line feed included. One without marks says that the article has none any more. */
export function recordLine(record: MarksRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/** The record of a line; `null` when it is not one. */
export function recordOf(line: string): MarksRecord | null {
  try {
    const parsed = recordSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    // Not JSON: the caller keeps the file aside and tells.
    return null;
  }
}

/** Whether the record says anything of its article. */
export function isMarked({ reviewed, flagged, note }: MarksRecord): boolean {
  return reviewed !== undefined || flagged === true || note !== undefined;
}
