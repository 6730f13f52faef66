import type { DuplicateReason } from '../../../preload/contract/duplicates';

const words: Readonly<Record<DuplicateReason, string>> = {
  link: 'same address',
  title: 'headline',
  excerpt: 'excerpt',
};

/** What the articles of a cluster have in common, as a phrase. */
export function reasonText(reasons: readonly DuplicateReason[]): string {
  const alike = reasons.filter((reason) => reason !== 'link').map((reason) => words[reason]);
  const parts = [
    ...(reasons.includes('link') ? [words.link] : []),
    ...(alike.length > 0 ? [`nearly the same ${alike.join(' and ')}`] : []),
  ];
  return parts.join(', ');
}
