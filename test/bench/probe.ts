import type { Figures, ProbeInput } from './row';

/** A measurement that has a Node process for itself. */
export type Probe = (input: ProbeInput) => Promise<Figures>;

/** A text of a probe's input. Throws an Error when it is not there. */
export function textOf(input: ProbeInput, key: string): string {
  const value = input[key];
  if (typeof value !== 'string') throw new Error(`The probe needs the text "${key}".`);
  return value;
}
