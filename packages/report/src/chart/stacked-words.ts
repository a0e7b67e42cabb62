import type { Lang } from '../lang.ts';

interface Words {
  readonly title: Readonly<Record<'category' | 'stage', string>>;
  readonly below: string;
  readonly smaller: string;
  readonly legend: string;
}

export const stackedWords: Readonly<Record<Lang, Words>> = {
  en: {
    title: {
      category: 'The footprint of each scenario, by category',
      stage: 'The footprint of each scenario, by stage',
    },
    below: 'magnified below',
    smaller: 'smaller parts together',
    legend:
      'Parts are central values and add up to the bar; the strip under it holds 50, 80 and 95 of 100 draws of the total, its mark is their median.',
  },
  fr: {
    title: {
      category: 'L’empreinte de chaque scénario, par catégorie',
      stage: 'L’empreinte de chaque scénario, par étape',
    },
    below: 'grossi plus bas',
    smaller: 'ensemble des parts plus petites',
    legend:
      'Les parts sont des valeurs centrales, dont la barre est la somme ; le filet au-dessous contient 50, 80 et 95 tirages sur 100 du total, sa marque en est la médiane.',
  },
};
