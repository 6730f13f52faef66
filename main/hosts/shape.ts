/** The most that one call may carry: strings' lengths plus eight for every other value. */
export const maximumWeight = 8 * 1024 * 1024;

/**
 * True when `value` is plain JSON-like data no heavier than `limit`: what the web host's parser would have let through.
 * Structured cloning carries more (maps, dates, cycles), and no call of the contract takes any of it.
 */
export function isPlainData(value: unknown, limit: number = maximumWeight): boolean {
  const pending: unknown[] = [value];
  let weight = 0;
  while (pending.length > 0) {
    const next = pending.pop();
    weight += typeof next === 'string' ? next.length : 8;
    // A cycle never runs dry, so the weight ends it.
    if (weight > limit) return false;
    if (typeof next === 'object' && next !== null) {
      if (!Array.isArray(next) && Object.getPrototypeOf(next) !== Object.prototype) return false;
      for (const [key, inner] of Object.entries(next)) {
        weight += key.length;
        pending.push(inner);
      }
    } else if (typeof next === 'number' ? !Number.isFinite(next) : !isPlainLeaf(next)) return false;
  }
  return true;
}

function isPlainLeaf(value: unknown): boolean {
  return value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean';
}
