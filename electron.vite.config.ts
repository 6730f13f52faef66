import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// CommonJS, everything bundled: an ESM main runs after Electron's `ready` under some loaders, and Electron's Node
// cannot `require` ES modules. Only native binaries stay outside: the watcher, and what koffi, which is bundled, loads from `@koromix`.
const external = ['electron', '@parcel/watcher'];

/** gray-matter brings an engine that evaluates front matter. Ours are given in `main/articles`; its own do not even ship. */
const withoutGrayMattersEngines = {
  name: 'without-gray-matters-engines',
  transform: (_code: string, id: string) =>
    id.endsWith('/gray-matter/lib/engines.js') ? 'module.exports = {};' : null,
};

export default defineConfig({
  main: {
    plugins: [withoutGrayMattersEngines],
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        external,
        input: {
          'entry-electron': resolve('main/entry-electron.ts'),
          'entry-cli': resolve('main/entry-cli.ts'),
          'scan-worker': resolve('main/library/scan-worker.ts'),
          'duplicates-worker': resolve('main/library/duplicates/duplicates-worker.ts'),
          'edit-worker': resolve('main/edits/edit-worker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        external,
        input: { preload: resolve('preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    resolve: {
      // Its browser build decodes `&amp;` through `innerHTML`, which Trusted Types forbid; its other build uses a table.
      alias: {
        'decode-named-character-reference': resolve('node_modules/decode-named-character-reference/index.js'),
      },
    },
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: resolve('renderer/index.html'),
        // Half the text to read at every start; names stay, so that a stack in the log can be read.
        output: { minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } } },
      },
    },
  },
});
