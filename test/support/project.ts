import { resolve } from 'node:path';

// Playwright loads tests as CommonJS and vitest as modules: this name is there in both.
/** The checkout's root, absolute. */
export const project = resolve(__dirname, '../..');
