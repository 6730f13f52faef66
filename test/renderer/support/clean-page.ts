import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

/** All tests of the renderer share one page, so each leaves it as it was: nothing shown, nothing kept, nothing replaced. */
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
