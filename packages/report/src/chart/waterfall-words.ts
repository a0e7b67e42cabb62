import type { Lang } from '../lang.ts';

interface Words {
  title(from: string, to: string, share: string, more: boolean): string;
  readonly today: string;
  readonly end: string;
  after(lever: string): string;
  later(levers: number): string;
  readonly below: string;
  target(mass: string): string;
  readonly heading: string;
  readonly legend: string;
}

export const waterfallWords: Readonly<Record<Lang, Words>> = {
  en: {
    title: (from, to, share, more) => `From ${from} today to ${to} with the plan: ${share} ${more ? 'more' : 'less'}.`,
    today: 'Today',
    end: 'With the plan',
    after: (lever) => `Left after “${lever}”`,
    later: (n) => (n === 1 ? 'One more lever' : `${n} more levers`),
    below: 'magnified below',
    target: (mass) => `target ${mass}`,
    heading: 'What each lever saves on top of those before it, in CO₂e',
    legend: 'Bars end, and bands lie, at what is left; medians of draws do not quite add up.',
  },
  fr: {
    title: (from, to, share, more) =>
      `De ${from} aujourd’hui à ${to} avec le plan : ${share} de ${more ? 'plus' : 'moins'}.`,
    today: 'Aujourd’hui',
    end: 'Avec le plan',
    after: (lever) => `Reste après « ${lever} »`,
    later: (n) => (n === 1 ? 'Un autre levier' : `${n} autres leviers`),
    below: 'grossi plus bas',
    target: (mass) => `objectif ${mass}`,
    heading: 'Ce que chaque levier évite en plus des précédents, en CO₂e',
    legend:
      'Les barres finissent, et les bandes se placent, à ce qui reste ; des médianes de tirages ne s’additionnent pas tout à fait.',
  },
};
