import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const whole = z.number().int();
const stateSchema = z.object({
  bounds: z.object({ x: whole, y: whole, width: whole.positive(), height: whole.positive() }),
  maximised: z.boolean(),
});

/** Where the desk's window was when it was last closed. */
export type WindowState = z.infer<typeof stateSchema>;

/** Reads the state kept in `file`; `null` when there is none that makes sense. */
export function readWindowState(file: string): WindowState | null {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Missing on the first start. A broken one is worth no word: the window opens at its usual place.
    return null;
  }
}

/** Keeps `state` in `file`. Synchronous, because the window is closing. Throws when the file cannot be written. */
export function writeWindowState(file: string, state: WindowState): void {
  writeFileSync(file, JSON.stringify(state));
}
