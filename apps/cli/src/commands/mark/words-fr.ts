import type { MarkWords } from './word-list.ts';

export const fr: MarkWords = {
  usage:
    'contrechamp mark FICHIER… -o DOSSIER, avec --source-type, ou --receipt ID ; pour signer : --certificate CERT.pem --key CLÉ.pem. Voir contrechamp --help.',
  missing: (file) => `${file} n’existe pas.`,
  unread: (file, reason) => `${file} ne peut être lu (${reason}). Donnez des images, une à une.`,
  large: (file, megabytes) => `${file} dépasse ${megabytes} Mo : il n’est pas marqué.`,
  twice: (name) => `Deux des fichiers s’appellent ${name} : marquez-les dans deux dossiers.`,
  exists: (file) => `${file} existe déjà et n’est pas touché. Choisissez un autre dossier avec -o.`,
  unwritable: (file, reason) => `${file} ne peut être écrit (${reason}).`,
  sourceType: (text, all) => `--source-type ${text} : écrivez l’un de ${all}.`,
  unsaid: (file, all) => `${file} ne dit pas comment il a été fait : ajoutez --source-type, l’un de ${all}.`,
  impossible: (file, because) =>
    ({
      format: `${file} n’est ni un PNG, ni un JPEG, ni un WebP : il ne peut être marqué.`,
      broken: `${file} est abîmé, ou s’interrompt : il ne peut être marqué.`,
      xmp: `${file} porte des données XMP qui ne peuvent être complétées sans risque : il ne peut être marqué.`,
      size: `${file} est trop grand pour être marqué.`,
    })[because],
  both: 'Pour signer, donnez à la fois --certificate CERT.pem et --key CLÉ.pem.',
  credentials: (file, code, detail) =>
    ({
      'certificate-unreadable': `${file} ne contient pas de certificat PEM (-----BEGIN CERTIFICATE-----).`,
      'key-unreadable': `${file} ne contient pas de clé privée PEM (-----BEGIN PRIVATE KEY-----).`,
      'key-locked': `La clé de ${file} est verrouillée, et CONTRECHAMP_KEY_PASSPHRASE ne l’ouvre pas.`,
      'not-of-this-key': `Aucun certificat ne correspond à la clé de ${file}.`,
      algorithm: `La clé de ${file} (${detail}) est d’une sorte avec laquelle on ne signe pas ici : courbes elliptiques P-256 et P-384, Ed25519, ou RSA à partir de 2048 bits.`,
      'not-valid-now': `Le certificat est valable ${detail} : pas maintenant.`,
      authority: 'Le certificat est celui d’une autorité, ou signé par lui-même : C2PA n’en veut pas.',
    })[code],
  brokenManifest: (file, codes) =>
    `${file} porte un manifeste qui ne tient pas (${codes}) : il n’est pas signé, car une nouvelle signature le couvrirait.`,
  uncheckedManifest: (file, reason) =>
    `Le manifeste de ${file} ne peut être contrôlé (${reason}) : il n’est pas signé.`,
  elsewhere: 'il est gardé à une autre adresse, qui n’est pas consultée',
  unsigned: (file, reason) =>
    `${file} n’a pu être signé de façon valable (${reason}). Un certificat pour C2PA demande l’usage digitalSignature et un usage étendu, comme emailProtection.`,
  noReceipt: (id, path) => `Il n’y a pas de reçu ${id} dans ${path}. Voir contrechamp receipts list.`,
  noFootprint: (id, reused) =>
    reused === null
      ? `Le reçu ${id} n’a rien livré : aucune image n’est la sienne.`
      : `Le reçu ${id} a redonné une réponse antérieure : ses images sont celles du reçu ${reused}.`,
  tooMany: (id, outputs, count, files) =>
    `Le reçu ${id} a produit ${outputs} ${count < 2 ? 'image' : 'images'}, et ${files} fichiers sont donnés.`,
  receiptWithout: '--receipts est le dossier de --receipt ID.',
  changedWithout: '--changed dit que des fichiers de --receipt ID ont été modifiés depuis.',
  notDelivered: (id, names, n) =>
    `Le reçu ${id} n’a pas livré ${names} ${n < 2 ? 'tel qu’il est' : 'tels qu’ils sont'} : ${n < 2 ? 'son empreinte SHA-256 n’y figure pas' : 'leurs empreintes SHA-256 n’y figurent pas'}. Donnez ${n < 2 ? 'le fichier tel que livré' : 'les fichiers tels que livrés'}, cherchez le bon reçu avec contrechamp receipts find, ou ajoutez --changed ${n < 2 ? 's’il a été retouché ou réenregistré' : 's’ils ont été retouchés ou réenregistrés'} depuis : ce n’est alors que votre parole.`,
  changed: (id, names, n) =>
    `${names} : ${n < 2 ? 'pas tel que le reçu' : 'pas tels que le reçu'} ${id} ${n < 2 ? 'l’a livré' : 'les a livrés'}. Qu’${n < 2 ? 'il vienne' : 'ils viennent'} de cette génération n’est que votre parole ; aucune empreinte ne le montre.`,
  outcomes: {
    marked: 'marqué',
    said: 'le dit déjà, inchangé',
    manifest: 'porte un manifeste, inchangé',
    'manifest-added': 'porte un manifeste, gardé comme parent du nouveau',
  },
  columns: ['Fichier', 'Type de source', 'Ce qui a été fait'],
  signedBy: (name) => `Signé par ${name}. Sans horodatage, les signatures valent aussi longtemps que le certificat.`,
  notSigned: 'Non signé : chacun peut modifier ou retirer cette marque.',
  written: (count, n, folder) => `${count} ${n < 2 ? 'fichier' : 'fichiers'} dans ${folder}.`,
  untrusted: 'Que d’autres fassent confiance au signataire dépend de leurs listes : aucune n’a été consultée.',
};
