import type { Problem } from '../../preload/contract/article';

// oxlint-disable-next-line no-control-regex -- it is control characters that are looked for
const unportable = /[\0-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/u;

const none: readonly Problem[] = [];

/** What is wrong with a path: it cannot be told at its place in the file, so it is told at the top. `twin`: another differs only in case or normal form. */
export function nameProblems(path: string, twin: boolean): readonly Problem[] {
  if (!twin && !unportable.test(path)) return none;
  const at = { code: 'name-not-portable', severity: 'warning', line: 1, column: 1 } as const;
  const problems: Problem[] = [];
  if (unportable.test(path)) {
    problems.push({ ...at, message: 'The path has control or invisible characters in it. Rename the file or folder.' });
  }
  if (twin) {
    problems.push({
      ...at,
      message:
        'Another file here has the same name but for case or accents’ encoding: on macOS and Windows they are one. Rename one.',
    });
  }
  return problems;
}
