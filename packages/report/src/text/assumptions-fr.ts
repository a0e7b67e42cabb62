import type { AssumptionCode } from '@contrechamp/engine';
import { capitalised } from '../lang.ts';
import type { Text } from './reader.ts';
import { tierBasis, tierText } from './tiers.ts';
import { regionLabel, topicLabel } from './topics.ts';

const about: Text = (p) => {
  const asked = p('asked');
  return capitalised(topicLabel(p('topic'), 'fr')) + (asked === '' ? '' : ` (${asked})`);
};
const modes: Readonly<Record<string, string>> = { rail: 'ferroviaire', road: 'routier', sea: 'maritime' };
const region: Text = (p) => regionLabel(p('geography'), 'fr');

export const assumptionsFr: Readonly<Record<AssumptionCode, Text>> = {
  'factor-override': (p) => `${about(p)} : la campagne désigne le facteur ${p('factor')}.`,
  'factor-generic': (p) => `${about(p)} : le catalogue ne fait pas cette distinction ; valeur générale ${p('factor')}.`,
  'factor-other-method': (p) =>
    `${about(p)} : l’éditeur choisi n’a pas de valeur ; celle d’un autre est retenue, ${p('factor')}.`,
  'factor-older-vintage': (p) =>
    `${about(p)} : valeur de ${p('year')}, antérieure de plus de quatre ans à la campagne, d’où un intervalle élargi.`,
  'factor-parent-region': (p) =>
    `${about(p)} : pas de valeur pour le pays ; celle qui couvre ${region(p)} est retenue, intervalle élargi.`,
  'factor-other-region': (p) =>
    `${about(p)} : pas de valeur pour le pays ni sa région ; celle qui couvre ${region(p)} en tient lieu, intervalle très élargi.`,
  'factor-proxy': (p) =>
    `${about(p)} : pas de valeur ; ${p('factor')} en tient lieu : ${p('reason_fr')}.`.replace(/\.\.$/, '.'),
  'factor-assumed': (p) => `${about(p)} : aucune valeur publiée ; hypothèse de notre fait, ${p('factor')}.`,
  'distance-great-circle': (p) => `${p('route')} : distance orthodromique de ${p('km')} km, sans détour.`,
  'distance-published': (p) => `${p('from')}–${p('to')} : distance ferroviaire publiée de ${p('km')} km.`,
  'distance-detour': (p) =>
    `${p('from')}–${p('to')} : ${p('km')} km à vol d’oiseau, multipliés par un coefficient de détour ${modes[p('mode')] ?? p('mode')}.`,
  'cabin-not-split': (p) => `Le facteur de vol ne distingue pas les cabines : siège moyen (${p('factor')}).`,
  'lighting-nameplate': () => 'Les projecteurs appellent leur puissance nominale pendant toutes les heures données.',
  'hotel-single-occupancy': () => 'Le facteur d’hôtel compte par personne : une personne par chambre.',
  'studio-energy-model': () => 'Énergie du studio modélisée selon la surface et la durée, non relevée au compteur.',
  'equipment-by-price': (p) =>
    `Fabrication ${equipment(p('kind'))} : aucune analyse de cycle de vie publiée ; prix d’achat multiplié par un facteur monétaire.`,
  'commute-unpowered': () => 'La marche et le vélo comptent pour zéro.',
  'commute-alone': () => 'Une seule personne par voiture pour les trajets domicile-travail.',
  'ai-model-unknown': (p) =>
    `Le modèle « ${p('model')} » est absent du catalogue ; ce qu’on sait des modèles lourds en tient lieu, faute de mieux.${
      p('nearest') === '' ? '' : ` Vouliez-vous dire « ${p('nearest')} » ?`
    }`,
  'ai-hardware-default': (p) => `Accélérateur non précisé : ${p('hardware').toUpperCase()}.`,
  'ai-region-default': (p) => `Centre de données non localisé : pays ${p('country')}.`,
  'ai-count-from-spend': (p) =>
    `${p('model')} : nombre tiré de la dépense, au prix public de sa classe (${p('price')} ${p('money')}).`,
  'ai-setting-ignored': (p) =>
    `${p('model')} : on ne sait pas ce que « ${p('field')} » y change ; c’est laissé de côté.`,
  'ai-region-unverified': (p) =>
    `${p('model')} en ${p('country')} : ${p('provider')} ne publie pas de liste de régions connue ici ; pris comme la campagne le dit.`,
  'ai-retired': (p) => `${p('model')} a été retiré le ${p('date')}, avant la campagne.`,
  'ai-rewrite-default': (p) =>
    `${p('model')} : le service fait réécrire chaque prompt par un modèle de langage ; compté.`,
  'ai-tiers-disagree': (p) =>
    `${p('model')} : ${tierBasis(p('other'), 'fr')} (${p('other')}), son énergie serait ${times(p('ratio'))} celle de ${p('tier')}, qui est retenue.`,
  'ai-tier': (p) => `Énergie de ${p('model')} : ${tierText(p('tier'), 'fr')}.`,
  'ai-other-hardware': (p) =>
    `${p('model')} a été mesuré sur un autre accélérateur que ${p('hardware').toUpperCase()} ; converti, intervalle élargi.`,
  'ai-tokens-from-quality': (p) =>
    `${p('model')} : ${p('tokens')} jetons par image, d’après le niveau de qualité « ${
      qualities[p('quality')] ?? p('quality')
    } », à défaut de relevé du fournisseur.`,
  'field-default': (p) => `${p('activity')} : ${p('field')} non précisé, pris égal à ${p('value')}.`,
  'activity-quality-default': () =>
    'Quantités prévues sans marge dans le fichier : cinq notes de qualité de 3 sur 5, soit environ ± 26 %.',
  'fuel-default': (p) => `Énergie du véhicule non précisée : ${fuels[p('fuel')] ?? p('fuel')}.`,
  'end-of-life-not-given': (p) => `Fin de vie du matériau (${p('kind')}) non précisée : non comptée.`,
  'grid-campaign': (p) =>
    `Électricité de ${p('country')} : valeur propre à la campagne (${p('source')}, ${p('year')}).`,
  'grid-hour': (p) =>
    `Électricité de ${p('country')} à ${p('at')} : ${times(p('ratio'))} sa moyenne, d’après ${p('points')} points de ${p('file')} (heure ${
      p('clock') === 'UTC' ? 'UTC' : 'locale'
    }) ; la série donne la forme, la valeur annuelle le niveau.`,
  'grid-hour-unknown': (p) =>
    `Électricité de ${p('country')} à ${p('at')} : pas de série horaire dans la campagne ; moyenne annuelle.`,
  'grid-marginal': (p) =>
    `Électricité de ${p('country')} : intensité marginale (${p('value')} gCO2e/kWh, ${p('file')}), non comparable à une moyenne.`,
  'office-heating': (p) =>
    `Les bureaux sont chauffés ${p('carrier') === 'gas' ? 'au gaz' : 'par un réseau de chaleur'}, en moyenne annuelle.`,
  'early-estimate': () =>
    'Première estimation : quantités devinées d’après quelques réponses, cinq notes de qualité de 2 sur 5, soit environ ± 64 %.',
  'factor-campaign': (p) => `La campagne donne son propre facteur (${p('source')}, ${p('year')}).`,
  'custom-factor-exact': (p) =>
    `${p('activity')} : le facteur propre à la campagne n’a pas d’incertitude déclarée ; il est pris pour exact.`,
  'contract-left-aside': (p) =>
    `Le contrat de fourniture est écarté : électricité selon la localisation, réseau ${p('country')}.`,
  'electricity-contract': () =>
    'Électricité selon le marché : valeur du contrat de fourniture, telle que la campagne la déclare.',
  'electricity-residual-missing': (p) =>
    `Électricité selon le marché : pas de mix résiduel au catalogue pour ${p('country')} ; la moyenne du réseau en tient lieu.`,
  'electric-vehicle-local-grid': (p) =>
    `Véhicule électrique sans valeur publiée pour ${p('country')} : sa consommation sur le réseau local, plus sa fabrication.`,
  'commute-published-mix': (p) =>
    `Trajets domicile-travail non décrits : répartition modale publiée (${regionLabel(p('geography'), 'fr')}, ${p('year')}).`,
  'homeworking-heating': () => 'Les domiciles sont chauffés au gaz pendant le télétravail, en moyenne annuelle.',
  'money-year': (p) => `Pas d’indice de prix pour ${p('money')} : prix supposés égaux à ceux de ${p('used')}.`,
  'render-hardware-unknown': () => 'Rendu connu par sa seule énergie : la fabrication des machines n’est pas comptée.',
  'route-country': (p) =>
    `${p('from')}–${p('to')} passe une frontière : trains du pays ${p('country')}, celui du site ou du départ.`,
  'spend-proxy': (p) => `Achat connu par son seul prix (${p('kind')}) : la moyenne de toute une branche en tient lieu.`,
  'embodied-left-out': () => 'La campagne écarte la fabrication des postes.',
  'pue-default': () => 'Fournisseur non précisé : surconsommation moyenne des centres de données (PUE).',
  'water-unknown': (p) =>
    `Eau non comptée : pas de valeur pour ${[p('provider'), p('country')].filter((x) => x !== '').join(', ')}.`,
};

const qualities: Readonly<Record<string, string>> = { low: 'bas', medium: 'moyen', high: 'haut' };
const fuels: Readonly<Record<string, string>> = { diesel: 'gazole', petrol: 'essence', electric: 'électrique' };

const times = (ratio: string): string => `${ratio} fois`;

const kinds: Readonly<Record<string, string>> = {
  camera: 'des caméras et boîtiers',
  'lens-set': 'des optiques',
  drone: 'des drones',
  'lighting-kit': 'des kits lumière',
  grip: 'de la machinerie',
  'led-wall': 'des murs de LED',
};
const equipment = (kind: string): string => kinds[kind] ?? `(${kind})`;
