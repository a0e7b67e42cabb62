import type { ClassedFile, Count, Entry, Registry, ResolvedModel } from '@contrechamp/provenance';
import { resolveModel } from '@contrechamp/provenance';
import {
  type Lang,
  type MeterEntry,
  type MeterFile,
  type MeterModel,
  type MeterRole,
  meterWords,
  typeset,
} from '@contrechamp/report';

/** Files whose work is counted elsewhere. */
export interface Elsewhere {
  /** In an export of usage. */
  readonly billed: ReadonlySet<string>;
  /** In a receipt of the gateway, by its id. */
  readonly receipted: ReadonlyMap<string, string>;
}

/** What becomes of each file, by its path. */
export function rolesOf(
  files: readonly ClassedFile[],
  count: Count,
  { billed, receipted }: Elsewhere,
  unknown: boolean,
): ReadonlyMap<string, { readonly role: MeterRole; readonly of: string | null }> {
  const roles = new Map<string, { role: MeterRole; of: string | null }>();
  const counts = (f: ClassedFile): boolean =>
    f.origin === 'generated' || f.origin === 'edited' || (unknown && f.origin === 'unknown');
  for (const file of files) {
    const receipt = receipted.get(file.path);
    if (receipt !== undefined) {
      roles.set(file.path, { role: 'receipt', of: receipt });
      continue;
    }
    const role =
      file.origin === 'unread' || file.origin === 'not-media'
        ? file.origin
        : counts(file)
          ? billed.has(file.path)
            ? 'billed'
            : 'counted'
          : file.origin === 'unknown'
            ? 'left-out'
            : 'not-generated';
    roles.set(file.path, { role, of: null });
  }
  if (count.by === 'files') return roles;
  for (const { best, files: members } of count.pictures) {
    for (const { path } of members) {
      if (path !== best.path && !receipted.has(path)) roles.set(path, { role: 'copy', of: best.path });
    }
  }
  for (const { picture, of } of count.versions) {
    if (!receipted.has(picture.best.path)) roles.set(picture.best.path, { role: 'version', of: of.best.path });
  }
  return roles;
}

const modelFile = (model: ResolvedModel | null): MeterFile['model'] =>
  model && { name: model.name, id: model.listed?.id ?? null, title: model.listed?.name ?? null, by: model.by };

/** A file as the result tells it. */
export function fileOf(
  file: ClassedFile,
  fate: { readonly role: MeterRole; readonly of: string | null } | undefined,
  registry: Registry,
): MeterFile {
  const { provenance: p, generation } = file;
  const c2pa = p?.c2pa;
  const first = generation?.passes.find((pass) => pass.model !== null && pass.kind !== 'enlarge');
  const task = generation?.task ?? 'image';
  return {
    ...{ path: file.path, format: p?.format ?? null, width: p?.width ?? null, height: p?.height ?? null },
    seconds: p?.seconds ?? null,
    ...{ origin: file.origin, evidence: file.evidence, from: file.from, tool: generation?.tool || null },
    model: generation ? modelFile(resolveModel(first?.model ?? null, task, registry)) : null,
    passes: (generation?.passes ?? []).map(({ kind, width, height, steps }) => ({ kind, width, height, steps })),
    digitalSourceType: p?.digitalSourceType ?? null,
    c2pa: c2pa
      ? {
          state: c2pa.state,
          signer: c2pa.signer ? (c2pa.signer.issuer ?? c2pa.signer.name) : null,
          signerListed: c2pa.signer?.listed ?? null,
          signed: c2pa.signer?.time ?? null,
          ...{ generator: c2pa.generator, failures: c2pa.failures },
        }
      : null,
    camera: p?.metadata.camera?.value ?? null,
    sha256: p?.hashes.content ?? null,
    role: fate?.role ?? 'unread',
    of: fate?.of ?? null,
    problems: [...(p?.problems ?? []), ...(file.failure ? [{ code: file.failure, at: '' }] : [])],
  };
}

/** Words beside an entry: where it was read, and what it assumes. */
function noteOf({ works, doubts }: Entry, keptShare: number | undefined, lang: Lang): string {
  const w = meterWords[lang].note;
  const files = new Set(works.flatMap((x) => x.files)).size;
  const sources = [...new Map(works.filter((x) => x.from !== '').map((x) => [`${x.from} ${x.tool}`, x])).values()];
  const names = [...new Set(works.filter((x) => x.model.by === 'family').flatMap((x) => x.model.name ?? []))].sort();
  const told = [
    ...sources.slice(0, 3).map((x) => w.read(x.evidence === 'named' ? w.named : x.from, x.tool ?? '')),
    ...names.slice(0, 3).map(w.family),
    ...(doubts.includes('origin-unknown') ? [w.unknown] : []),
    ...(doubts.includes('size-unknown') ? [w.size] : []),
    ...(doubts.includes('seconds-unknown') ? [w.seconds] : []),
    ...(doubts.includes('kept-share') && keptShare ? [w.kept(String(Number((1 / keptShare).toPrecision(3))))] : []),
  ];
  return typeset(works.length === 0 ? w.usage : w.files(files, told.join(lang === 'fr' ? ' ; ' : '; ')), lang);
}

/** An entry as an activity of the file format. */
export const entryOf = (entry: Entry, keptShare: number | undefined, lang: Lang): MeterEntry => ({
  activity: { id: entry.id, type: entry.type, ...entry.fields, note: noteOf(entry, keptShare, lang) },
  outputs: entry.outputs,
  files: [...new Set(entry.works.flatMap((w) => w.files))].sort(),
});

/** Entries by what they sum up to: a model, what nobody names, or enlarging. */
export interface ModelGroup extends Omit<MeterModel, 'co2e'> {
  readonly ids: ReadonlySet<string>;
}

const isFirst = ({ works }: Entry): boolean => works.length === 0 || works.some((w) => w.pass.kind === 'generate');

export function modelGroups(entries: readonly Entry[], registry: Registry): readonly ModelGroup[] {
  const groups = new Map<string, ModelGroup>();
  for (const entry of entries) {
    const unknown = entry.doubts.includes('origin-unknown');
    const task = entry.type === 'video-generation' ? 'video' : 'image';
    const name = String(entry.fields.model ?? '');
    const listed = registry(task, name);
    const nameless = entry.works.find((w) => w.model.name === null);
    const named = listed ? 'listed' : !nameless ? 'unlisted' : nameless.provider ? 'service' : 'untold';
    const kind = unknown ? 'origin' : entry.type === 'upscaling' ? 'enlarging' : named;
    const key = `${kind} ${kind === 'listed' || kind === 'unlisted' ? name : ''}`;
    const known = groups.get(key);
    // A second pass works on an output that is counted already.
    const outputs = isFirst(entry) || entry.type === 'upscaling' ? entry.outputs : 0;
    groups.set(key, {
      ...{ model: name, title: listed?.name ?? (named === 'service' ? (nameless?.tool ?? name) : name), kind },
      images: (known?.images ?? 0) + (task === 'image' ? outputs : 0),
      clips: (known?.clips ?? 0) + (task === 'video' ? outputs : 0),
      ids: new Set([...(known?.ids ?? []), entry.id]),
    });
  }
  return [...groups.values()];
}
