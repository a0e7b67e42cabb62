import type { Lang } from '../lang.ts';

interface Words {
  title(scenario: string, against: string, amount: string, below: boolean): string;
  never(scenario: string, against: string): string;
  today(amount: string): string;
  off(amount: string): string;
  crossing(amount: string): string;
  sure(name: string, amount: string, below: boolean): string;
  axis(label: string): string;
  readonly masses: string;
  readonly logMasses: string;
  readonly none: string;
}

export const breakEvenWords: Readonly<Record<Lang, Words>> = {
  en: {
    title: (a, b, amount, below) => `${a} emits less than ${b} ${below ? 'up to' : 'from'} ${amount}.`,
    never: (a, b) => `${a} and ${b} do not cross here.`,
    today: (amount) => `today ${amount}`,
    off: (amount) => `today ${amount}, beyond this scale`,
    crossing: (amount) => `both emit the same at ${amount}`,
    sure: (name, amount, below) => `${name} is lower in 95 of 100 draws ${below ? 'up to' : 'from'} ${amount}`,
    axis: (label) => `${label}, logarithmic scale`,
    masses: 'Height: emissions, in CO₂e',
    logMasses: 'Height: emissions, in CO₂e, logarithmic scale: each step up is ten times as much',
    none: 'Nothing to draw: there are fewer than two values to show.',
  },
  fr: {
    title: (a, b, amount, below) => `${a} émet moins que ${b} ${below ? 'jusqu’à' : 'à partir de'} ${amount}.`,
    never: (a, b) => `${a} et ${b} ne se croisent pas ici.`,
    today: (amount) => `aujourd’hui ${amount}`,
    off: (amount) => `aujourd’hui ${amount}, hors de cette échelle`,
    crossing: (amount) => `les deux émettent autant à ${amount}`,
    sure: (name, amount, below) =>
      `${name} est plus bas dans 95 tirages sur 100 ${below ? 'jusqu’à' : 'à partir de'} ${amount}`,
    axis: (label) => `${label}, échelle logarithmique`,
    masses: 'Hauteur : émissions, en CO₂e',
    logMasses: 'Hauteur : émissions, en CO₂e, échelle logarithmique : chaque pas vers le haut multiplie par dix',
    none: 'Rien à dessiner : il y a moins de deux valeurs à montrer.',
  },
};
