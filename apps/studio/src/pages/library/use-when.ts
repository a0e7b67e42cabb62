import { library } from '../../i18n/messages/library.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';

const locales = { en: 'en-GB', fr: 'fr-FR' } as const;

/** When a campaign was changed, in words: the time for today, the date before. */
export function useWhen(): (iso: string) => string {
  const w = useMessages(library);
  const locale = locales[useLang()];
  return (iso) => {
    const then = new Date(iso);
    if (then.toDateString() === new Date().toDateString()) {
      return w.changedToday(then.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' }));
    }
    return w.changed(then.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric' }));
  };
}
