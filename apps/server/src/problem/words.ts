import type { Lang } from '@contrechamp/report';

export type Params = Readonly<Record<string, string | number>>;

interface Words {
  readonly title: string;
  detail(params: Params): string;
}

/** Every refusal, with its HTTP status. */
export const statuses = {
  'body-not-json': 400,
  'field-invalid': 400,
  'host-refused': 403,
  'origin-refused': 403,
  'campaign-unknown': 404,
  'version-unknown': 404,
  'receipts-local': 403,
  'receipts-unconfigured': 404,
  'example-unknown': 404,
  'route-unknown': 404,
  'page-unknown': 404,
  'revision-stale': 409,
  'body-too-large': 413,
  'content-type-refused': 415,
  'campaign-refused': 422,
  'table-refused': 422,
  'receipts-unsound': 422,
  'receipts-of-others': 422,
  'scenario-unknown': 422,
  'text-too-long': 422,
  'details-refused': 422,
  'logo-refused': 422,
  'server-fault': 500,
  'typesetter-missing': 501,
  'store-unavailable': 503,
  'receipts-unreadable': 503,
  'workshop-busy': 503,
  'made-too-long': 503,
} as const;
export type ProblemCode = keyof typeof statuses;

const en: Readonly<Record<ProblemCode, Words>> = {
  'body-not-json': { title: 'Not JSON', detail: () => 'The body of the request is not a JSON object. Send one.' },
  'field-invalid': {
    title: 'Wrong value',
    detail: ({ field, expected }) => `The value of “${field}” cannot be used. Write ${expected}.`,
  },
  'host-refused': {
    title: 'Unknown host',
    detail: ({ host }) =>
      `This server does not answer to the name “${host}”. Open the address that it printed, or start it with --allow-host.`,
  },
  'origin-refused': {
    title: 'Another site’s page',
    detail: ({ origin }) => `A page of “${origin}” may not change campaigns. Open the studio at its own address.`,
  },
  'campaign-unknown': {
    title: 'No such campaign',
    detail: ({ id }) => `There is no campaign “${id}”. It may have been deleted.`,
  },
  'version-unknown': {
    title: 'No such version',
    detail: ({ revision }) =>
      `Version ${revision} of this campaign is not kept. Older versions are kept when they have a label.`,
  },
  'receipts-local': {
    title: 'On this machine alone',
    detail: ({ host }) =>
      `Receipts name persons: they are read on this machine alone, at localhost, and not as “${host}”.`,
  },
  'receipts-unconfigured': {
    title: 'No receipts here',
    detail: () =>
      'This studio reads no gateway’s receipts. Start it with --receipts and their folder, or open a file of receipts.',
  },
  'receipts-unsound': {
    title: 'The receipts are not sound',
    detail: ({ fault }) => `The receipts are not sound, and nothing is taken from them. ${fault}`,
  },
  'receipts-of-others': {
    title: 'No receipts of this campaign',
    detail: ({ id, others }) =>
      `There is no receipt of ${id} there.${others === '' ? '' : ` Campaigns of these receipts: ${others}.`}`,
  },
  'receipts-unreadable': {
    title: 'The receipts cannot be read',
    detail: ({ path, reason }) => `The receipts in ${path} cannot be read (${reason}).`,
  },
  'example-unknown': {
    title: 'No such example',
    detail: ({ id, known }) => `There is no example “${id}”, but ${known}.`,
  },
  'route-unknown': { title: 'No such address', detail: ({ path }) => `The interface has nothing at ${path}.` },
  'page-unknown': { title: 'No such file', detail: ({ path }) => `The studio has no file ${path}.` },
  'revision-stale': {
    title: 'Changed in the meantime',
    detail: ({ revision }) =>
      `The campaign was saved elsewhere since it was read: it is at revision ${revision}. Nothing was overwritten; read it again and make the change there.`,
  },
  'body-too-large': {
    title: 'Too large',
    detail: ({ megabytes }) => `The body of a request has at most ${megabytes} MB.`,
  },
  'content-type-refused': {
    title: 'Not declared as JSON',
    detail: () => 'Send requests that change something with the header Content-Type: application/json.',
  },
  'campaign-refused': {
    title: 'The campaign cannot be computed',
    detail: ({ count }) =>
      count === 1
        ? 'One thing in the campaign has to be put right.'
        : `${count} things in the campaign have to be put right.`,
  },
  'table-refused': {
    title: 'The spreadsheet gives no campaign',
    detail: ({ count }) =>
      count === 1
        ? 'One thing in the spreadsheet has to be put right. Nothing was saved.'
        : `${count} things in the spreadsheet have to be put right. Nothing was saved.`,
  },
  'server-fault': {
    title: 'A fault of the studio',
    detail: () => 'The studio failed to answer; the terminal that it runs in says why. What was saved stays saved.',
  },
  'store-unavailable': {
    title: 'Campaigns cannot be reached',
    detail: ({ reason }) =>
      `The data folder does not answer (${reason}). What was saved before stays saved; keep this page open, free some space or rights, and save again.`,
  },
  'scenario-unknown': {
    title: 'No such scenario',
    detail: ({ id, known }) =>
      id === '' ? `This is about one scenario: say which, of ${known}.` : `There is no scenario “${id}”, but ${known}.`,
  },
  'text-too-long': {
    title: 'A text is too long for a cell',
    detail: ({ start }) =>
      `A spreadsheet cell holds 32,767 characters, and this text has more: “${start}…”. Shorten it.`,
  },
  'details-refused': {
    title: 'The footprint cannot be written',
    detail: ({ told }) => `${told}`,
  },
  'logo-refused': {
    title: 'The logo cannot be set',
    detail: () =>
      'The file of the logo is damaged, asks for other files, or is not what it says it is. Save it again, as PNG if need be.',
  },
  'typesetter-missing': {
    title: 'No typesetter',
    detail: ({ reason }) =>
      `The typesetter does not run on the machine of the studio (${reason}). Take the page of a browser (HTML) instead.`,
  },
  'workshop-busy': {
    title: 'Others are waiting',
    detail: ({ waiting }) =>
      `Files are made one after the other, and ${waiting} are waiting already. Try again in a moment.`,
  },
  'made-too-long': {
    title: 'It takes too long',
    detail: ({ seconds }) =>
      `The file was not ready after ${seconds} seconds and was given up. The command line makes it without a limit.`,
  },
};

const fr: Readonly<Record<ProblemCode, Words>> = {
  'body-not-json': {
    title: 'Pas du JSON',
    detail: () => 'Le corps de la requête n’est pas un objet JSON. Envoyez-en un.',
  },
  'field-invalid': {
    title: 'Valeur incorrecte',
    detail: ({ field, expected }) => `La valeur de « ${field} » ne peut servir. Écrivez ${expected}.`,
  },
  'host-refused': {
    title: 'Hôte inconnu',
    detail: ({ host }) =>
      `Ce serveur ne répond pas au nom « ${host} ». Ouvrez l’adresse qu’il a affichée, ou lancez-le avec --allow-host.`,
  },
  'origin-refused': {
    title: 'Page d’un autre site',
    detail: ({ origin }) =>
      `Une page de « ${origin} » ne peut modifier les campagnes. Ouvrez le studio à sa propre adresse.`,
  },
  'campaign-unknown': {
    title: 'Campagne introuvable',
    detail: ({ id }) => `Il n’y a pas de campagne « ${id} ». Elle a peut-être été supprimée.`,
  },
  'version-unknown': {
    title: 'Version introuvable',
    detail: ({ revision }) =>
      `La version ${revision} de cette campagne n’est pas gardée. Les anciennes le sont si elles portent un nom.`,
  },
  'receipts-local': {
    title: 'Sur cette machine seule',
    detail: ({ host }) =>
      `Les reçus nomment des personnes : ils se lisent sur cette machine seule, à localhost, et non sous le nom « ${host} ».`,
  },
  'receipts-unconfigured': {
    title: 'Pas de reçus ici',
    detail: () =>
      'Ce studio ne lit les reçus d’aucune passerelle. Lancez-le avec --receipts et leur dossier, ou ouvrez un fichier de reçus.',
  },
  'receipts-unsound': {
    title: 'Les reçus ne sont pas intacts',
    detail: ({ fault }) => `Les reçus ne sont pas intacts, et rien n’en est tiré. ${fault}`,
  },
  'receipts-of-others': {
    title: 'Pas de reçus de cette campagne',
    detail: ({ id, others }) =>
      `Il n’y a là aucun reçu de ${id}.${others === '' ? '' : ` Campagnes de ces reçus : ${others}.`}`,
  },
  'receipts-unreadable': {
    title: 'Les reçus ne peuvent être lus',
    detail: ({ path, reason }) => `Les reçus de ${path} ne peuvent être lus (${reason}).`,
  },
  'example-unknown': {
    title: 'Exemple introuvable',
    detail: ({ id, known }) => `Il n’y a pas d’exemple « ${id} », mais ${known}.`,
  },
  'route-unknown': { title: 'Adresse introuvable', detail: ({ path }) => `L’interface n’a rien à l’adresse ${path}.` },
  'page-unknown': { title: 'Fichier introuvable', detail: ({ path }) => `Le studio n’a pas de fichier ${path}.` },
  'revision-stale': {
    title: 'Modifiée entre-temps',
    detail: ({ revision }) =>
      `La campagne a été enregistrée ailleurs depuis sa lecture : elle en est à la révision ${revision}. Rien n’a été écrasé ; relisez-la et refaites-y la modification.`,
  },
  'body-too-large': {
    title: 'Trop grand',
    detail: ({ megabytes }) => `Le corps d’une requête a ${megabytes} Mo au plus.`,
  },
  'content-type-refused': {
    title: 'Pas annoncé comme JSON',
    detail: () => 'Envoyez les requêtes qui modifient avec l’en-tête Content-Type: application/json.',
  },
  'campaign-refused': {
    title: 'La campagne ne peut être calculée',
    detail: ({ count }) =>
      count === 1 ? 'Un point de la campagne est à corriger.' : `${count} points de la campagne sont à corriger.`,
  },
  'table-refused': {
    title: 'Le tableur ne donne pas de campagne',
    detail: ({ count }) =>
      count === 1
        ? 'Une chose est à corriger dans le fichier. Rien n’a été enregistré.'
        : `${count} choses sont à corriger dans le fichier. Rien n’a été enregistré.`,
  },
  'server-fault': {
    title: 'Une faute du studio',
    detail: () =>
      'Le studio n’a pas pu répondre ; le terminal où il tourne dit pourquoi. Ce qui était enregistré le reste.',
  },
  'store-unavailable': {
    title: 'Campagnes hors d’atteinte',
    detail: ({ reason }) =>
      `Le dossier de données ne répond pas (${reason}). Ce qui était enregistré le reste ; gardez cette page ouverte, libérez de la place ou des droits, puis enregistrez de nouveau.`,
  },
  'scenario-unknown': {
    title: 'Scénario introuvable',
    detail: ({ id, known }) =>
      id === ''
        ? `Ceci porte sur un seul scénario : dites lequel, de ${known}.`
        : `Il n’y a pas de scénario « ${id} », mais ${known}.`,
  },
  'text-too-long': {
    title: 'Un texte est trop long pour une cellule',
    detail: ({ start }) =>
      `Une cellule de tableur contient 32 767 caractères, et ce texte en a plus : « ${start}… ». Raccourcissez-le.`,
  },
  'details-refused': {
    title: 'L’empreinte ne peut être écrite',
    detail: ({ told }) => `${told}`,
  },
  'logo-refused': {
    title: 'Le logo ne peut être composé',
    detail: () =>
      'Le fichier du logo est abîmé, en demande d’autres, ou n’est pas ce qu’il dit être. Enregistrez-le à nouveau, en PNG au besoin.',
  },
  'typesetter-missing': {
    title: 'Pas de compositeur',
    detail: ({ reason }) =>
      `Le compositeur ne tourne pas sur la machine du studio (${reason}). Prenez plutôt la page de navigateur (HTML).`,
  },
  'workshop-busy': {
    title: 'D’autres attendent',
    detail: ({ waiting }) =>
      `Les fichiers sont établis l’un après l’autre, et ${waiting} attendent déjà. Réessayez dans un instant.`,
  },
  'made-too-long': {
    title: 'C’est trop long',
    detail: ({ seconds }) =>
      `Le fichier n’était pas prêt au bout de ${seconds} secondes et a été abandonné. La ligne de commande l’établit sans limite.`,
  },
};

export const problemWords: Readonly<Record<Lang, Readonly<Record<ProblemCode, Words>>>> = { en, fr };
