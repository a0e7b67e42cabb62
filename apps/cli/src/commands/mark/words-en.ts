import type { MarkWords } from './word-list.ts';

export const en: MarkWords = {
  usage:
    'contrechamp mark FILE… -o FOLDER, with --source-type, or --receipt ID; to sign: --certificate CERT.pem --key KEY.pem. See contrechamp --help.',
  missing: (file) => `${file} does not exist.`,
  unread: (file, reason) => `${file} cannot be read (${reason}). Give images, one by one.`,
  large: (file, megabytes) => `${file} is larger than ${megabytes} MB: it is not marked.`,
  twice: (name) => `Two of the files are called ${name}: mark them into two folders.`,
  exists: (file) => `${file} exists already and is left as it is. Choose another folder with -o.`,
  unwritable: (file, reason) => `${file} cannot be written (${reason}).`,
  sourceType: (text, all) => `--source-type ${text}: write one of ${all}.`,
  unsaid: (file, all) => `${file} does not say how it was made: add --source-type, one of ${all}.`,
  impossible: (file, because) =>
    ({
      format: `${file} is neither PNG, JPEG nor WebP: it cannot be marked.`,
      broken: `${file} is damaged, or breaks off: it cannot be marked.`,
      xmp: `${file} carries XMP that cannot be completed safely: it cannot be marked.`,
      size: `${file} is too large to be marked.`,
    })[because],
  both: 'To sign, give both --certificate CERT.pem and --key KEY.pem.',
  credentials: (file, code, detail) =>
    ({
      'certificate-unreadable': `${file} holds no certificate in PEM (-----BEGIN CERTIFICATE-----).`,
      'key-unreadable': `${file} holds no private key in PEM (-----BEGIN PRIVATE KEY-----).`,
      'key-locked': `The key in ${file} is locked, and CONTRECHAMP_KEY_PASSPHRASE does not open it.`,
      'not-of-this-key': `No certificate belongs to the key in ${file}.`,
      algorithm: `The key in ${file} (${detail}) is of a kind that is not signed with: elliptic curves P-256 and P-384, Ed25519, or RSA from 2048 bits.`,
      'not-valid-now': `The certificate is valid ${detail}: not now.`,
      authority: 'The certificate is that of an authority, or signed by itself: C2PA accepts none of these.',
    })[code],
  brokenManifest: (file, codes) =>
    `${file} carries a manifest that does not hold (${codes}): it is not signed, since a new signature would cover that.`,
  uncheckedManifest: (file, reason) => `The manifest of ${file} cannot be checked (${reason}): it is not signed.`,
  elsewhere: 'it is kept at another address, which is not fetched',
  unsigned: (file, reason) =>
    `${file} could not be signed so that it holds (${reason}). Certificates for C2PA need the key usage digitalSignature and an extended one, such as emailProtection.`,
  noReceipt: (id, path) => `There is no receipt ${id} in ${path}. See contrechamp receipts list.`,
  noFootprint: (id, reused) =>
    reused === null
      ? `Receipt ${id} delivered nothing: no image is its own.`
      : `Receipt ${id} gave an earlier answer again: its images are those of receipt ${reused}.`,
  tooMany: (id, outputs, count, files) =>
    `Receipt ${id} made ${outputs} ${count === 1 ? 'image' : 'images'}, and ${files} files are given.`,
  receiptWithout: '--receipts is the folder of --receipt ID.',
  changedWithout: '--changed says that files of --receipt ID were changed since.',
  notDelivered: (id, names, n) =>
    `Receipt ${id} did not deliver ${names} as ${n === 1 ? 'it is' : 'they are'} now: the SHA-256 ${n === 1 ? 'is' : 'are'} not in it. Give the ${n === 1 ? 'file' : 'files'} as delivered, look for the right receipt with contrechamp receipts find, or add --changed where ${n === 1 ? 'it was' : 'they were'} retouched or saved anew since: that is then your word alone.`,
  changed: (id, names, n) =>
    `${names}: not as receipt ${id} delivered ${n === 1 ? 'it' : 'them'}. That ${n === 1 ? 'it comes' : 'they come'} from that generation is your word; no hash shows it.`,
  outcomes: {
    marked: 'marked',
    said: 'says so already, unchanged',
    manifest: 'has a manifest, unchanged',
    'manifest-added': 'has a manifest, kept as the parent of the new one',
  },
  columns: ['File', 'Source type', 'What was done'],
  signedBy: (name) => `Signed by ${name}. Without a time stamp, the signatures hold as long as the certificate.`,
  notSigned: 'Not signed: anybody can change or remove this mark.',
  written: (count, n, folder) => `${count} ${n === 1 ? 'file' : 'files'} in ${folder}.`,
  untrusted: 'Whether others trust the signer depends on their lists: none was asked.',
};
