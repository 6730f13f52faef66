import type { Theme } from '../preload/contract/preferences';

const key = 'galley.theme';

/** The theme to show: what was chosen, else what the system says. */
export function shownTheme(theme: Theme, systemIsDark: boolean): 'light' | 'dark' {
  if (theme === 'system') return systemIsDark ? 'dark' : 'light';
  return theme;
}

export const systemDark = (): MediaQueryList => globalThis.matchMedia('(prefers-color-scheme: dark)');

/** Shows a theme, and keeps it for the first moment of the next start. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = shownTheme(theme, systemDark().matches);
  localStorage.setItem(key, theme);
}

/** The theme of the last time, before the preferences are read: so that nothing flashes. */
export function applyLastTheme(): void {
  const last = localStorage.getItem(key);
  document.documentElement.dataset.theme = shownTheme(
    last === 'light' || last === 'dark' ? last : 'system',
    systemDark().matches,
  );
}
