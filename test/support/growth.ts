const rounds = 2;
/** Systems count processor time in ticks of up to 10 ms: what is shorter is done again until it can be told. In microseconds. */
const tellable = 60_000;

/** A stop watch that answers microseconds of this process's processor time: unlike those of the clock, the same beside other work. */
export function effortSince(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
}

/** What the work costs, in microseconds of processor time. */
export function effort(work: () => void): number {
  const spent = effortSince();
  work();
  return spent();
}

/** What doing it once costs, on average of as many times as it takes to tell. */
function average(work: () => void): number {
  const spent = effortSince();
  for (let times = 1; ; times += 1) {
    work();
    const all = spent();
    if (all >= tellable) return all / times;
  }
}

const least = (work: () => void): number => Math.min(...Array.from({ length: rounds }, () => average(work)));

/**
 * How many times the effort it is with eight times as much: about 8 where it is linear, 64 where it is quadratic.
 * @param prepare makes the work of a size, untimed
 */
export function growth(size: number, prepare: (size: number) => () => void): number {
  const small = prepare(Math.ceil(size / 8));
  const large = prepare(size);
  // The first call of a function is slower than all that follow.
  small();
  return least(large) / least(small);
}

/** Above it, the effort grows faster than what is read. */
export const linear = 24;
