import { z } from 'zod';
import { commandIds } from '../../preload/contract/commands';
import { type BoundKeys, isKey, mostKeys } from '../../preload/contract/keys';
import { columns } from '../../preload/contract/library';
import { defaultPreferences, mostRecentCommands, type Preferences } from '../../preload/contract/preferences';

// Before the first schema: zod's compiled parsers need `eval`.
z.config({ jitless: true });

const width = z.number().min(40).max(4000);

export const sortSchema = z
  .array(z.object({ column: z.enum(columns), descending: z.boolean() }).readonly())
  .max(columns.length)
  .readonly();

const commandKeys = z.array(z.string().max(60).refine(isKey, 'not a key')).max(mostKeys).readonly();
const command = z.enum(commandIds);

/** What the renderer may ask to keep, and what the file may say. Unknown keys are dropped. */
export const preferencesSchema = z.object({
  theme: z.enum(['light', 'dark', 'system']),
  density: z.enum(['comfortable', 'dense']),
  remoteImages: z.boolean(),
  sort: sortSchema,
  columns: z
    .object({
      hidden: z.array(z.enum(columns)).max(columns.length).readonly(),
      widths: z.partialRecord(z.enum(columns), width).readonly(),
    })
    .readonly(),
  reviewAdvance: z.boolean(),
  panes: z
    .object({ sidebar: width, reading: width, sidebarCollapsed: z.boolean(), readingCollapsed: z.boolean() })
    .readonly(),
  turnedSections: z.array(z.string().max(40)).max(40).readonly(),
  keys: z.partialRecord(command, commandKeys).readonly(),
  recentCommands: z.array(command).max(mostRecentCommands).readonly(),
});

/** Takes from a stored value what is valid, key by key, and defaults for the rest. */
export function preferencesFrom(stored: unknown): Preferences {
  const record: Readonly<Record<string, unknown>> =
    typeof stored === 'object' && stored !== null ? Object.fromEntries(Object.entries(stored)) : {};
  const one = <K extends keyof Preferences>(key: K): Preferences[K] => {
    const parsed = preferencesSchema.shape[key].safeParse(record[key]);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema of a key describes its preference
    return parsed.success ? (parsed.data as Preferences[K]) : defaultPreferences[key];
  };
  return {
    theme: one('theme'),
    density: one('density'),
    remoteImages: one('remoteImages'),
    sort: one('sort'),
    columns: one('columns'),
    panes: one('panes'),
    turnedSections: one('turnedSections'),
    reviewAdvance: one('reviewAdvance'),
    keys: keysFrom(record['keys']),
    recentCommands: one('recentCommands'),
  };
}

/** The commands of the stored keys that are valid: one that is not, e.g. of a newer version, costs the editor no other. */
function keysFrom(stored: unknown): BoundKeys {
  const given = typeof stored === 'object' && stored !== null ? new Map(Object.entries(stored)) : new Map();
  const valid = commandIds.flatMap((id) => {
    const parsed = commandKeys.safeParse(given.get(id));
    return parsed.success ? [[id, parsed.data] as const] : [];
  });
  return Object.fromEntries(valid);
}

const recentSchema = z.object({
  recent: z.number().int().nonnegative(),
  title: z.string().max(500),
  folder: z.string().max(4096),
  openedAt: z.number(),
});
export type StoredRecent = Readonly<z.infer<typeof recentSchema>>;

/** The valid ones of the stored recent libraries. */
export function recentsFrom(stored: unknown): StoredRecent[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((value) => {
    const parsed = recentSchema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}
