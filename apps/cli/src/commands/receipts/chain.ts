import { statSync } from 'node:fs';
import {
  type ChainSource,
  chainOfFile,
  chainOfFolder,
  faultText,
  type Selection,
  type Verification,
  verifiedFolder,
} from '@contrechamp/gateway';
import { type Lang, typeset } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { receiptWords } from './words.ts';

/** Where the gateway keeps its receipts unless told otherwise. */
export const usualFolder = '.contrechamp/gateway/receipts';

export interface FoundChain {
  readonly path: string;
  readonly source: ChainSource;
}

/** The ledger in a folder, or a chain that was exported. @throws Failure where there is none */
export function findChain(given: string | undefined, lang: Lang): FoundChain {
  const path = given ?? usualFolder;
  const words = receiptWords[lang];
  try {
    const stat = statSync(path);
    const source = stat.isDirectory() ? chainOfFolder(path) : stat.isFile() ? chainOfFile(path) : null;
    if (!source || source.parts.length === 0) throw new Failure(typeset(words.noLedger(path), lang));
    return { path, source };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(
      typeset(code === 'ENOENT' ? words.nothing(path) : words.unread(path, code ?? String(error)), lang),
    );
  }
}

export interface VerifiedChain extends FoundChain {
  readonly verified: Verification;
  /** A gateway writes there at this moment. */
  readonly inUse: boolean;
}

/**
 * Checks a chain. Of what a gateway is writing at this moment, pieces may be there before others: what looks bad in the
 * last file is looked at again before it is called bad.
 */
export async function verifiedChain(
  given: string | undefined,
  lang: Lang,
  head: string | null = null,
): Promise<VerifiedChain> {
  const { path } = findChain(given, lang);
  return { path, ...(await verifiedFolder(path, () => findChain(given, lang).source, head)) };
}

/** The same for those who go on to read it: it must be sound. @throws Failure */
export async function soundChain(given: string | undefined, lang: Lang): Promise<VerifiedChain> {
  const found = await verifiedChain(given, lang);
  const { fault } = found.verified;
  if (!fault) return found;
  throw new Failure(typeset(receiptWords[lang].unsound(found.path, faultText(fault, lang)), lang));
}

const dayPattern = /^\d{4}-\d\d-\d\d$/;
const dayMilliseconds = 86_400_000;

function dayOf(name: string, text: string | undefined, lang: Lang): number | undefined {
  if (text === undefined) return undefined;
  const time = dayPattern.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return time;
  throw new Failure(typeset(receiptWords[lang].day(`--${name} ${text}`), lang));
}

/** `--campaign`, and the days of `--from` and `--to`, both included, UTC. @throws Failure */
export function selectionOf({ only, lang }: Options): Selection {
  const [from, to] = [dayOf('from', only.from, lang), dayOf('to', only.to, lang)];
  if (from !== undefined && to !== undefined && to < from) {
    throw new Failure(typeset(receiptWords[lang].backwards(only.from ?? '', only.to ?? ''), lang));
  }
  return {
    ...(only.campaign !== undefined && { campaign: only.campaign }),
    ...(from !== undefined && { from: new Date(from).toISOString() }),
    ...(to !== undefined && { before: new Date(to + dayMilliseconds).toISOString() }),
  };
}
