import type { RefusalCode } from '../policy/decision.ts';
import type { Reader, Text } from './reader.ts';

const scopes: Readonly<Record<string, string>> = {
  campaign: 'pour la campagne',
  person: 'pour vous',
  day: 'pour la campagne aujourd’hui',
  'campaign-person': 'pour vous',
  'campaign-day': 'pour la campagne aujourd’hui',
  'person-day': 'pour vous aujourd’hui',
  'campaign-person-day': 'pour vous aujourd’hui',
};

/** Whose budget, on which day where that is not today. */
const scopeOf = (p: Reader): string => {
  const scope = scopes[p.text('per')] ?? p.text('per');
  return p.has('day') ? scope.replace('aujourd’hui', p.date('day')) : scope;
};

const sentences = (parts: readonly (string | false)[]): string => parts.filter((part) => part !== false).join(' ');

const ways = (p: Reader): readonly string[] => [
  ...(p.has('fewer') ? [`demandez n = ${p.shown('fewer')}`] : []),
  ...(p.has('draft') ? ['demandez la qualité « low »'] : []),
  ...(p.has('lighter') ? [`prenez ${p.text('lighter')}, qui consomme ${p.percent('saving')} de moins`] : []),
];

const allowedOf = (p: Reader): string | false =>
  p.has('models') ? `Permis : ${p.text('models')}.` : p.has('classes') && `Classes permises : ${p.text('classes')}.`;

const askWho = (p: Reader, what: string): string =>
  p.has('responsible')
    ? `${p.text('responsible')} peut ${what}.`
    : `La personne qui tient le fichier de campagne peut ${what}.`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const refusalsFr: Readonly<Record<RefusalCode, Text>> = {
  'budget-exhausted': (p) => {
    const [first, ...others] = ways(p);
    return sentences([
      `Cette demande dépasserait le budget : il reste ${p.amount('remaining')} sur ${p.bare('stop')} ${scopeOf(p)}${p.has('needed') ? `, et il en faut ${p.bare('needed')}` : ''}.`,
      p.has('resets') && !p.has('day') && 'Le compteur repart à 0 h UTC.',
      first !== undefined && `${capital([first, ...others].join(', ou '))}.`,
      askWho(p, 'relever ce budget'),
    ]);
  },
  'model-not-allowed': (p) =>
    sentences([
      `La campagne ne permet pas le modèle ${p.quoted('model')}${p.has('class') ? ` (classe ${p.text('class')})` : ''}.`,
      p.has('suggestion') ? `Vouliez-vous dire ${p.quoted('suggestion')} ?` : allowedOf(p),
    ]),
  'model-retired': (p) =>
    sentences([
      `Le modèle ${p.quoted('model')} a été retiré ${p.date('date')}.`,
      p.has('successor') ? `Son successeur : ${p.text('successor')}.` : allowedOf(p),
    ]),
  'region-not-allowed': (p) =>
    sentences([
      p.has('region')
        ? `Rien de ce qui est configuré ne tourne en ${p.quoted('region')} selon les règles de la campagne.`
        : 'Rien de ce qui est configuré ne tourne là où la campagne le permet.',
      p.has('regions') && `Permis : ${p.text('regions')}.`,
      `Configuré : ${p.text('offered')} (– : nul ne dit où).`,
    ]),
  'provider-not-configured': (p) =>
    sentences([
      p.has('provider')
        ? `Aucun fournisseur ${p.quoted('provider')} n’est configuré dans cette passerelle.`
        : `Rien de ce qui est configuré ne sert le modèle ${p.quoted('model')}.`,
      p.has('configured') && `Configuré : ${p.text('configured')}.`,
    ]),
  'provider-not-allowed': (p) =>
    sentences([
      `La campagne ne permet pas le fournisseur ${p.quoted('provider')}.`,
      `Permis : ${p.text('providers')}.`,
    ]),
  'operation-not-allowed': (p) =>
    `La campagne ne permet pas ce genre de demande (${p.text('operation')}). Permis : ${p.text('operations')}.`,
  'operation-not-offered': (p) =>
    `Rien de ce qui est configuré ne fait ce genre de demande (${p.text('operation')}). Configuré : ${p.text('configured')}.`,
  'count-above-maximum': (p) =>
    `La campagne en permet ${p.shown('maximum')} au plus par demande, et celle-ci en veut ${p.shown('asked')}. Demandez n = ${p.shown('maximum')}.`,
  'size-above-maximum': (p) =>
    `La campagne permet ${p.shown('maximum')} pixels au plus, et ${p.text('asked')} en a davantage. Demandez ${p.text('suggestion')}, puis agrandissez l’image retenue.`,
  'setting-above-maximum': (p) =>
    p.has('provider')
      ? `La campagne permet ${p.text('field')} jusqu’à ${p.shown('maximum')} ; ${p.text('model')} en prend ${p.shown('asked')} de lui-même, et l’on ne peut pas en demander moins à ${p.text('provider')}. Choisissez un autre modèle ou un autre service.`
      : `La campagne permet ${p.text('field')} jusqu’à ${p.shown('maximum')}, et cette demande veut ${p.shown('asked')}.`,
  'price-unknown': (p) =>
    sentences([
      `La campagne a un budget en ${p.text('currency')}, et aucun prix de ${p.quoted('model')} n’est configuré dans cette monnaie${p.has('found') ? ` (seulement en ${p.text('found')})` : ''}.`,
      'La personne qui tient la passerelle peut le déclarer, avec sa source et sa date.',
    ]),
  'footprint-unknown': (p) =>
    `Ce que ${p.quoted('model')} consomme là-bas ne peut pas être calculé (${p.text('reason')}${p.has('country') ? ` : ${p.text('country')}` : ''}) ; rien n’est donc envoyé. Choisissez un autre modèle ou une autre région.`,
  'brief-missing': (p) =>
    sentences([
      'Le fichier de campagne ne dit pas encore pourquoi l’IA est employée, ni quelle solution plus sobre a été envisagée.',
      askWho(p, 'l’écrire sous « generation.brief »'),
    ]),
  'request-invalid': (p) => {
    if (p.has('value') && p.has('expected'))
      return `${p.quoted('value')} ne convient pas à ${p.quoted('field')}. Attendu : ${p.text('expected')}.`;
    if (p.has('value') && p.text('field') === 'model')
      return `Le service qui s’en chargerait n’a pas le modèle ${p.quoted('value')}. Choisissez un autre modèle ou un autre service.`;
    return p.has('value')
      ? `Le service qui s’en chargerait n’a pas de place pour ${p.quoted('field')} (${p.quoted('value')}). Retirez ce champ, ou choisissez un autre modèle ou un autre service.`
      : `Le champ ${p.quoted('field')} manque, et la campagne ne donne pas de valeur par défaut.`;
  },
  'ledger-unavailable': (p) =>
    `Les reçus ne peuvent pas être écrits${p.has('reason') ? ` (${p.text('reason')})` : ''} : rien n’est généré d’ici là. Prévenez la personne qui tient la passerelle.`,
};
