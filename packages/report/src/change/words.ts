import type { Lang } from '../lang.ts';

interface ChangeWords {
  under(release: string): string;
  catalogue(from: string, to: string, added: string, removed: string, changed: string): string;
  readonly columns: readonly string[];
  readonly same: string;
  readonly total: string;
  more(n: string): string;
  appeared(name: string, value: string): string;
  vanished(name: string, value: string): string;
  moved(name: string, before: string, after: string): string;
  readonly unexplained: string;
  states(before: string, after: string): string;
  drawn(scenario: string, amount: string): string;
  unnamed(n: string): string;
  readonly unmarked: string;
}

/** The fixed words of reports on what changed between two releases, or between two states of a campaign. */
export const changeWords: Readonly<Record<Lang, ChangeWords>> = {
  en: {
    under: (release) => `Both under catalogue ${release}.`,
    catalogue: (from, to, added, removed, changed) =>
      `Catalogue ${from} → ${to}: ${added} records added, ${removed} removed, ${changed} changed.`,
    columns: ['Source of emissions', 'Before', 'After', 'Difference'],
    same: 'Nothing changes.',
    total: 'Total',
    more: (n) => `… and ${n} more ${n === '1' ? 'line' : 'lines'}.`,
    appeared: (name, value) => `now ${name} (${value})`,
    vanished: (name, value) => `no longer ${name} (${value})`,
    moved: (name, before, after) => `${name}: ${before} → ${after}`,
    unexplained: 'the same figures, put together in another way',
    states: (before, after) => `From ${before} to ${after}`,
    drawn: (scenario, amount) => `${scenario}: difference ${amount}`,
    unnamed: (n) => `${n} activities have no id and are matched by their place in the file: give them ids.`,
    unmarked: 'not stated',
  },
  fr: {
    under: (release) => `Toutes deux sous le catalogue ${release}.`,
    catalogue: (from, to, added, removed, changed) =>
      `Catalogue ${from} → ${to} : ${added} valeurs ajoutées, ${removed} retirées, ${changed} modifiées.`,
    columns: ['Source d’émission', 'Avant', 'Après', 'Écart'],
    same: 'Rien ne change.',
    total: 'Total',
    more: (n) => `… et ${n} ${n === '1' ? 'ligne' : 'lignes'} de plus.`,
    appeared: (name, value) => `désormais ${name} (${value})`,
    vanished: (name, value) => `n’utilise plus ${name} (${value})`,
    moved: (name, before, after) => `${name} : ${before} → ${after}`,
    unexplained: 'les mêmes valeurs, assemblées autrement',
    states: (before, after) => `De ${before} à ${after}`,
    drawn: (scenario, amount) => `${scenario} : écart ${amount}`,
    unnamed: (n) =>
      `${n} activités sont sans identifiant et rapprochées par leur place dans le fichier : donnez-leur un « id ».`,
    unmarked: 'non précisé',
  },
};
