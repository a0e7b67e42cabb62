import { namedAs } from '../generator/file-name.ts';
import type { Generation } from '../generator/generation.ts';
import type { Nature } from '../generator/source-type.ts';
import type { Provenance } from '../provenance.ts';

/** A file of a folder; `provenance` is null where it is no picture and no video, or could not be read. */
export interface FoundFile {
  /** From the folder, with `/`. */
  readonly path: string;
  readonly provenance: Provenance | null;
  /** Why it could not be read. */
  readonly failure?: 'empty' | 'unreadable' | 'link' | 'not-what-it-is-named';
}

/** What a file is; `unknown`: nothing in it says. `unread`: a picture or video that we could not read. */
export type Origin = Nature | 'unknown' | 'unread' | 'not-media';

/**
 * How well that is known: `recorded` by the settings of the tool · `signed` by a manifest that holds · `declared` by
 * metadata that anybody can write · `named` by the file name alone · `none`.
 */
export type Evidence = 'recorded' | 'signed' | 'declared' | 'named' | 'none';

export interface ClassedFile {
  readonly path: string;
  readonly origin: Origin;
  readonly evidence: Evidence;
  /** Where it was read; empty without evidence. */
  readonly from: string;
  /** How it was generated; null where it was not, or nothing says. */
  readonly generation: Generation | null;
  readonly provenance: Provenance | null;
  readonly failure: FoundFile['failure'] | null;
  /** Two places of the file that say different things of what it is. */
  readonly conflict: boolean;
}

type Verdict = Pick<ClassedFile, 'origin' | 'evidence' | 'from' | 'generation'>;

/** Every sign that a file carries, the strongest first. */
function verdicts(path: string, p: Provenance): readonly Verdict[] {
  const { record, signed, declared, c2pa, seconds } = p;
  const task = seconds !== null && seconds > 0 ? 'video' : 'image';
  const named = namedAs(path, task);
  // A manifest whose seal is broken says no more than any other text.
  const seal = c2pa.state === 'valid' ? ('signed' as const) : ('declared' as const);
  return [
    ...(record ? [{ origin: 'generated', evidence: 'recorded', from: record.from, generation: record } as const] : []),
    ...(signed ? [{ origin: signed.nature, evidence: seal, from: signed.from, generation: signed.generation }] : []),
    ...(declared
      ? [
          {
            origin: declared.nature,
            evidence: 'declared',
            from: declared.from,
            generation: declared.generation,
          } as const,
        ]
      : []),
    ...(named ? [{ origin: 'generated', evidence: 'named', from: named.from, generation: named } as const] : []),
  ];
}

const isMade = (origin: Origin): boolean => origin === 'generated' || origin === 'edited';

const nothing: Verdict = { origin: 'unknown', evidence: 'none', from: '', generation: null };

/** Classes a file by the strongest sign that it carries. */
export function classed({ path, provenance, failure }: FoundFile): ClassedFile {
  if (!provenance) {
    const origin = failure === undefined ? 'not-media' : 'unread';
    return { ...nothing, path, origin, provenance, failure: failure ?? null, conflict: false };
  }
  const all = verdicts(path, provenance);
  const [best = nothing] = all;
  const conflict = all.some((v) => v.evidence !== 'named' && isMade(v.origin) !== isMade(best.origin));
  // A record tells the settings, a manifest the service: where both are there, the service runs the machines.
  const provider = best.generation?.provider ?? all.find((v) => v.generation?.provider)?.generation?.provider ?? null;
  const generation = best.generation && { ...best.generation, provider };
  // Formats that are known by their first bytes alone say nothing, which is not the same as carrying nothing.
  const unread = best === nothing && provenance.width === null;
  return {
    ...best,
    ...{ path, generation, provenance, failure: failure ?? null, conflict },
    ...(unread && { origin: 'unread' as const, failure: failure ?? ('unreadable' as const) }),
  };
}
