const grouped = new Intl.NumberFormat('en', { useGrouping: true });
const signed = new Intl.NumberFormat('en', { useGrouping: false });

/** A count, with its thousands apart. */
export function count(n: number): string {
  return grouped.format(n);
}

/** A score: no grouping, and a real minus sign, which is as wide as a digit. */
export function score(n: number): string {
  return signed.format(n).replace('-', '−');
}

/** `1 article`, `2 articles`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** How many a minute: with a tenth where a few are made, e.g. `4.2`, `147`. */
export function rate(perMinute: number): string {
  return perMinute < 10 ? perMinute.toFixed(1) : count(Math.round(perMinute));
}
