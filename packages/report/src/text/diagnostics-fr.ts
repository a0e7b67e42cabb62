import type { DiagnosticCode } from '@contrechamp/engine';
import { change } from './change.ts';
import type { DiagnosticText } from './diagnostics-en.ts';
import { correction, notation } from './example.ts';
import { dimensionText, expectedText, yamlReason } from './expected.ts';
import { labelOf } from './labels.ts';
import { labelsFr } from './labels-fr.ts';
import type { Reader, Text } from './reader.ts';
import { topicLabel } from './topics.ts';
import { prettyUnit } from './units.ts';

const several: Text = (p) => `Vouliez-vous dire l’un de ceux-ci : ${p('suggestion')} ?`;

const meant =
  (otherwise: Text): Text =>
  (p) =>
    p('suggestion') === ''
      ? otherwise(p)
      : p('suggestion').includes(', ')
        ? several(p)
        : `Vouliez-vous dire « ${p('suggestion')} » ?`;

const read: Text = (p) => `« ${p('read') || p('value')} »`;
const write: Text = (p) => `Écrivez ${correction(p)}.`;
const howto: Text = (p) => {
  const { margin, range } = notation(p) ?? {};
  return margin === undefined ? '' : ` Une marge s’écrit ${margin}, une fourchette ${range}.`;
};
const bound = (p: Reader): string =>
  ['low', 'likely', 'high'].includes(p('field')) ? ` (borne « ${p('field')} »)` : '';
const category: Text = (p) => labelOf(labelsFr.category, p('category'));

const seriesReason: Text = (p) => {
  if (p('reason') === 'missing') return 'il n’y a pas de tel fichier';
  if (p('reason') === 'header') return `ses en-têtes sont inconnus (${p('found')})`;
  if (p('reason') === 'empty') return 'elle ne contient aucune valeur';
  return `ligne ${p('line')}, « ${p('found')} » n’est pas ${p('reason') === 'time' ? 'une date et une heure' : 'une intensité'}`;
};

const fileReasons: Readonly<Record<string, string>> = {
  missing: 'Ce fichier n’existe pas.',
  'not-a-file': 'C’est un dossier, non un fichier.',
  EACCES: 'La lecture de ce fichier n’est pas autorisée.',
};

export const diagnosticsFr: Readonly<Record<DiagnosticCode, DiagnosticText>> = {
  'file-too-large': {
    message: (p) => `Fichier trop volumineux pour une campagne : ${p('megabytes')} Mo, ${p('limit')} Mo au plus.`,
    remedy: () => 'Donnez le fichier de campagne lui-même, un texte YAML ou JSON de quelques centaines de lignes.',
  },
  'text-too-complex': {
    message: (p) =>
      p('kind') === 'long'
        ? 'Le texte compte plus de 200 000 mots et signes : aucune campagne n’en a autant.'
        : 'Le texte est imbriqué sur plus de 64 niveaux : aucune campagne ne l’est.',
    remedy: () =>
      'Donnez le fichier de campagne lui-même ; cherchez des crochets ou des tirets qui se répètent sans fin.',
  },
  'file-not-text': {
    message: () => 'Le fichier n’est pas un texte en UTF-8.',
    remedy: () => 'Donnez un fichier YAML ou JSON en UTF-8 : une image, un PDF ou un tableur ne peuvent pas être lus.',
  },
  'file-not-found': {
    message: (p) => fileReasons[p('reason')] ?? `Le fichier ne peut pas être lu (${p('reason') || 'raison inconnue'}).`,
    remedy: () => 'Vérifiez le chemin, par exemple examples/white-paper/campaign.yaml.',
  },
  'yaml-syntax': {
    message: (p) => `Le fichier n’est pas lisible en YAML : ${yamlReason(p('yamlCode'), p('reason'), 'fr')}.`,
    remedy: () => 'Écrivez un « champ: valeur » par ligne, en retrait par des espaces, guillemets et accolades fermés.',
  },
  'not-a-campaign': {
    message: () => 'Ce n’est pas un fichier de campagne : le champ « contrechamp » manque.',
    remedy: (p) => `Commencez par la ligne « contrechamp: ${p('version')} », puis « campaign: » et « scenarios: ».`,
  },
  'format-version': {
    message: (p) => `Cette version ne connaît pas le format de campagne « ${p('value')} ».`,
    remedy: (p) =>
      `Écrivez « contrechamp: ${p('version')} », ou prenez un Contrechamp plus récent si le fichier en vient.`,
  },
  'field-unknown': {
    message: (p) => `Il n’y a pas de champ « ${p('field')} » ici.`,
    remedy: meant((p) => `Champs connus ici : ${p('known')}.`),
  },
  'field-missing': {
    message: (p) => `Le champ « ${p('field')} » manque.`,
    remedy: (p) => `Ajoutez ici « ${p('field')}: … ».`,
  },
  'field-invalid': {
    message: (p) => `« ${p('value')} » ne convient pas au champ « ${p('field')} ».`,
    remedy: (p) => `Attendu : ${expectedText(p('expected'), 'fr')}.`,
  },
  'field-choice': {
    message: (p) => `« ${p('value')} » n’est pas l’un des choix de « ${p('field')} ».`,
    remedy: (p) =>
      `${p('suggestion') === '' ? '' : `Vouliez-vous dire « ${p('suggestion')} » ? `}Choix : ${p('choices')}.`,
  },
  'field-conflict': {
    message: (p) =>
      p('reason') === 'closed-model'
        ? `« ${p('field')} » ne se règle pas pour ${p('model')} : c’est un modèle fermé.`
        : `« ${p('field')} » et « ${p('other')} » disent la même chose de deux façons.`,
    remedy: (p) =>
      p('reason') === 'closed-model'
        ? `Retirez « ${p('field')} » ; donnez plutôt « quality » (low, medium, high) ou « tokens ».`
        : `Gardez l’un des deux : « ${p('field')} » ou « ${p('other')} ».`,
  },
  'shares-sum': {
    message: (p) => `La somme des parts de « ${p('field')} » ne fait pas 1.`,
    remedy: () => 'Écrivez des parts de 0 à 1 dont la somme fait 1, par exemple { car: 0.4, metro: 0.6 }.',
  },
  'one-of-missing': {
    message: (p) => `Il manque à l’activité de type « ${p('type')} » les champs qui disent combien.`,
    remedy: (p) => `Donnez ${p('groups').replaceAll(' + ', ' et ').replaceAll(' | ', ', ou bien ')}.`,
  },
  'activity-type-unknown': {
    message: (p) => `Il n’y a pas de type d’activité « ${p('value')} ».`,
    remedy: meant((p) => `Types connus : ${p('known')}.`),
  },
  'activities-empty': {
    message: (p) => `Le scénario « ${p('scenario')} » n’a aucune activité.`,
    remedy: () => 'Donnez-en au moins une sous « activities: », par exemple - { type: meals, count: 10 }.',
  },
  'scenario-duplicate': {
    message: (p) => `L’identifiant de scénario « ${p('id')} » sert deux fois ; d’abord en ${p('first')}.`,
    remedy: (p) => `Donnez à l’un des deux un autre identifiant, par exemple ${p('id')}-2.`,
  },
  'activity-duplicate': {
    message: (p) =>
      `L’identifiant d’activité « ${p('id')} » sert deux fois dans ce scénario ; d’abord en ${p('first')}.`,
    remedy: (p) => `Donnez à l’une des deux un autre identifiant, par exemple ${p('id')}-2.`,
  },
  'lever-change': {
    message: () => 'Ce changement ne dit pas ce qu’il change, ou comment.',
    remedy: () =>
      'Désignez l’entrée par « activity: » ou « type: », puis « set: », « scale: », « unset: » ou « remove: true » ; ou donnez « add: » seul.',
  },
  'lever-duplicate': {
    message: (p) => `Un levier s’appelle déjà « ${p('id')} ».`,
    remedy: (p) =>
      `Donnez un autre identifiant au vôtre, ou écrivez « use: ${p('id')} » pour régler ou chiffrer celui qui existe.`,
  },
  'lever-unknown': {
    message: (p) => `Il n’y a pas de levier « ${p('value')} ».`,
    remedy: meant((p) => `Leviers connus : ${p('known')}.`),
  },
  'reference-unknown': {
    message: (p) => `La référence « ${p('value')} » n’est pas un scénario de cette campagne.`,
    remedy: (p) =>
      `${p('suggestion') === '' ? '' : `Vouliez-vous dire « ${p('suggestion')} » ? `}Scénarios : ${p('known')}.`,
  },
  'generation-scenario': {
    message: (p) => `« generation.scenario » nomme « ${p('value')} », qui n’est pas un scénario de cette campagne.`,
    remedy: (p) =>
      `${p('suggestion') === '' ? '' : `Vouliez-vous dire « ${p('suggestion')} » ? `}Scénarios : ${p('known')}.`,
  },
  'budget-empty': {
    message: () => 'Ce budget ne limite rien.',
    remedy: (p) => `Donnez au moins l’une de ces limites : ${p('known')} ; par exemple - { per: day, images: 60 }.`,
  },
  'budget-order': {
    message: () => 'Ce budget arrêterait avant d’avoir prévenu.',
    remedy: () => 'Donnez à « warn » une part plus petite qu’à « stop », par exemple warn: 80 %, stop: 100 %.',
  },
  'limit-uncertain': {
    message: (p) => `« ${p('field')} » est une limite : ni marge, ni fourchette.`,
    remedy: (p) => `Écrivez une seule valeur, par exemple ${p('example')}.`,
  },
  'default-above-maximum': {
    message: (p) => `La valeur par défaut « ${p('field')} » dépasse le maximum du même fichier (${p('maximum')}).`,
    remedy: () => 'Baissez la valeur par défaut, ou relevez le maximum.',
  },
  'default-not-allowed': {
    message: (p) => `Le modèle par défaut « ${p('value')} » n’est pas de ceux que le même fichier permet.`,
    remedy: () => 'Ajoutez-le sous « allowed », ou choisissez un autre modèle par défaut.',
  },
  'time-zone-unknown': {
    message: (p) => `Il n’y a pas de fuseau horaire « ${p('value')} ».`,
    remedy: () => 'Écrivez un nom de lieu de la base tz, par exemple Europe/Paris.',
  },
  'region-unknown': {
    message: (p) => `« ${p('value')} » n’est ni un pays, ni une région d’un fournisseur.`,
    remedy: meant(() => 'Écrivez un pays (FR), une région d’un fournisseur (europe-west9), EU ou EUROPE.'),
  },
  'model-unknown': {
    message: (p) => `Le registre ne connaît pas le modèle « ${p('value')} ».`,
    remedy: meant(
      () => 'Un modèle à vous peut servir sous ce nom exact ; il compte selon sa classe, jamais pour rien.',
    ),
  },
  'deferral-without-series': {
    message: () =>
      'Des requêtes peuvent attendre une heure plus propre, et la campagne n’a de série horaire d’aucun réseau.',
    remedy: () => 'Nommez-en une : grid: { FR: { series: fichier.csv } } sous « campaign » ; ou retirez « deferral ».',
  },
  'quantity-unreadable': {
    message: (p) => `${read(p)} ne se lit pas comme une quantité${bound(p)}.`,
    remedy: (p) => `${write(p)}${howto(p)}`,
  },
  'quantity-decimal-comma': {
    message: (p) => `${read(p)} contient une virgule dans le nombre${bound(p)}.`,
    remedy: (p) =>
      `${write(p)} Dans le fichier, la marque décimale est le point ; des espaces peuvent séparer les milliers.`,
  },
  'quantity-range': {
    message: (p) =>
      p('missing') !== ''
        ? `Il manque à la fourchette : ${p('missing')}.`
        : p('reason') === 'dimension'
          ? `Les bornes de la fourchette ne mesurent pas la même chose : ${read(p)}${bound(p)}.`
          : `Les bornes de la fourchette ne sont pas dans l’ordre : ${p('read')}.`,
    remedy: write,
  },
  'unit-missing': {
    message: (p) => `${p('value')} n’a pas d’unité.`,
    remedy: (p) => `Écrivez un nombre et son unité, par exemple ${p('value')} ${p('unit')}.`,
  },
  'unit-unknown': {
    message: (p) =>
      p('reason') === 'money-year-missing'
        ? `Le montant de ${read(p)} demande l’année de ses prix.`
        : `L’unité « ${p('part') || p('unit') || p('read')} » n’est pas connue.`,
    remedy: (p) =>
      p('nearest') === '' ? write(p) : `Vouliez-vous dire « ${p('nearest')} » ? Ici, par exemple : ${p('example')}.`,
  },
  'unit-mismatch': {
    message: (p) =>
      `« ${p('unit')} » mesure : ${dimensionText(p('found'), 'fr')} ; « ${p('field')} » attend : ${dimensionText(p('expected'), 'fr')}.`,
    remedy: (p) => `Écrivez, par exemple, ${p('example')}.`,
  },
  'quantity-negative': {
    message: (p) => `${p('value')} est négatif ; « ${p('field')} » compte ce qui est employé, 0 ou plus.`,
    remedy: (p) => `Écrivez, par exemple, ${p('example')}. Les émissions évitées ne se soustraient jamais.`,
  },
  'airport-unknown': {
    message: (p) => `Il n’y a pas d’aéroport « ${p('value')} ».`,
    remedy: meant(() => 'Écrivez son code IATA de trois lettres, par exemple CDG, ou donnez « distance: 9300 km ».'),
  },
  'place-unknown': {
    message: (p) => `La ville « ${p('value')} » n’est pas connue.`,
    remedy: meant(
      () => 'Écrivez une ville plus grande des environs, ou donnez « distance: 120 km » au lieu de « from » et « to ».',
    ),
  },
  'place-ambiguous': {
    message: (p) => `Plusieurs villes s’appellent « ${p('value')} ».`,
    remedy: (p) => `Écrivez l’une de : ${p('choices')}.`,
  },
  'country-unknown': {
    message: (p) => `« ${p('value')} » n’est pas le code d’un pays.`,
    remedy: (p) =>
      p('value').toUpperCase() === 'UK'
        ? 'Le Royaume-Uni s’écrit GB.'
        : `Écrivez les deux capitales de la norme ISO 3166 : FR pour la France, GB pour le Royaume-Uni, ZA pour l’Afrique du Sud.${
            p('suggestion') === '' ? '' : ` Code le plus proche : ${p('suggestion')}.`
          }`,
  },
  'factor-unknown': {
    message: (p) => `Le catalogue n’a pas de facteur « ${p('id')} ».`,
    remedy: meant(() => 'Cherchez-le avec : contrechamp factors search MOT…'),
  },
  'factor-missing': {
    message: (p) =>
      `Le catalogue ${p('release')} n’a pas de valeur pour : ${topicLabel(p('topic'), 'fr')}${p('attributes') === '' ? '' : ` (${p('attributes')})`}.`,
    remedy: (p) =>
      `Modifiez l’activité, ou désignez un facteur par « factor: … » ; voir contrechamp factors search ${p('topic')}.`,
  },
  'factor-unit': {
    message: (p) =>
      `Le facteur ${p('factor')} est par ${prettyUnit(p('unit').split('/')[1] ?? p('unit'), 'fr')} : avec cette activité il donne ${dimensionText(p('found'), 'fr')}, non du CO₂e.`,
    remedy: () => 'Désignez un facteur de la bonne unité, ou retirez « factor » et laissez choisir le catalogue.',
  },
  'stage-outside-boundary': {
    message: (p) => `L’étape « ${p('stage')} » sort du périmètre de la campagne (${p('boundary')}).`,
    remedy: (p) =>
      `Ajoutez ${p('stage')} à « campaign.stages », ou donnez à l’activité une étape (« stage ») de cette liste.`,
  },
  'field-unused': {
    message: (p) => `« ${p('field')} » de « ${p('activity')} » est donné et ne change rien ici.`,
    remedy: (p) => `Un autre champ ou un autre choix décide à sa place : retirez « ${p('field')} », ou cet autre.`,
  },
  'quantity-too-small': {
    message: (p) => `« ${p('field')} » est trop petit : ${p('value')}, au moins ${p('least')}.`,
    remedy: (p) => `Écrivez un nombre plus grand (au moins ${p('least')}), par exemple ${p('example')}.`,
  },
  'provider-unknown': {
    message: (p) => `Aucun fournisseur ne s’appelle « ${p('value')} ».`,
    remedy: (p) =>
      `${p('suggestion') === '' ? '' : `Vouliez-vous dire « ${p('suggestion')} » ? `}Écrivez « own » pour vos propres machines, « other » pour un autre exploitant, ou l’un de : ${p('known')}.`,
  },
  'region-not-offered': {
    message: (p) => `Le fournisseur (${p('provider')}) ne propose pas ${p('model')} dans ce pays (${p('country')}).`,
    remedy: (p) => `Écrivez l’un de ses pays : ${p('known')} ; ou le fournisseur qui l’y exploite.`,
  },
  'readings-contradict': {
    message: (p) =>
      `Un temps de calcul (${p('seconds')} s) et un nombre de jetons (${p('tokens')}) qui ne peuvent être vrais de la même image : leurs énergies diffèrent d’un facteur (${p('ratio')}).`,
    remedy: (p) =>
      `Avec autant de jetons, le temps de calcul d’une image sur un accélérateur reste dans des bornes (${p('from')}–${p('to')} s). Si gpuSeconds est le temps de réponse du service, file d’attente comprise, retirez-le.`,
  },
  'series-missing': {
    message: (p) => `La série « ${p('file')} » n’a pas été donnée avec la campagne.`,
    remedy: () => 'Placez le fichier CSV à côté du fichier de campagne, sous ce nom exact.',
  },
  'series-unreadable': {
    message: (p) => `La série « ${p('file')} » est illisible : ${seriesReason(p)}.`,
    remedy: () =>
      'Donnez un fichier CSV d’Electricity Maps ou d’éCO2mix (RTE) tel qu’il a été téléchargé, ou deux colonnes nommées datetime et intensity (gCO2e/kWh).',
  },
  'series-gap': {
    message: (p) => `La série « ${p('file')} » n’a pas de valeur à ${p('at')}.`,
    remedy: (p) =>
      `Écrivez une heure de n’importe quel jour (14:00), ou une date comprise dans la série (${p('from')}–${p('to')}).`,
  },
  'boundary-mismatch': {
    message: (p) => `Le scénario « ${p('scenario')} » ne compte rien au poste ${category(p)} ; « ${p('other')} », si.`,
    remedy: (p) => `Ajoutez ce qui manque, ou déclarez-le : excluded: [ { category: ${p('category')}, reason: … } ].`,
  },
  'catalogue-newer': {
    message: (p) =>
      `Calculé avec le catalogue ${p('used')}, que la campagne fixe. Avec ${p('release')}, « ${p('scenario')} » ${change(p, 'fr')}.`,
    remedy: (p) => `Pour savoir pourquoi : contrechamp factors diff ${p('used')} ${p('release')} FICHIER.`,
  },
  'catalogue-release': {
    message: (p) => `La campagne a été faite avec le catalogue ${p('pinned')} ; celui-ci est ${p('release')}.`,
    remedy: (p) =>
      `Installez la version ${p('pinned')} pour les mêmes chiffres, ou écrivez « catalogue: ${p('release')} ».`,
  },
};
