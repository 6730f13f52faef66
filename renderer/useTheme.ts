import { useEffect } from 'react';
import { useDesk } from './store/context';
import { applyTheme, systemDark } from './theme';

/** Keeps the page in the theme that is chosen, and follows the system where that is what is chosen. */
export function useTheme(): void {
  const theme = useDesk((s) => s.preferences.theme);
  useEffect(() => {
    applyTheme(theme);
    const system = systemDark();
    const follow = (): void => applyTheme(theme);
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, [theme]);
}
