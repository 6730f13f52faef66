const rounds = 3;

/** Microseconds of processor time that this process needs for it: unlike those of the clock, the same beside other work. */
export function effort(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

const least = (work: () => void): number => Math.min(...Array.from({ length: rounds }, () => effort(work)));

/**
 * How many times the effort it is with four times as much: about 4 where it is linear, 16 where it is quadratic.
 * @param prepare makes the work of a size, untimed
 */
export function growth(size: number, prepare: (size: number) => () => void): number {
  const small = prepare(Math.ceil(size / 4));
  const large = prepare(size);
  // The first call of a function is slower than all that follow.
  small();
  return least(large) / least(small);
}

/** Above it, the effort grows faster than what is read. */
export const linear = 9;
