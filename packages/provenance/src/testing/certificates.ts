import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const keyKinds = {
  es256: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  es384: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  es512: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521'],
  ps256: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  ed25519: ['-algorithm', 'ED25519'],
} as const;
export type KeyKind = keyof typeof keyKinds;

export interface TestCredentials {
  readonly certificate: string;
  readonly chain: string;
  readonly root: string;
  readonly key: string;
  /** The same key under the passphrase `sésame`. */
  readonly lockedKey: string;
}

/** Certificates of a house that does not exist, made by openssl: a root, one between, and that of the signer. */
export function testCredentials(kind: KeyKind, days = 30): TestCredentials {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-certificates-'));
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const read = (name: string): string => readFileSync(at(name), 'utf8');
  const authority =
    'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n';
  const leaf =
    'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=emailProtection\n' +
    'subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n';
  const issue = (name: string, subject: string, extensions: string, by: string, lasting: number) => {
    writeFileSync(at(`${name}.ext`), extensions);
    openssl('req', '-new', '-utf8', '-key', `${name}.key`, '-subj', subject, '-out', `${name}.csr`);
    const issuer =
      by === name ? ['-signkey', `${name}.key`] : ['-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-CAcreateserial'];
    openssl(
      ...['x509', '-req', '-in', `${name}.csr`, ...issuer, '-days', String(lasting), '-extfile', `${name}.ext`],
      ...['-out', `${name}.pem`],
    );
  };
  try {
    for (const name of ['root', 'between']) openssl('genpkey', ...keyKinds.es256, '-out', `${name}.key`);
    openssl('genpkey', ...keyKinds[kind], '-out', 'leaf.key');
    issue('root', '/C=FR/O=Maison d’essai/CN=Root', authority, 'root', 3650);
    issue('between', '/C=FR/O=Maison d’essai/CN=Between', `${authority}authorityKeyIdentifier=keyid\n`, 'root', 365);
    issue('leaf', '/C=FR/O=Maison d’essai/CN=Images', leaf, 'between', days);
    openssl('pkcs8', '-topk8', '-in', 'leaf.key', '-out', 'locked.key', '-passout', 'pass:sésame');
    return {
      ...{ certificate: read('leaf.pem'), chain: read('leaf.pem') + read('between.pem') + read('root.pem') },
      ...{ root: read('root.pem'), key: read('leaf.key'), lockedKey: read('locked.key') },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
