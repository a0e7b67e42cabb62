import {
  type Assertion,
  bytesSource,
  type CheckedManifest,
  classed,
  type MarkedType,
  markedTypes,
  markPicture,
  type PictureSigner,
  readManifest,
  readProvenance,
  type SignedFormat,
  SigningFault,
  type Verifier,
} from '@contrechamp/provenance';
import { type Lang, typeset } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import { version } from '../../version.ts';
import type { Errand } from './files.ts';
import type { MarkedAs } from './word-list.ts';
import { markWords } from './words.ts';

/** What is wanted of every file. */
export interface Wanted {
  /** As it was written; null: by what each file says. */
  readonly sourceType: MarkedType | null;
  readonly model: string | null;
  readonly when: string | null;
  readonly assertions: readonly Assertion[];
  readonly signer: PictureSigner | null;
  readonly verifier: Verifier;
  readonly lang: Lang;
}

export interface Marked {
  readonly bytes: Uint8Array;
  readonly outcome: MarkedAs;
  /** Null where a manifest says it, or does not, in words of its own. */
  readonly sourceType: string | null;
  readonly manifest: CheckedManifest | null;
}

interface Found {
  readonly type: MarkedType | null;
  readonly model: string | null;
}

/** What a file says of how it was made, by its settings, its manifest or its metadata; never by its name alone. */
async function foundIn({ name }: Errand, bytes: Uint8Array): Promise<Found> {
  const provenance = await readProvenance(bytesSource(bytes), { looks: false });
  const { origin, evidence, conflict, generation } = classed({ path: name, provenance });
  if (conflict || evidence === 'none' || evidence === 'named') return { type: null, model: null };
  const [pass] = generation?.passes ?? [];
  const given = (pass?.references ?? 0) > 0 || (pass?.strength ?? null) !== null;
  const model = pass?.model ?? null;
  if (origin === 'edited' || (origin === 'generated' && given)) {
    return { type: 'compositeWithTrainedAlgorithmicMedia', model };
  }
  return { type: origin === 'generated' ? 'trainedAlgorithmicMedia' : null, model };
}

/** A manifest that is there may be covered by a signature only as long as it holds. @throws Failure */
function checkParent(file: string, manifest: CheckedManifest | null, lang: Lang): void {
  const words = markWords[lang];
  const { state = 'absent', failures = [], reason = null } = manifest?.facts ?? {};
  if (state === 'invalid') throw new Failure(typeset(words.brokenManifest(file, failures.join(', ')), lang));
  if (state === 'valid') return;
  throw new Failure(
    typeset(words.uncheckedManifest(file, state === 'unchecked' ? (reason ?? '') : words.elsewhere), lang),
  );
}

const formatOf = (bytes: Uint8Array): SignedFormat => (bytes[0] === 0x89 ? 'png' : bytes[0] === 0xff ? 'jpeg' : 'webp');

/** Signs, and reads what came of it: a manifest that does not hold is none. @throws Failure */
async function signed(
  { file, name }: Errand,
  bytes: Uint8Array,
  facts: { readonly sourceType: string; readonly model: string | null; readonly hasManifest: boolean },
  { signer, verifier, when, assertions, lang }: Wanted & { readonly signer: PictureSigner },
): Promise<{ readonly bytes: Uint8Array; readonly manifest: CheckedManifest }> {
  const { sourceType, model, hasManifest } = facts;
  const generator = { name: 'Contrechamp', version };
  const statement = { title: name, generator, sourceType, agent: model, when, assertions };
  const refused = (reason: string) => new Failure(typeset(markWords[lang].unsigned(file, reason), lang));
  try {
    const after = await signer.sign({ format: formatOf(bytes), bytes, hasManifest, statement });
    const manifest = await readManifest(after, verifier);
    if (manifest?.facts.state !== 'valid') {
      throw refused(manifest?.facts.failures.join(', ') || (manifest?.facts.reason ?? ''));
    }
    return { bytes: after, manifest };
  } catch (error) {
    throw error instanceof SigningFault ? refused(error.message) : error;
  }
}

/** Marks one file, and signs it where that is wanted. @throws Failure; nothing is written here */
export async function markOne(errand: Errand, bytes: Uint8Array, wanted: Wanted): Promise<Marked> {
  const { signer, verifier, lang } = wanted;
  const words = markWords[lang];
  const { file } = errand;
  const found = await foundIn(errand, bytes);
  const type = wanted.sourceType ?? found.type;
  const explicit = wanted.sourceType !== null;
  // Which type is written does not matter where none will be: what the file is shows whether one has to be known.
  const mark = { sourceType: type ?? 'trainedAlgorithmicMedia', overrules: () => explicit };
  const { outcome, bytes: after } = markPicture(bytes, mark);
  if (outcome.kind === 'impossible') throw new Failure(typeset(words.impossible(file, outcome.because), lang));
  const hasManifest = outcome.kind === 'kept' && outcome.because === 'manifest';
  const manifest = hasManifest ? await readManifest(bytes, verifier) : null;
  if (hasManifest && !signer) {
    return { bytes, outcome: 'manifest', sourceType: manifest?.sourceType ?? null, manifest };
  }
  const said = outcome.kind === 'kept' ? outcome.sourceType : type;
  if (!hasManifest && said === null) throw new Failure(typeset(words.unsaid(file, markedTypes.join(', ')), lang));
  const as: MarkedAs = outcome.kind === 'marked' ? 'marked' : hasManifest ? 'manifest-added' : 'said';
  if (!signer) return { bytes: after, outcome: as, sourceType: said, manifest: null };
  if (hasManifest) checkParent(file, manifest, lang);
  const facts = { sourceType: said ?? mark.sourceType, model: wanted.model ?? found.model, hasManifest };
  const result = await signed(errand, after, facts, { ...wanted, signer });
  return { ...result, outcome: as, sourceType: result.manifest.sourceType ?? said };
}
