import { appendFileSync } from 'node:fs';

/** Tells what a test tried and found: to the console, and for `docs/reliability.md` to the file that torture names. */
export function note(what: string, found: unknown): void {
  const line = JSON.stringify({ what, found });
  console.log(line);
  const file = process.env['GALLEY_TORTURE_NOTES'];
  if (file !== undefined) appendFileSync(file, `${line}\n`);
}
