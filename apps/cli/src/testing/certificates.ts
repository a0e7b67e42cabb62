import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate of a house that does not exist, its authority and its key, made by openssl in a folder. */
export function writeCertificates(folder: string, extendedUsage = 'emailProtection') {
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const curve = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  writeFileSync(
    join(folder, 'leaf.ext'),
    `basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=${extendedUsage}\n` +
      'subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n',
  );
  for (const name of ['authority', 'leaf']) openssl('genpkey', ...curve, '-out', `${name}.key`);
  openssl(
    ...['req', '-x509', '-new', '-key', 'authority.key', '-days', '30', '-subj', '/C=FR/O=Maison/CN=Authority'],
    ...['-addext', 'keyUsage=critical,keyCertSign', '-out', 'authority.pem'],
  );
  openssl('req', '-new', '-key', 'leaf.key', '-subj', '/C=FR/O=Maison/CN=Images', '-out', 'leaf.csr');
  openssl(
    ...['x509', '-req', '-in', 'leaf.csr', '-CA', 'authority.pem', '-CAkey', 'authority.key', '-CAcreateserial'],
    ...['-days', '20', '-extfile', 'leaf.ext', '-out', 'leaf.pem'],
  );
  openssl('pkcs8', '-topk8', '-in', 'leaf.key', '-out', 'locked.key', '-passout', 'pass:open');
  const at = (name: string): string => join(folder, name);
  return {
    ...{ certificate: at('leaf.pem'), key: at('leaf.key'), locked: at('locked.key') },
    ...{ authority: at('authority.pem'), authorityKey: at('authority.key') },
  };
}
