import type { Work } from './count.ts';

/** A quantity that is not known to the unit, as a campaign file takes it. */
export interface Span {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** What an entry assumes beyond what its files say. */
export type EntryDoubt = 'origin-unknown' | 'size-unknown' | 'seconds-unknown' | 'kept-share';

/** An activity of a campaign, without the words around it: fields as the file format has them. */
export interface Entry {
  readonly id: string;
  readonly type: 'image-generation' | 'video-generation' | 'upscaling';
  readonly fields: Readonly<Record<string, string | number | boolean | Span>>;
  /** How many outputs it stands for, before what was declared about those that are gone. */
  readonly outputs: number;
  readonly works: readonly Work[];
  readonly doubts: readonly EntryDoubt[];
}

export interface EntryOptions {
  /** Where open models ran: a country, or a region. */
  readonly region?: string | undefined;
  readonly hardware?: string | undefined;
  /** Of the outputs that were made, the share that the folder holds, 0 to 1. */
  readonly keptShare?: number | undefined;
}

/** Length of a clip whose file does not say it: ours, and wide. */
const anyClip: Span = { low: 2, likely: 5, high: 20 };

/** The share that is declared is a guess: half as many discards to twice as many. */
const guessing = 2;

const round = (n: number, to: number): number => Math.round(n / to) * to;
const tidy = (n: number): number => Number(n.toFixed(2));

type Draft = Pick<Entry, 'type' | 'fields' | 'doubts'>;

const defined = (fields: Record<string, string | number | boolean | Span | null | undefined>): Draft['fields'] =>
  Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== null && v !== undefined)) as Draft['fields'];

/** Whoever runs a model that anybody may run, or one that nobody names: there the choices of the command line apply. */
function hostOf({ model, provider, tool }: Work, { region, hardware }: EntryOptions) {
  if (model.listed?.open || (!model.listed && provider === null && tool !== null)) return { region, hardware };
  // Said only where it is not what the registry says anyway.
  return provider !== null && provider !== model.listed?.provider ? { provider } : {};
}

/** What to call a model that the registry does not hold. */
const unnamed = ({ model, provider, tool, task }: Work): string =>
  model.name ?? (provider !== null && tool !== null ? `${tool}, unknown model` : `unknown-${task}-model`);

function draftOf(work: Work, options: EntryOptions): Draft {
  const { pass, model, width, height, task } = work;
  const host = hostOf(work, options);
  const sized = width !== null && height !== null;
  const doubts: Entry['doubts'] = [
    ...(work.origin === 'unknown' ? (['origin-unknown'] as const) : []),
    ...(sized ? [] : (['size-unknown'] as const)),
  ];
  const size = sized ? { width, height } : {};
  if (pass.kind === 'enlarge') {
    const { region, hardware } = options;
    return {
      type: 'upscaling',
      fields: defined({ width: width ?? 2048, height: height ?? 2048, method: 'network', region, hardware }),
      doubts,
    };
  }
  const settings = model.listed?.open
    ? { steps: pass.steps, strength: pass.steps === null ? null : pass.strength }
    : {};
  const common = { model: model.listed?.id ?? unnamed(work), ...size, ...settings };
  const references = pass.references || null;
  if (task === 'image')
    return { type: 'image-generation', fields: defined({ ...common, references, ...host }), doubts };
  const { strength: _, ...clip } = { strength: null, ...common };
  const seconds = work.seconds === null ? anyClip : Math.max(0.1, tidy(round(work.seconds, 0.05)));
  return {
    type: 'video-generation',
    fields: defined({ seconds, ...clip, audio: (work.audio && model.listed?.audio) || null, references, ...host }),
    doubts: [...doubts, ...(work.seconds === null ? (['seconds-unknown'] as const) : [])],
  };
}

/** What a pass that works on the result of another is called. */
const passNames = { generate: null, enlarge: null, refine: 'second-pass', detail: 'detail' } as const;

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/g, '')
    .slice(0, 48) || 'model';

function nameOf({ type, fields, doubts }: Draft, kind: Work['pass']['kind']): string {
  const unknown = doubts.includes('origin-unknown');
  const { width, height, steps, seconds } = fields;
  const parts = [
    unknown ? 'unknown-origin' : type === 'upscaling' ? 'enlarging' : slug(String(fields.model)),
    ...(typeof seconds === 'number' ? [`${seconds}s`] : []),
    ...(width !== undefined ? [`${width}x${height}`] : []),
    ...(steps !== undefined ? [`${steps}-steps`] : []),
    ...(passNames[kind] === null ? [] : [passNames[kind]]),
  ];
  return parts.join('-');
}

/** How many outputs to write: exact where they were counted; a span where it is not sure that, or how many, there were. */
function countOf(outputs: number, doubts: Entry['doubts'], share: number | undefined): number | Span {
  const unsure = doubts.includes('origin-unknown');
  if (share === undefined) return unsure ? { low: 0, likely: outputs, high: outputs } : outputs;
  const likely = outputs / share;
  return {
    low: unsure ? 0 : Math.max(outputs, tidy(likely / guessing)),
    likely: tidy(likely),
    high: tidy(likely * guessing),
  };
}

/** The works of a folder as activities: those with the same settings are one entry. In the order of their names. */
export function entriesOf(works: readonly Work[], options: EntryOptions): readonly Entry[] {
  const groups = new Map<string, { draft: Draft; works: Work[]; outputs: number; kept: boolean }>();
  for (const work of works) {
    const draft = draftOf(work, options);
    // Those that were discarded were neither enlarged nor drawn over.
    const kept = options.keptShare !== undefined && work.pass.kind === 'generate';
    const key = JSON.stringify([draft, kept, work.pass.kind]);
    const group = groups.get(key) ?? { draft, works: [], outputs: 0, kept };
    groups.set(key, { ...group, works: [...group.works, work], outputs: group.outputs + work.times });
  }
  const used = new Map<string, number>();
  return [...groups]
    .map(([key, group]) => ({
      key,
      ...group,
      name: nameOf(group.draft, group.works[0]?.pass.kind ?? 'generate'),
    }))
    .sort((a, b) => (a.name === b.name ? (a.key < b.key ? -1 : 1) : a.name < b.name ? -1 : 1))
    .map(({ draft, works: own, outputs, name, kept }): Entry => {
      const nth = (used.get(name) ?? 0) + 1;
      used.set(name, nth);
      const doubts = kept ? [...draft.doubts, 'kept-share' as const] : draft.doubts;
      const amount = countOf(outputs, doubts, kept ? options.keptShare : undefined);
      const counted = draft.type === 'video-generation' ? { clips: amount } : { count: amount };
      return {
        id: nth === 1 ? name : `${name}-${nth}`,
        type: draft.type,
        // Counted in files, not planned; a span says its own doubt.
        fields: { ...counted, ...draft.fields, ...(typeof amount === 'number' && { primary: true }) },
        ...{ outputs, works: own, doubts },
      };
    });
}
