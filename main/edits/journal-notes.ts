/** What the editor is told of a journal that is not as it was left, a sentence or two each. */

/** Its last line is the beginning of one only. */
export const tornNote =
  'The last line of the edit journal was incomplete, as a crash leaves it, and is left out. ' +
  'Of the change that it was about, what stands in the files counts.';

/** It is damaged, and only looked at. `path`: its own. */
export function damagedNote(path: string): string {
  return (
    `The edit journal ${path} is damaged: changes that it held may be missing from the history. ` +
    'The next change that is made keeps the damaged file aside and goes on with what can be read.'
  );
}

/** It was damaged and is repaired. `kept`: where it is as it was. */
export function keptNote(kept: string): string {
  return `The edit journal was damaged. What could be read is kept; the damaged file is ${kept}.`;
}

/** It has no record of so many entries whose plans are in `folder`. */
export function lostNote(count: number, folder: string): string {
  const one = count === 1;
  return (
    `The edit journal has no record any more of ${count.toLocaleString('en-US')} bulk ${one ? 'change' : 'changes'} ` +
    `made here, and perhaps of smaller ones: it was emptied, replaced or damaged. ` +
    `${one ? 'It' : 'They'} cannot be undone here; what the files held before stands in ${folder}.`
  );
}

/** A change without an end has only so many of its plans any more. `kept`: where the damaged ones are, if anywhere. */
export function salvagedNote(
  { label, files }: { readonly label: string; readonly files: number },
  known: number,
  kept: string | null,
): string {
  const where = kept === null ? '' : ` The damaged file is ${kept}.`;
  const what = `The details of “${label}”, which was interrupted, are ${kept === null ? 'missing' : 'damaged'}`;
  if (known === 0) {
    return `${what}: it can neither be finished nor rolled back. What stands in the files counts.${where}`;
  }
  const some = known.toLocaleString('en-US');
  const all = files.toLocaleString('en-US');
  return `${what}. The history has it with ${some} of its ${all} files; of the others, what stands in them counts.${where}`;
}
