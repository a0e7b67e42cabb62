import { choice } from '../../inventory/field.ts';
import { readingBoundaries } from './overheads.ts';

/** What a reading of energy takes in, and who gives it. */
export const readingFields = {
  energyBoundary: choice(
    readingBoundaries,
    'what the energy read takes in: the accelerators, the machine (default) or the whole facility',
    'ce que couvre l’énergie relevée : les accélérateurs, la machine (par défaut) ou tout le centre de données',
  ).optional(),
  energyFrom: choice(
    ['meter', 'provider'],
    'who gives the energy: a meter of one’s own (default) or the provider',
    'qui donne l’énergie : un compteur à soi (par défaut) ou le fournisseur',
  ).optional(),
};
