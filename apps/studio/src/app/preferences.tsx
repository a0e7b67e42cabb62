import type { Lang } from '@contrechamp/report';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from '../components/button.tsx';
import { common } from '../i18n/messages/common.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { settings, type ThemeChoice, useLang } from '../state/settings.ts';
import { useStore } from '../state/store.ts';

/** Each language under its own name, whatever the page speaks. */
const languages: readonly { readonly lang: Lang; readonly name: string }[] = [
  { lang: 'fr', name: 'Français' },
  { lang: 'en', name: 'English' },
];

/** Language and theme: two buttons at the end of the masthead. */
export function Preferences() {
  const w = useMessages(common);
  const lang = useLang();
  const theme = useStore(settings, (s) => s.theme);
  const themes: readonly { readonly theme: ThemeChoice; readonly name: string }[] = [
    { theme: 'system', name: w.themeSystem },
    { theme: 'light', name: w.themeLight },
    { theme: 'dark', name: w.themeDark },
  ];
  const other = languages.find((l) => l.lang !== lang);
  return (
    <>
      {other && (
        <button
          type="button"
          className="button button--plain"
          lang={other.lang}
          title={other.name}
          aria-label={other.name}
          onClick={() => settings.set({ lang: other.lang })}
        >
          {other.lang.toUpperCase()}
        </button>
      )}
      <MenuTrigger>
        <Button look="plain">{w.theme}</Button>
        <Popover className="popover" placement="bottom end">
          <AriaMenu
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys;
              if (key !== undefined) settings.set({ theme: key as ThemeChoice });
            }}
          >
            {themes.map((t) => (
              <MenuItem key={t.theme} id={t.theme}>
                {t.name}
              </MenuItem>
            ))}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
    </>
  );
}
