/** A collection's folder as a name: `_learning/videos` is "Learning / videos". The library's own folder has no name. */
export function collectionName(folder: string): string {
  if (folder === '' || folder === '.') return 'Top folder';
  const words = folder.replace(/^_/, '').replaceAll('/', ' / ').replaceAll(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
