import { type Lang, typeset } from '@contrechamp/report';

type Message = string | ((...values: never[]) => string);
export type Messages = Readonly<Record<string, Message | readonly string[]>>;

/** The same keys in the other language, each of the same shape. */
type Same<M extends Messages> = {
  readonly [K in keyof M]: M[K] extends string ? string : M[K] extends readonly string[] ? readonly string[] : M[K];
};

function set<M extends Messages>(messages: M, lang: Lang): M {
  const entries = Object.entries(messages).map(([key, message]) => {
    if (typeof message === 'string') return [key, typeset(message, lang)];
    if (typeof message !== 'function') return [key, (message as readonly string[]).map((m) => typeset(m, lang))];
    return [key, (...values: never[]) => typeset((message as (...v: never[]) => string)(...values), lang)];
  });
  return Object.fromEntries(entries) as M;
}

/** Words of one part of the studio in both languages, set with the spaces that each wants. */
export const define = <M extends Messages>(en: M, fr: Same<M>): Readonly<Record<Lang, Same<M>>> => ({
  en: set(en as unknown as Same<M> & Messages, 'en') as Same<M>,
  fr: set(fr as Same<M> & Messages, 'fr') as Same<M>,
});
