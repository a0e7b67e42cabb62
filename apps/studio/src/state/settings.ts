import type { Lang } from '@contrechamp/report';
import { flushSync } from 'react-dom';
import { createStore, useStore } from './store.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

interface Settings {
  readonly lang: Lang;
  readonly theme: ThemeChoice;
  /** Whether the system asks for dark. */
  readonly systemDark: boolean;
  /** Whether the page is being put on paper. */
  readonly printing: boolean;
}

const key = 'contrechamp.settings';

function kept(): Partial<Settings> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof found === 'object' && found !== null ? (found as Partial<Settings>) : {};
  } catch {
    return {};
  }
}

const dark = matchMedia('(prefers-color-scheme: dark)');
const isLang = (x: unknown): x is Lang => x === 'fr' || x === 'en';

function initial(): Settings {
  const { lang, theme } = kept();
  const own = navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  return {
    lang: isLang(lang) ? lang : own,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    systemDark: dark.matches,
    printing: false,
  };
}

export const settings = createStore<Settings>(initial());

function apply(): void {
  const { lang, theme } = settings.get();
  document.documentElement.lang = lang;
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(key, JSON.stringify({ lang, theme }));
  } catch {
    // A browser that keeps nothing: the choice holds until the page is closed.
  }
}

apply();
settings.subscribe(apply);
dark.addEventListener('change', () => settings.set({ systemDark: dark.matches }));

// Paper takes the pictures of a light page, drawn for its width, and takes them at once.
const paper = matchMedia('print');
paper.addEventListener('change', () => flushSync(() => settings.set({ printing: paper.matches })));

/** How dates and times are written. */
export const localeOf = (lang: Lang): string => (lang === 'fr' ? 'fr-FR' : 'en-GB');

export const useLang = (): Lang => useStore(settings, (s) => s.lang);

/** The theme that is on screen. */
export const useTheme = (): 'light' | 'dark' =>
  useStore(settings, ({ theme, systemDark, printing }) => {
    if (printing) return 'light';
    return theme === 'system' ? (systemDark ? 'dark' : 'light') : theme;
  });

export const usePrinting = (): boolean => useStore(settings, (s) => s.printing);
