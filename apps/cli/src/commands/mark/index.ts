import { readFileSync } from 'node:fs';
import process from 'node:process';
import {
  CredentialFault,
  type Credentials,
  markedTypes,
  readCredentials,
  threadSigner,
  threadVerifier,
} from '@contrechamp/provenance';
import { formatInteger, type Lang, plain, style, table, typeset, wrap } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import { type Options, oneOf } from '../../options.ts';
import { line, type Output } from '../../output.ts';
import { deliveredBy } from './delivered.ts';
import { Drafts, type Errand, errandsOf, readImage } from './files.ts';
import { type Marked, markOne } from './one.ts';
import { toldByReceipt } from './receipt.ts';
import { markWords } from './words.ts';

function textOf(file: string, lang: Lang): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const words = markWords[lang];
    throw new Failure(typeset(code === 'ENOENT' ? words.missing(file) : words.unread(file, String(code)), lang));
  }
}

/** Who signs, where that is asked for. @throws Failure */
function credentialsOf({ only, lang }: Options): Credentials | null {
  const { certificate, key } = only;
  const words = markWords[lang];
  if (certificate === undefined && key === undefined) return null;
  if (certificate === undefined || key === undefined) throw new Failure(typeset(words.both, lang));
  const [certificates, secret] = [textOf(certificate, lang), textOf(key, lang)];
  const passphrase = process.env.CONTRECHAMP_KEY_PASSPHRASE;
  try {
    return readCredentials(certificates, secret, { passphrase, now: new Date() });
  } catch (error) {
    if (!(error instanceof CredentialFault)) throw error;
    const file = error.code === 'certificate-unreadable' ? certificate : key;
    throw new Failure(typeset(words.credentials(file, error.code, error.detail), lang));
  }
}

interface Done extends Omit<Marked, 'bytes'>, Errand {}

function json(done: readonly Done[]): string {
  const files = done.map(({ file, output, outcome, sourceType, manifest }) => ({
    ...{ file, output, outcome, sourceType },
    manifest: manifest && { state: manifest.facts.state, signer: manifest.facts.signer },
  }));
  return JSON.stringify({ files }, null, 2);
}

function render(
  done: readonly Done[],
  who: Credentials | null,
  { lang, color, output: folder = '' }: Options,
  width: number,
) {
  const words = markWords[lang];
  const { bold, dim } = style(color);
  const columns = words.columns.map((heading) => ({ heading: typeset(heading, lang), align: 'left' as const }));
  const rows = done.map(({ name, sourceType, outcome }) => [
    plain(name),
    plain(sourceType ?? '–'),
    typeset(words.outcomes[outcome], lang),
  ]);
  const told = (text: string) => wrap(typeset(text, lang), width);
  return [
    ...table(columns, rows, { width, heading: dim }),
    '',
    bold(typeset(words.written(formatInteger(done.length, lang), done.length, plain(folder)), lang)),
    ...(who ? [...told(words.signedBy(plain(who.subject))), ...told(words.untrusted)] : told(words.notSigned)),
  ].join('\n');
}

/**
 * `mark FILE… -o FOLDER [--source-type T] [--receipt ID [--receipts FOLDER] [--changed]] [--certificate C --key K]`: writes into copies
 * of images what made them, and signs them.
 */
export async function mark(files: readonly string[], options: Options, output: Output): Promise<number> {
  const { lang, only } = options;
  const words = markWords[lang];
  if (files.length === 0 || options.output === undefined) throw new Failure(typeset(words.usage, lang));
  if (only.receipts !== undefined && only.receipt === undefined) throw new Failure(typeset(words.receiptWithout, lang));
  const explicit = oneOf(lang, 'source-type', only.sourceType, markedTypes) ?? null;
  const errands = errandsOf(files, options.output, lang);
  const credentials = credentialsOf(options);
  const told = only.receipt === undefined ? null : await toldByReceipt(only.receipt, only.receipts, files.length, lang);
  if (only.changed && told === null) throw new Failure(typeset(words.changedWithout, lang));
  const warn = (text: string) => output.err(line(text));
  const delivered = told && deliveredBy(told, only.receipt ?? '', errands, { changed: only.changed, lang, warn });
  const signer = credentials && threadSigner(credentials);
  const verifier = threadVerifier();
  const drafts = new Drafts(lang);
  const wanted = {
    ...{ sourceType: explicit ?? told?.sourceType ?? null, model: told?.model ?? null, when: told?.when ?? null },
    ...{ signer, verifier, lang },
  };
  try {
    const done: Done[] = [];
    for (const errand of errands) {
      const image = readImage(errand.file, lang);
      const assertions = told && delivered ? [told.footprint(delivered(image))] : [];
      const { bytes, ...marked } = await markOne(errand, image, { ...wanted, assertions });
      drafts.add(errand.output, bytes);
      done.push({ ...errand, ...marked });
    }
    drafts.keep();
    output.out(line(options.json ? json(done) : render(done, credentials, options, output.width)));
    return 0;
  } finally {
    drafts.drop();
    await Promise.all([signer?.close(), verifier.close()]);
  }
}
