import type { ClassedFile, Count, Covered, Entry, Work } from '@contrechamp/provenance';
import { type Lang, type MeterRemark, meterRemark, meterWords, type RemarkCode } from '@contrechamp/report';
import type { Receipted } from './receipted.ts';

export interface RemarkInput {
  readonly files: readonly ClassedFile[];
  readonly count: Count;
  readonly entries: readonly Entry[];
  readonly covered: Covered;
  readonly keptShare: number | undefined;
  readonly region: string | undefined;
  readonly unknown: boolean;
  /** Null where no receipts were given. */
  readonly receipted: Receipted | null;
}

const filesOf = (works: readonly Work[]): number => new Set(works.flatMap((w) => w.files)).size;

const mostNames = 12;

/** Models that are not in the registry under the name that was read, each once. */
function models(works: readonly Work[], lang: Lang): readonly (readonly [RemarkCode, MeterRemark['params']])[] {
  const w = meterWords[lang];
  const [family, unlisted] = [new Set<string>(), new Set<string>()];
  for (const { model, origin, pass } of works) {
    if (origin === 'unknown' || pass.kind === 'enlarge' || model.name === null) continue;
    if (model.by === 'family') family.add(w.taken(model.name, model.listed?.name ?? ''));
    if (model.by === 'unknown') unlisted.add(w.quoted(model.name));
  }
  const list = (names: ReadonlySet<string>): string =>
    [...[...names].sort().slice(0, mostNames), ...(names.size > mostNames ? ['…'] : [])].join(', ');
  return [
    ['model-family', { n: family.size, list: list(family) }],
    ['model-unlisted', { n: unlisted.size, list: list(unlisted) }],
  ];
}

function seals(files: readonly ClassedFile[]): readonly (readonly [RemarkCode, MeterRemark['params']])[] {
  const c2pa = files.flatMap((f) => (f.provenance ? [f.provenance.c2pa] : []));
  const of = (state: string): number => c2pa.filter((c) => c.state === state).length;
  const unlisted = c2pa.filter((c) => c.state === 'valid' && c.signer?.listed === false);
  const names = [...new Set(unlisted.flatMap((c) => c.signer?.issuer ?? c.signer?.name ?? []))].sort().join(', ');
  return [
    ...(unlisted.length > 0 ? [['signer-unlisted', { n: unlisted.length, names }] as const] : []),
    ['seal-broken', { n: of('invalid') }],
    ['seal-unchecked', { n: of('unchecked') }],
    ['seal-linked', { n: of('linked') }],
  ];
}

const heldOf = ({ files }: Receipted): MeterRemark['params'] =>
  files.size > 0 ? { n: files.size, receipts: new Set(files.values()).size } : {};

/** What there is to know about a count, in the order in which it matters; what happened no time is left out. */
export function remarksOf(input: RemarkInput, lang: Lang): readonly MeterRemark[] {
  const { files, count, entries, covered, keptShare, region, unknown, receipted } = input;
  const { works } = count;
  const silent = files.filter((f) => f.origin === 'unknown').length;
  const copies = count.pictures.reduce((n, p) => n + p.files.length - 1, 0);
  const all: readonly (readonly [RemarkCode, MeterRemark['params']])[] = [
    ...(keptShare !== undefined
      ? [['kept-share', { times: Number((1 / keptShare).toPrecision(3)) }] as const]
      : works.length > 0
        ? [['discards', {}] as const]
        : []),
    ...(receipted
      ? [[receipted.files.size > 0 ? 'receipts-hold' : 'receipts-hold-none', heldOf(receipted)] as const]
      : []),
    ['receipts-unhashed', { n: receipted?.unhashed ?? 0 }],
    ['usage-covers', { n: covered.outputs }],
    ...covered.exceeding.map(({ model, outputs }) => ['usage-exceeded', { model, n: outputs }] as const),
    [
      unknown ? 'origin-unknown' : 'origin-ignored',
      { n: unknown ? filesOf(works.filter((w) => w.origin === 'unknown')) : silent },
    ],
    ['batch-mates', { n: count.batchMates }],
    ...(count.by === 'files' ? [] : [['copies', { n: copies }] as const]),
    ['versions', { n: count.versions.length }],
    ...models(works, lang),
    ['edits', { n: filesOf(works.filter((w) => w.origin === 'edited')) }],
    ['detail-once', { n: filesOf(works.filter((w) => w.pass.kind === 'detail')) }],
    ['named-only', { n: filesOf(works.filter((w) => w.evidence === 'named')) }],
    ...seals(files),
    ['conflicts', { n: files.filter((f) => f.conflict).length }],
    ['size-unknown', { n: entries.filter((e) => e.doubts.includes('size-unknown')).length }],
    ['seconds-unknown', { n: entries.filter((e) => e.doubts.includes('seconds-unknown')).length }],
    ...(region !== undefined && works.some((w) => w.provider !== null)
      ? [['region-open-only', { region }] as const]
      : []),
    ...(silent > 0 ? [['watermarks', {}] as const] : []),
  ];
  return all.filter(([, params]) => params.n !== 0).map(([code, params]) => meterRemark(code, params, lang));
}
