import { createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto';
import type { CoseSigner } from './cose.ts';

/** Why a certificate and a key cannot sign. */
export type CredentialFaultCode =
  | 'certificate-unreadable'
  | 'key-unreadable'
  | 'key-locked'
  | 'not-of-this-key'
  | 'algorithm'
  | 'not-valid-now'
  | 'authority';

export class CredentialFault extends Error {
  readonly code: CredentialFaultCode;
  /** What was found, where that helps: never any of the key. */
  readonly detail: string;

  constructor(code: CredentialFaultCode, detail = '') {
    super(`credentials: ${code}`);
    this.name = 'CredentialFault';
    this.code = code;
    this.detail = detail;
  }
}

export interface Credentials extends CoseSigner {
  /** The algorithm as C2PA calls it. */
  readonly name: string;
  /** Subject of the certificate, in one line. */
  readonly subject: string;
  /** ISO 8601, UTC. */
  readonly validTo: string;
}

interface Algorithm {
  readonly name: string;
  readonly number: number;
  readonly hash: string | null;
}

const curves: Readonly<Record<string, Algorithm>> = {
  prime256v1: { name: 'es256', number: -7, hash: 'sha256' },
  secp384r1: { name: 'es384', number: -35, hash: 'sha384' },
};

/**
 * The algorithm that C2PA (2.2, 13.2.1) knows for a key; null where it knows none. It knows P-521 too: what is signed
 * with it holds for one of the libraries that we check with and not for the other, so it is left out.
 */
function algorithmOf({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): Algorithm | null {
  if (type === 'ed25519') return { name: 'ed25519', number: -8, hash: null };
  if (type === 'ec') return curves[details?.namedCurve ?? ''] ?? null;
  const isRsa = type === 'rsa' || type === 'rsa-pss';
  return isRsa && (details?.modulusLength ?? 0) >= 2048 ? { name: 'ps256', number: -37, hash: 'sha256' } : null;
}

const pem = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

function certificatesIn(text: string): readonly X509Certificate[] {
  try {
    const found = (text.match(pem) ?? []).map((one) => new X509Certificate(one));
    if (found.length > 0) return found;
  } catch {
    // told below
  }
  throw new CredentialFault('certificate-unreadable');
}

function keyIn(text: string, passphrase: string | undefined): KeyObject {
  try {
    return createPrivateKey({ key: text, ...(passphrase === undefined ? {} : { passphrase }) });
  } catch {
    // What the library says of it may hold parts of it: only whether it is locked is told.
    throw new CredentialFault(/ENCRYPTED/.test(text) ? 'key-locked' : 'key-unreadable');
  }
}

/**
 * Who signs, by a certificate chain and its key in PEM.
 * @throws CredentialFault before anything is signed
 */
export function readCredentials(
  certificates: string,
  key: string,
  { passphrase, now }: { readonly passphrase?: string | undefined; readonly now: Date },
): Credentials {
  const chain = certificatesIn(certificates);
  const secret = keyIn(key, passphrase);
  const own = chain.find((certificate) => certificate.checkPrivateKey(secret));
  if (!own) throw new CredentialFault('not-of-this-key');
  const algorithm = algorithmOf(secret);
  if (!algorithm) throw new CredentialFault('algorithm', secret.asymmetricKeyType ?? '');
  const [from, to] = [new Date(own.validFrom), new Date(own.validTo)];
  if (now < from || now > to) {
    throw new CredentialFault('not-valid-now', `${from.toISOString()} – ${to.toISOString()}`);
  }
  if (own.ca || own.issuer === own.subject) throw new CredentialFault('authority');
  // The root is what others trust, or do not: it is not sent along.
  const others = chain.filter((certificate) => certificate !== own && certificate.issuer !== certificate.subject);
  const { hash, number, name } = algorithm;
  return {
    ...{ algorithm: number, name, chain: [own, ...others].map(({ raw }) => raw) },
    ...{ subject: own.subject.replace(/\n/g, ', '), validTo: to.toISOString() },
    sign: (bytes) => {
      if (name.startsWith('ps')) {
        const padding = { padding: 6, saltLength: 32 } as const;
        return sign(hash, bytes, { key: secret, ...padding });
      }
      return sign(hash, bytes, { key: secret, dsaEncoding: 'ieee-p1363' });
    },
  };
}
