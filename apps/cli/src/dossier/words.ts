import { formatInteger } from '@contrechamp/report';

export const verifyWords = {
  en: {
    identical: (files: number) =>
      `Identical: the ${files} files are as they were made, and the result computed again is the same to the last byte.`,
    consistent: 'Consistent with itself, factors not verified.',
    consistentButPlaces: 'Consistent with itself, airports and cities not verified.',
    notIdentical: 'Not identical: what differs is told below.',
    intact: (files: number) => `The ${files} files have the lengths and hashes of the manifest.`,
    noManifest: 'manifest.json is missing or cannot be read: nothing says how the files were.',
    changed: (path: string) => `Changed: ${path}`,
    missing: (path: string) => `Missing: ${path}`,
    added: (path: string) => `Added: ${path}`,
    unexpected: (path: string) =>
      `Unexpected: ${path}. No dossier holds such a file, and nothing here says anything of it.`,
    expected: 'expected',
    found: 'found   ',
    bytes: (n: number) => `${formatInteger(n, 'en')} bytes`,
    envelope: (at: number) =>
      `The archive is not as contrechamp dossier writes it, from byte ${formatInteger(at, 'en')} on: it was altered, or packed again by another program.`,
    same: 'Computed again from the campaign and the catalogue inside: the same bytes.',
    different: 'Computed again from the campaign and the catalogue inside: something else comes out.',
    impossible: (reason: string) => `It cannot be computed again: ${reason}`,
    inFile: (path: string, n: number) => `${path}: ${n} ${n === 1 ? 'difference' : 'differences'} (path: then → now)`,
    leaf: (path: string, then: string, now: string) => `${path === '' ? '' : `${path}: `}${then} → ${now}`,
    more: (n: number) => `and ${n} more; --json tells all`,
    lastDigits: 'Last digits alone: another machine’s sine or cosine, not another result.',
    noRelease: 'There is no readable release of the catalogue inside.',
    releaseSame: (release: string) => `The catalogue inside is release ${release}, as this program keeps it.`,
    otherPlaces:
      'The airports and cities inside are not those of this version of the program; nothing here tells whether they were altered.',
    releaseUnknown: (release: string) =>
      `This program does not keep release ${release} of the catalogue: nothing here tells whether its factors were altered.`,
    trust:
      'Check it with the version of the program that keeps this catalogue; or, if you know from elsewhere that it is genuine, add --trust-catalogue.',
    trusted: 'The catalogue inside was taken for genuine, since --trust-catalogue says so.',
    receiptsSound: (records: number, receipts: number) =>
      `The chain of receipts holds: ${formatInteger(records, 'en')} records, ${formatInteger(receipts, 'en')} ${receipts === 1 ? 'receipt' : 'receipts'}; what they say beside the plan was computed again.`,
    receiptsBroken: (why: string) => `The chain of receipts does not hold, and nothing was taken from it. ${why}`,
    receiptsWithheld: (n: number) =>
      `Of ${formatInteger(n, 'en')} ${n === 1 ? 'record' : 'records'} the content is withheld: another campaign’s, or sums of all.`,
    receiptsHead: (hash: string) => `Last record of the chain: ${hash}`,
    releaseDiffers: (release: string, n: number) =>
      `The catalogue inside calls itself ${release} and is not: it differs in ${n} ${n === 1 ? 'value' : 'values'} (path: inside → release)`,
    otherVersion: (made: string, now: string) => `Made with version ${made}, checked with version ${now}.`,
    made: (file: string, files: number) => `${file}: ${files} files.`,
    cite: 'Cite this hash beside the result: it tells this dossier from any other.',
    which: 'Give one dossier, as contrechamp dossier made it: contrechamp verify dossier.zip.',
    where: 'Where to? Add -o dossier.zip.',
    unread: (file: string, reason: string) => `${file} cannot be read: ${reason}.`,
    noFile: 'there is no such file',
    receiptsUnsound: (path: string, why: string) =>
      `The receipts in ${path} are not sound, and no dossier is made of them. ${why}`,
    noReceiptsOf: (campaign: string, others: string) =>
      `There is no receipt of ${campaign} there.${others === '' ? '' : ` Campaigns of these receipts: ${others}.`}`,
    tooLarge: (megabytes: string, limit: string) =>
      `With these receipts the dossier would have ${megabytes} MB, and verify reads ${limit} at most. Give an export of fewer receipts: contrechamp receipts export --format jsonl --from DAY.`,
  },
  fr: {
    identical: (files: number) =>
      `Identique : les ${files} fichiers sont tels qu’ils ont été faits, et le résultat recalculé est le même à l’octet près.`,
    consistent: 'Cohérent avec lui-même, facteurs non vérifiés.',
    consistentButPlaces: 'Cohérent avec lui-même, aéroports et villes non vérifiés.',
    notIdentical: 'Pas identique : ce qui diffère est dit ci-dessous.',
    intact: (files: number) => `Les ${files} fichiers ont les longueurs et les empreintes du manifeste.`,
    noManifest: 'manifest.json manque ou est illisible : rien ne dit comment étaient les fichiers.',
    changed: (path: string) => `Modifié : ${path}`,
    missing: (path: string) => `Manquant : ${path}`,
    added: (path: string) => `Ajouté : ${path}`,
    unexpected: (path: string) =>
      `Inattendu : ${path}. Aucun dossier ne contient un tel fichier, et rien ici n’en répond.`,
    expected: 'attendu',
    found: 'trouvé ',
    bytes: (n: number) => `${formatInteger(n, 'fr')} octets`,
    envelope: (at: number) =>
      `L’archive n’est pas telle que contrechamp dossier l’écrit, à partir de l’octet ${formatInteger(at, 'fr')} : elle a été altérée, ou refaite par un autre programme.`,
    same: 'Recalculé d’après la campagne et le catalogue inclus : les mêmes octets.',
    different: 'Recalculé d’après la campagne et le catalogue inclus : le résultat est autre.',
    impossible: (reason: string) => `Le recalcul est impossible : ${reason}`,
    inFile: (path: string, n: number) =>
      `${path} : ${n} ${n === 1 ? 'différence' : 'différences'} (chemin : alors → maintenant)`,
    leaf: (path: string, then: string, now: string) => `${path === '' ? '' : `${path} : `}${then} → ${now}`,
    more: (n: number) => `et ${n} de plus ; --json les dit toutes`,
    lastDigits: 'Les derniers chiffres seuls : le sinus d’une autre machine, pas un autre résultat.',
    noRelease: 'L’archive ne contient pas de version lisible du catalogue.',
    releaseSame: (release: string) => `Le catalogue inclus est la version ${release}, telle que ce programme la garde.`,
    otherPlaces:
      'Les aéroports et les villes inclus ne sont pas ceux de cette version du programme ; rien ici ne dit s’ils ont été altérés.',
    releaseUnknown: (release: string) =>
      `Ce programme ne garde pas la version ${release} du catalogue : rien ici ne dit si ses facteurs ont été altérés.`,
    trust:
      'Contrôlez-le avec la version du programme qui garde ce catalogue ; ou, si vous savez d’ailleurs qu’il est authentique, ajoutez --trust-catalogue.',
    trusted: 'Le catalogue inclus a été tenu pour authentique, puisque --trust-catalogue le demande.',
    receiptsSound: (records: number, receipts: number) =>
      `La chaîne des reçus tient : ${formatInteger(records, 'fr')} enregistrements, ${formatInteger(receipts, 'fr')} ${receipts > 1 ? 'reçus' : 'reçu'} ; ce qu’ils disent en face du prévu a été recalculé.`,
    receiptsBroken: (why: string) => `La chaîne des reçus ne tient pas, et rien n’en a été repris. ${why}`,
    receiptsWithheld: (n: number) =>
      n === 1
        ? 'Le contenu d’un enregistrement est retenu : il est d’une autre campagne, ou une somme de toutes.'
        : `Le contenu de ${formatInteger(n, 'fr')} enregistrements est retenu : ils sont d’une autre campagne, ou des sommes de toutes.`,
    receiptsHead: (hash: string) => `Dernier enregistrement de la chaîne : ${hash}`,
    releaseDiffers: (release: string, n: number) =>
      `Le catalogue inclus se dit ${release} et ne l’est pas : il en diffère par ${n} ${n === 1 ? 'valeur' : 'valeurs'} (chemin : archive → version)`,
    otherVersion: (made: string, now: string) => `Établi avec la version ${made}, contrôlé avec la version ${now}.`,
    made: (file: string, files: number) => `${file} : ${files} fichiers.`,
    cite: 'Citez cette empreinte à côté du résultat : elle distingue ce dossier de tout autre.',
    which: 'Donnez un dossier, tel que contrechamp dossier l’a fait : contrechamp verify dossier.zip.',
    where: 'Où l’écrire ? Ajoutez -o dossier.zip.',
    unread: (file: string, reason: string) => `${file} ne peut être lu : ${reason}.`,
    noFile: 'ce fichier n’existe pas',
    receiptsUnsound: (path: string, why: string) =>
      `Les reçus de ${path} ne tiennent pas, et aucun dossier n’en est fait. ${why}`,
    noReceiptsOf: (campaign: string, others: string) =>
      `Il n’y a là aucun reçu de ${campaign}.${others === '' ? '' : ` Campagnes de ces reçus : ${others}.`}`,
    tooLarge: (megabytes: string, limit: string) =>
      `Avec ces reçus, le dossier ferait ${megabytes} Mo, et verify en lit ${limit} au plus. Donnez un export de moins de reçus : contrechamp receipts export --format jsonl --from JOUR.`,
  },
};
