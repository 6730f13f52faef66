import { createRequire } from 'node:module';
import type koffi from 'koffi';
import type { LibraryHandle } from 'koffi';
import { step } from './fault';

// Stands for the library through which names are exchanged; the product has no hook for this, and needs none.
const real = createRequire(import.meta.url)('koffi') as typeof koffi;

function load(path: string | null): Pick<LibraryHandle, 'func'> {
  if (process.env['GALLEY_TEST_SWAPLESS'] !== undefined) throw new Error('This system does not exchange names.');
  const library = real.load(path);
  return {
    ...library,
    func(definition: string) {
      const call = library.func(definition);
      if (!definition.includes('rename')) return call;
      return Object.assign((...args: unknown[]): unknown => {
        step('before rename');
        const result: unknown = call(...args);
        step('after rename');
        return result;
      }, call);
    },
  };
}

export default { ...real, load };
