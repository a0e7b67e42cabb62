import { formatInteger } from '@contrechamp/report';

export const verifyWords = {
  en: {
    identical: (files: number) =>
      `Identical: the ${files} files are as they were made, and the result computed again is the same to the last byte.`,
    notIdentical: 'Not identical: what differs is told below.',
    intact: (files: number) => `The ${files} files have the lengths and hashes of the manifest.`,
    noManifest: 'manifest.json is missing or cannot be read: nothing says how the files were.',
    changed: (path: string) => `Changed: ${path}`,
    missing: (path: string) => `Missing: ${path}`,
    added: (path: string) => `Added: ${path}`,
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
      'The airports and cities inside are not those of this version of the program; they were taken as they are.',
    releaseUnknown: (release: string) =>
      `This program does not keep release ${release} of the catalogue: the one inside was taken as it is.`,
    releaseDiffers: (release: string, n: number) =>
      `The catalogue inside calls itself ${release} and is not: it differs in ${n} ${n === 1 ? 'value' : 'values'} (path: inside → release)`,
    otherVersion: (made: string, now: string) => `Made with version ${made}, checked with version ${now}.`,
    made: (file: string, files: number) => `${file}: ${files} files.`,
    cite: 'Cite this hash beside the result: it tells this dossier from any other.',
    which: 'Give one dossier, as contrechamp dossier made it: contrechamp verify dossier.zip.',
    where: 'Where to? Add -o dossier.zip.',
    unread: (file: string, reason: string) => `${file} cannot be read: ${reason}.`,
    noFile: 'there is no such file',
  },
  fr: {
    identical: (files: number) =>
      `Identique : les ${files} fichiers sont tels qu’ils ont été faits, et le résultat recalculé est le même à l’octet près.`,
    notIdentical: 'Pas identique : ce qui diffère est dit ci-dessous.',
    intact: (files: number) => `Les ${files} fichiers ont les longueurs et les empreintes du manifeste.`,
    noManifest: 'manifest.json manque ou est illisible : rien ne dit comment étaient les fichiers.',
    changed: (path: string) => `Modifié : ${path}`,
    missing: (path: string) => `Manquant : ${path}`,
    added: (path: string) => `Ajouté : ${path}`,
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
      'Les aéroports et les villes inclus ne sont pas ceux de cette version du programme ; ils ont été pris tels quels.',
    releaseUnknown: (release: string) =>
      `Ce programme ne garde pas la version ${release} du catalogue : celle de l’archive a été prise telle quelle.`,
    releaseDiffers: (release: string, n: number) =>
      `Le catalogue inclus se dit ${release} et ne l’est pas : il en diffère par ${n} ${n === 1 ? 'valeur' : 'valeurs'} (chemin : archive → version)`,
    otherVersion: (made: string, now: string) => `Établi avec la version ${made}, contrôlé avec la version ${now}.`,
    made: (file: string, files: number) => `${file} : ${files} fichiers.`,
    cite: 'Citez cette empreinte à côté du résultat : elle distingue ce dossier de tout autre.',
    which: 'Donnez un dossier, tel que contrechamp dossier l’a fait : contrechamp verify dossier.zip.',
    where: 'Où l’écrire ? Ajoutez -o dossier.zip.',
    unread: (file: string, reason: string) => `${file} ne peut être lu : ${reason}.`,
    noFile: 'ce fichier n’existe pas',
  },
};
