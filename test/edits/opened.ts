import { Edits, type EditsOptions } from '../../main/edits/edits';

const nothing = (): void => undefined;

/** Opens a library's edits through a door, as a start does, and closes them once `work` has ended. */
export async function withEdits<T>(
  { root, folder }: Pick<EditsOptions, 'root' | 'folder'>,
  door: 'open' | 'openReadOnly',
  work: (edits: Edits) => Promise<T>,
): Promise<T> {
  const edits = await Edits[door]({ root, folder, door: 'app', onState: nothing, onProgress: nothing });
  try {
    return await work(edits);
  } finally {
    await edits.close();
  }
}
