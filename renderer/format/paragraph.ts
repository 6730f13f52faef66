import { decodeEntities } from '../../preload/contract/entities';
import { unturned } from '../ui/unturned';

/**
 * A title or excerpt for the eye: crawled ones hold character references, runs of spaces, and line ends that mean
 * nothing. What comes out is text and stays text, also where it now looks like markup.
 */
export function paragraphForEye(text: string): string {
  return unturned(decodeEntities(text))
    .replaceAll(/[ \t]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
}
