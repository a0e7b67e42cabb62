/**
 * Where pictures and videos come from, by what they carry: settings of tools, C2PA manifests, IPTC, XMP and EXIF; and
 * what it took to generate them, as entries of a campaign. Writes the digital source type
 * into pictures, and signs them. Asks nobody.
 */

export { type Action, type C2paFacts, type C2paState, noC2pa, type Signer } from './c2pa/c2pa.ts';
export { type CheckedManifest, readManifest } from './c2pa/manifest.ts';
export { threadVerifier, type Verification, type Verifier } from './c2pa/verifier.ts';
export type { Format, Problem, ProblemCode } from './container/container.ts';
export type { Generation, Pass } from './generator/generation.ts';
export type { Signed } from './generator/signed.ts';
export { type Nature, natureOf } from './generator/source-type.ts';
export type { Look } from './hash/look.ts';
export { type ClassedFile, classed, type Evidence, type FoundFile, type Origin } from './inventory/classed.ts';
export { type Count, type Counting, type CountOptions, countings, countWork, type Work } from './inventory/count.ts';
export { type Entry, type EntryDoubt, type EntryOptions, entriesOf, type Span } from './inventory/entries.ts';
export type { Picture, Version } from './inventory/pictures.ts';
export { type Covered, coveredByUsage, type UsageRow, usageEntries } from './inventory/usage.ts';
export {
  type Mark,
  type MarkedType,
  type MarkHindrance,
  type MarkOutcome,
  markedTypes,
  markOfModel,
} from './mark/mark.ts';
export { endlessRoom, markPicture, PictureMarker, type Room } from './mark/marker.ts';
export { type ListedModel, type Registry, type ResolvedModel, resolveModel } from './model/resolve.ts';
export type { MetadataFacts, Provenance, Sourced } from './provenance.ts';
export { type ReadOptions, readProvenance } from './read.ts';
export { CredentialFault, type CredentialFaultCode, type Credentials, readCredentials } from './sign/credentials.ts';
export type { Assertion, Statement } from './sign/manifest.ts';
export { type PictureSigner, type SignedFormat, SigningFault, threadSigner } from './sign/signer.ts';
export { fileSource } from './source/file-source.ts';
export { type ByteSource, bytesSource } from './source/source.ts';
