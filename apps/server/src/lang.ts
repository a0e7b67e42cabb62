import type { Lang } from '@contrechamp/report';

/** French when the environment says so. */
export function langOfEnvironment(environment: NodeJS.ProcessEnv): Lang {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** The language that an Accept-Language header weighs highest, among those that we have; the first named wins a tie. */
export function preferredLang(header: string | undefined): Lang {
  let best: { readonly lang: Lang; readonly weight: number } = { lang: 'en', weight: 0 };
  for (const part of (header ?? '').split(',')) {
    const [range = '', ...parameters] = part.split(';').map((s) => s.trim().toLowerCase());
    const lang = /^(fr|en)(-|$)/.exec(range)?.[1] as Lang | undefined;
    const q = parameters.find((p) => p.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    if (lang !== undefined && weight > best.weight) best = { lang, weight };
  }
  return best.lang;
}
