import { isTelling, type Look, looksLike } from '../hash/look.ts';
import type { ClassedFile, Evidence } from './classed.ts';

/** Files of one picture: identical bytes, the same encoded picture, or the same pixels. */
export interface Picture {
  /** The file that says most; the first by its path among equals. */
  readonly best: ClassedFile;
  /** By path. */
  readonly files: readonly ClassedFile[];
}

const order: readonly Evidence[] = ['recorded', 'signed', 'declared', 'named', 'none'];
const byPath = (a: ClassedFile, b: ClassedFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
const byEvidence = (a: ClassedFile, b: ClassedFile): number =>
  order.indexOf(a.evidence) - order.indexOf(b.evidence) || byPath(a, b);

/** What makes two files one picture, whatever else they carry. */
function marks({ provenance }: ClassedFile): readonly string[] {
  if (!provenance) return [];
  const { content, payload, look } = provenance.hashes;
  return [`file ${content}`, ...(payload ? [`picture ${payload}`] : []), ...(look ? [`pixels ${look.pixels}`] : [])];
}

/** Groups files that share a mark, directly or through others. The order of the files changes nothing. */
export function pictures(files: readonly ClassedFile[]): readonly Picture[] {
  const groupOf = new Map<string, Set<ClassedFile>>();
  const groups = new Set<Set<ClassedFile>>();
  for (const file of files) {
    const group = new Set([file]);
    for (const mark of marks(file)) {
      const other = groupOf.get(mark);
      if (other && other !== group) {
        for (const member of other) group.add(member);
        groups.delete(other);
      }
    }
    groups.add(group);
    for (const member of group) for (const mark of marks(member)) groupOf.set(mark, group);
  }
  return [...groups]
    .map((group): Picture => {
      const members = [...group].sort(byPath);
      return { best: members.toSorted(byEvidence)[0] as ClassedFile, files: members };
    })
    .sort((a, b) => byPath(a.best, b.best));
}

/** A picture that shows what another one shows, at another size or in another format. */
export interface Version {
  readonly picture: Picture;
  /** The picture that it is a version of. */
  readonly of: Picture;
}

/** How a picture looks, where that tells it from others. */
function lookOf({ best }: Picture): Look | null {
  const look = best.provenance?.hashes.look ?? null;
  return look && isTelling(look) ? look : null;
}

const area = (p: Picture): number => (p.best.provenance?.width ?? 0) * (p.best.provenance?.height ?? 0);

/** Tells its own run apart, so that likeness proves nothing against it. */
const hasRun = (p: Picture): boolean => p.best.generation?.passes.some((pass) => pass.key !== null) ?? false;

/**
 * Whether likeness may be believed: a file that says nothing is a version of whatever it looks like; one that says what
 * it is, only of the same. An edit looks like the photograph that it was made from, and is more than that.
 */
const mayBe = ({ best: a }: Picture, { best: b }: Picture): boolean => a.origin === 'unknown' || a.origin === b.origin;

/**
 * Pictures without a run of their own that look like another one. Those with a run come first, then those that say
 * more, then the larger: so a stripped export is a version of the picture that still tells how it was made.
 */
export function versions(all: readonly Picture[]): readonly Version[] {
  const kept: { readonly picture: Picture; readonly look: Look }[] = [];
  const found: Version[] = [];
  const ranked = all
    .map((picture) => ({ picture, look: lookOf(picture) }))
    .toSorted(
      ({ picture: a }, { picture: b }) =>
        Number(hasRun(b)) - Number(hasRun(a)) ||
        order.indexOf(a.best.evidence) - order.indexOf(b.best.evidence) ||
        area(b) - area(a) ||
        byPath(a.best, b.best),
    );
  for (const { picture, look } of ranked) {
    if (!look) continue;
    const of = hasRun(picture)
      ? undefined
      : kept.find((other) => looksLike(look, other.look) && mayBe(picture, other.picture));
    if (of) found.push({ picture, of: of.picture });
    else kept.push({ picture, look });
  }
  return found;
}
