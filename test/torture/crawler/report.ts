import { z } from 'zod';

/** How the crawler puts what it wrote on disk. */
export const methods = ['in place', 'in place, slowly', 'rename', 'git checkout'] as const;
export type Method = (typeof methods)[number];

/** What the crawler found wrong when it read a file again before writing it, and went on finding for two seconds. */
const loss = z.object({
  path: z.string(),
  kind: z.enum(['lost', 'torn', 'missing']),
  /** How the write before had been made. */
  method: z.string(),
  expected: z.number(),
  found: z.number().nullable(),
});
export type Loss = Readonly<z.infer<typeof loss>>;

const last = z.object({
  sequence: z.number(),
  category: z.string(),
  /** When the write was over, in milliseconds since the epoch. */
  at: z.number(),
  present: z.boolean(),
});

/** What the crawler tells at its end. */
export const crawlReport = z.object({
  writes: z.record(z.string(), z.number()),
  losses: z.array(loss),
  /** How long each write that was not there at once was waited for, in milliseconds. */
  late: z.array(z.number()),
  /** The last write of each file. */
  last: z.record(z.string(), last),
});
export type CrawlReport = Readonly<z.infer<typeof crawlReport>>;

/** What the crawler is told to do. */
export const crawlTask = z.object({
  root: z.string(),
  files: z.number(),
  writes: z.number(),
  /** Of the files, so many are written as often as all others together. */
  hot: z.number(),
  seed: z.number(),
  /** Between two writes, at most, in milliseconds. */
  pause: z.number(),
});
export type CrawlTask = Readonly<z.infer<typeof crawlTask>>;

export function pathOf(file: number): string {
  return `_news/${file % 5}/${file}.md`;
}
