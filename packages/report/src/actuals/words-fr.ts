import type { ActualsWords } from './words-en.ts';

const many = (n: number, one: string, more = `${one}s`): string => (Math.abs(n) < 2 ? one : more);

export const actualsFr: ActualsWords = {
  title: (scenario) => `Prévu et mesuré : ${scenario}`,
  nothingPlanned: 'Le fichier ne prévoit aucune génération dans ce scénario.',
  nothingMetered: 'Rien n’a encore été généré par la passerelle.',
  sentence: (outputs, metered, planned, odds) =>
    `${outputs}, soit ${metered}, pour ${planned} prévus en tout ; ${odds}, le mesuré émet davantage que le prévu.`,
  generated: (list) => `Généré : ${list}`,
  ofPlan: (metered, planned, noun) =>
    `${metered} ${noun} sur ${planned} ${noun.startsWith('image') ? 'prévues' : 'prévus'}`,
  notPlanned: (outputs) => `${outputs} (rien de tel n’était prévu)`,
  images: (n) => many(n, 'image'),
  clips: (n) => many(n, 'plan'),
  columns: ['', 'Images', 'Plans', 'CO₂e, médiane [95 %]', 'kWh', 'Eau, L'],
  rows: { planned: 'Prévu', metered: 'Mesuré à ce jour', difference: 'Écart', share: 'Part du prévu' },
  each: (metered, planned) =>
    `${metered} générations par livrable${planned === null ? '' : ` ; ${planned} étaient prévues`}.`,
  all: 'Toute la génération',
  modelsTitle: 'Par modèle',
  modelColumns: ['Modèle', 'Prévu', 'Mesuré', 'Reçus'],
  none: '–',
  outcomesTitle: 'Leur issue',
  outcomeColumns: ['', 'Reçus', 'Générations comptées', 'Rendues', 'CO₂e'],
  outcomes: {
    delivered: 'livrées',
    partial: 'livrées en partie',
    failed: 'échouées',
    abandoned: 'abandonnées par le demandeur',
    timeout: 'sans réponse à temps',
    interrupted: 'interrompues',
    reused: 'servies par une image antérieure',
    refused: 'refusées par les règles',
  },
  outcome: {
    delivered: 'livrée',
    partial: 'livrée en partie',
    failed: 'échouée',
    abandoned: 'abandonnée par le demandeur',
    timeout: 'sans réponse à temps',
    interrupted: 'interrompue',
    reused: 'servie par une image antérieure',
    refused: 'refusée par les règles',
  },
  personsTitle: 'Par personne',
  personColumns: ['Personne', 'Reçus', 'Générations comptées', 'Rendues', 'CO₂e'],
  budgetsTitle: 'Budgets',
  budgetColumns: ['Budget', 'Utilisé', 'Sur', 'Reste'],
  limits: { images: 'images', seconds: 'secondes de vidéo', co2e: 'CO₂e', energy: 'électricité', money: 'argent' },
  scopes: { campaign: 'campagne', person: 'chaque personne', day: 'chaque jour' },
  both: 'chaque personne et jour',
  most: (day) => `au plus, le ${day}`,
  mostOfOne: 'au plus, une personne',
  of: (stop, of) => (stop === of ? of : `${of}, arrêt à ${stop}`),
  cost: (money) => `Facturé : ${money}.`,
  totalTitle: 'Le scénario entier',
  total: (planned, actual) => `${planned} tel que prévu, ${actual} avec le mesuré à la place.`,
  against: (reference, list) => `Ainsi, face à ${reference} : ${list}.`,
  chain: (n, count, days, seq, head) =>
    `${n} ${many(count, 'reçu')}, ${days} ; la chaîne est intacte jusqu’à l’enregistrement ${seq}, tête ${head}.`,
  emptyChain: (seq, head) => `La chaîne est intacte jusqu’à l’enregistrement ${seq}, tête ${head}.`,
  halves: 'Ce qui a échoué en cours de calcul compte pour moitié, et ce que personne n’a attendu compte en entier.',
  central: 'Les budgets comptent les valeurs centrales, comme la passerelle quand elle décide.',
  basis: (share) =>
    `${share} des générations sont connues par ce qu’ont déclaré les services, les autres par l’estimation.`,
  broken: (fault) => `Les reçus ne sont pas intacts, et rien n’en est tiré. ${fault}`,
  remarksTitle: 'À savoir sur les reçus',
  remarks: {
    'no-receipts': (p) =>
      `Il n’y a pas de reçu de cette campagne${p('others') === '' ? '' : ` ; ceux-ci sont de ${p('others')}`}.`,
    withheld: (p, n) =>
      `${p('count')} ${many(n, 'enregistrement')} de la chaîne ${many(n, 'est retenu', 'sont retenus')} dans cet export : ${many(n, 's’il est', 's’ils sont')} de cette campagne, ce qui suit est trop bas.`,
    'under-way': (p, n) =>
      `${p('count')} ${many(n, 'génération')} ${many(n, 'n’a', 'n’ont')} pas encore de reçu : ${many(n, 'comptée', 'comptées')} dans les budgets à hauteur de l’estimation, et nulle part ailleurs.`,
    torn: (p) =>
      `Après le dernier enregistrement entier, ${p('file')} porte ${p('bytes')} octets qui n’en sont pas un : laissés par un arrêt brutal.`,
    'not-computed': (p, n) =>
      `${p('outputs')} ${many(n, 'génération')} par ${p('model')} ne ${many(n, 'peut être calculée', 'peuvent être calculées')} avec ce catalogue (${p('problem')}${p('region') === '' ? '' : `, ${p('region')}`}) : hors de ces chiffres ; les reçus disent ${p('written')}.`,
    'figures-moved': (p) =>
      `Les reçus disent ensemble ${p('written')} (catalogue ${p('releases')}) ; calculées comme l’est cette campagne aujourd’hui (catalogue ${p('release')}), les mêmes générations font ${p('now')}. Les budgets comptent ce que disent les reçus.`,
    'operator-unknown': (p) =>
      `On ne sait pas qui calcule derrière « ${p('service')} » : ses générations comptent selon le fournisseur habituel de leur modèle.`,
    unpriced: (p, n) =>
      `${p('outputs')} ${many(n, 'génération')} ${many(n, 'est', 'sont')} sans prix connu : le coût est celui des autres.`,
  },
  yaml: (campaign, n, head) =>
    `${n} ${many(n, 'reçu')} de ${campaign}, par la passerelle ; chaîne jusqu’à ${head}. À la place de la génération prévue.`,
  note: (n, days) => `${n} ${many(n, 'reçu')}, ${days}`,
};
