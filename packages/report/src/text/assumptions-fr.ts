import type { AssumptionCode } from '@contrechamp/engine';
import { capitalised } from '../lang.ts';
import type { Text } from './reader.ts';
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
    `Le modèle « ${p('model')} » est absent du catalogue ; énergie de sa classe retenue.${
      p('nearest') === '' ? '' : ` Vouliez-vous dire « ${p('nearest')} » ?`
    }`,
  'ai-hardware-default': (p) => `Accélérateur non précisé : ${p('hardware').toUpperCase()}.`,
  'ai-region-default': (p) => `Centre de données non localisé : pays ${p('country')}.`,
  'ai-tier': (p) => `Énergie de ${p('model')} : ${tier(p('tier'))}.`,
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
  'spend-proxy': (p) => `Achat connu par son seul prix (${p('kind')}) : la moyenne de toute une branche en tient lieu.`,
  'embodied-left-out': () => 'La campagne écarte la fabrication des postes.',
  'pue-default': () => 'Fournisseur non précisé : surconsommation moyenne des centres de données (PUE).',
  'water-unknown': (p) =>
    `Eau non comptée : pas de valeur pour ${[p('provider'), p('country')].filter((x) => x !== '').join(', ')}.`,
};

function tier(code: string): string {
  if (code === 'T1') return 'relevée sur la machine (niveau de preuve T1)';
  if (code === 'T3') return 'd’après le temps de calcul déclaré (niveau de preuve T3)';
  if (code === 'T2') return 'mesurée sur ce modèle (niveau de preuve T2)';
  if (code === 'T5') return 'd’après ses jetons (niveau de preuve T5)';
  if (code === 'T6') return 'd’après sa classe de modèles, sans mesure (niveau de preuve T6)';
  return `niveau de preuve ${code}`;
}

const qualities: Readonly<Record<string, string>> = { low: 'bas', medium: 'moyen', high: 'haut' };
const fuels: Readonly<Record<string, string>> = { diesel: 'gazole', petrol: 'essence', electric: 'électrique' };

const kinds: Readonly<Record<string, string>> = {
  camera: 'des caméras et boîtiers',
  'lens-set': 'des optiques',
  drone: 'des drones',
  'lighting-kit': 'des kits lumière',
  grip: 'de la machinerie',
  'led-wall': 'des murs de LED',
};
const equipment = (kind: string): string => kinds[kind] ?? `(${kind})`;
