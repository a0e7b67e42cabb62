import type { FileFinding, Seal } from '@contrechamp/proof';
import { type Lang, plain, typeset } from '@contrechamp/report';
import { type Difference, largestGap } from './difference.ts';
import type { FileDifferences, ReceiptCheck, Recomputation } from './recompute.ts';
import type { ReleaseCheck, Verification } from './verify.ts';
import { verifyWords } from './words.ts';

/** Leaves told of one file; the rest is counted. */
const shown = 10;
const valueLength = 60;

const short = (value: unknown): string => {
  const text = value === undefined ? '–' : (JSON.stringify(value) ?? '–');
  return plain(text.length > valueLength ? `${text.slice(0, valueLength)}…` : text);
};

function finding(f: FileFinding, lang: Lang): string[] {
  const w = verifyWords[lang];
  const seal = (s: Seal): string => `${s.sha256} (${w.bytes(s.length)})`;
  const path = plain(f.path);
  switch (f.kind) {
    case 'changed':
      return [w.changed(path), `    ${w.expected} ${seal(f.expected)}`, `    ${w.found} ${seal(f.found)}`];
    case 'missing':
      return [w.missing(path), `    ${w.expected} ${seal(f.expected)}`];
    case 'added':
      return [w.added(path), `    ${w.found} ${seal(f.found)}`];
    case 'unexpected':
      return [w.unexpected(path), `    ${w.found} ${seal(f.found)}`];
  }
}

function leaves(found: readonly Difference[], lang: Lang): string[] {
  const w = verifyWords[lang];
  const told = found.slice(0, shown).map((d) => `    ${w.leaf(plain(d.path), short(d.was), short(d.now))}`);
  const gap = largestGap(found);
  return [
    ...told,
    ...(found.length > shown ? [`    ${w.more(found.length - shown)}`] : []),
    ...(gap !== null && gap < 1e-9 ? [`    ${w.lastDigits}`] : []),
  ];
}

function recomputed(r: Recomputation, lang: Lang): string[] {
  const w = verifyWords[lang];
  if (r.kind === 'identical') return [w.same];
  if (r.kind === 'impossible') return [w.impossible(r.reason)];
  return [
    w.different,
    ...r.files.flatMap((f: FileDifferences) => [
      `  ${w.inFile(f.path, f.differences.length)}`,
      ...leaves(f.differences, lang),
    ]),
  ];
}

function release(check: ReleaseCheck | null, lang: Lang): string[] {
  const w = verifyWords[lang];
  switch (check?.kind) {
    case undefined:
      return [w.noRelease];
    case 'same':
      return [w.releaseSame(plain(check.release))];
    case 'other-places':
      return [w.releaseSame(plain(check.release)), w.otherPlaces];
    case 'unknown':
      return [w.releaseUnknown(plain(check.release))];
    case 'differs':
      return [w.releaseDiffers(plain(check.release), check.differences.length), ...leaves(check.differences, lang)];
  }
}

function receipts(check: ReceiptCheck | null, lang: Lang): string[] {
  const w = verifyWords[lang];
  if (check === null) return [];
  if (check.kind === 'broken') return [w.receiptsBroken(plain(check.message))];
  const { records, withheld, head, receipts: count } = check;
  return [
    w.receiptsSound(records, count),
    ...(withheld > 0 ? [w.receiptsWithheld(withheld)] : []),
    ...(head ? [w.receiptsHead(head.hash)] : []),
  ];
}

function title({ verdict, files, release: found }: Verification, lang: Lang): string {
  const w = verifyWords[lang];
  if (verdict === 'identical') return w.identical(files);
  if (verdict === 'different') return w.notIdentical;
  return found?.kind === 'other-places' ? w.consistentButPlaces : w.consistent;
}

/** What a check of a dossier found, in words. */
export function renderVerification(v: Verification, version: string, lang: Lang): string {
  const w = verifyWords[lang];
  const intact = v.made !== null && v.findings.length === 0;
  const lines = [
    title(v, lang),
    '',
    ...(v.made === null ? [w.noManifest] : []),
    ...(intact ? [w.intact(v.files)] : v.findings.flatMap((f) => finding(f, lang))),
    ...(v.envelope === null ? [] : [w.envelope(v.envelope)]),
    ...recomputed(v.recomputation, lang),
    ...release(v.release, lang),
    ...(v.verdict === 'consistent' ? [v.trusted ? w.trusted : w.trust] : []),
    ...receipts(v.receipts, lang),
    ...(v.made !== null && v.made !== version ? [w.otherVersion(plain(v.made), version)] : []),
    '',
    `SHA-256 ${v.archive.sha256} (${w.bytes(v.archive.length)})`,
  ];
  return lines.map((l) => typeset(l, lang)).join('\n');
}
