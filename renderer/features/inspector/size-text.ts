const kilo = 1000;

/** A number of bytes as people say it: `812 B`, `4.2 kB`, `535 kB`, `1.4 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < kilo) return `${bytes} B`;
  const [amount, unit] = bytes < kilo * kilo ? [bytes / kilo, 'kB'] : [bytes / kilo / kilo, 'MB'];
  return `${amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${unit}`;
}
