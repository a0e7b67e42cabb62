import { type Answers, type TemplateKind, type TravelMode, usual } from '@contrechamp/report';

/** Where a campaign is produced, and how the reader calls it. */
export interface Place {
  readonly key: string;
  readonly label: string;
  /** What tells it from others of its name. */
  readonly within: string;
  readonly country: string;
  readonly city: string | null;
}

/** A place as it is read back to who chose it. */
export const inFull = (place: Place | null): string =>
  place === null ? '' : place.city === null ? place.label : `${place.label}, ${place.within}`;

/** Questions that are answered with a whole number. */
export const counts = ['people', 'days', 'travellers', 'travelKm', 'deliverables'] as const;
export type Count = (typeof counts)[number];

export type JourneyMode = Exclude<TravelMode, 'none'>;

/** What was answered so far, as it was typed: an empty answer leaves what is usual. */
export interface Draft extends Readonly<Record<Count, string>> {
  readonly kind: TemplateKind;
  readonly name: string;
  readonly place: Place | null;
  readonly travelMode: JourneyMode | null;
}

export const emptyDraft: Draft = {
  kind: 'photo-shoot',
  name: '',
  place: null,
  people: '',
  days: '',
  travellers: '',
  travelMode: null,
  travelKm: '',
  deliverables: '',
};

export const bounds: Readonly<Record<Count, readonly [number, number]>> = {
  people: [1, 10_000],
  days: [1, 1_000],
  travellers: [0, 10_000],
  travelKm: [1, 20_000],
  deliverables: [1, 10_000],
};

/** Where nothing is said: the country of the command line's starter files. */
export const somewhere = { country: 'FR', city: null } as const;
/** Of those who come although nobody does in an ordinary production of this kind. */
const journey = { travelMode: 'train', travelKm: 500 } as const;

/** Whether it matters that people come from elsewhere: nobody travels to prompt. */
export const asksTravel = (kind: TemplateKind): boolean => kind !== 'generative-ai';

/** The number of an answer: null where there is none, undefined where it is none that can be. */
export function numberIn(typed: string, [from, to]: readonly [number, number]): number | null | undefined {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '');
  if (text === '') return null;
  const n = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return n >= from && n <= to ? n : undefined;
}

export interface Reading {
  readonly answers: Answers;
  /** What stands where nothing was answered. */
  readonly assumed: Readonly<Record<Count, number>> & { readonly travelMode: JourneyMode };
  readonly wrong: readonly Count[];
}

/** The answers of an early estimate: what was typed, and what is usual for the rest. */
export function read(draft: Draft, unnamed: string): Reading {
  const common = usual[draft.kind];
  const given = (count: Count) => numberIn(draft[count], bounds[count]);
  const people = given('people') ?? common.people;
  const comes = common.travelMode === 'none' ? null : common.travelMode;
  const assumed = {
    people: common.people,
    days: common.days,
    deliverables: common.deliverables,
    travellers: Math.min(common.travellers, people),
    travelMode: comes ?? journey.travelMode,
    travelKm: comes ? common.travelKm : journey.travelKm,
  };
  const of = (count: Count): number => given(count) ?? assumed[count];
  const travellers = asksTravel(draft.kind) ? of('travellers') : 0;
  const asked = counts.filter((c) => asksTravel(draft.kind) || (c !== 'travellers' && c !== 'travelKm'));
  const relevant = travellers > 0 ? asked : asked.filter((c) => c !== 'travelKm');
  return {
    assumed,
    wrong: relevant.filter((c) => given(c) === undefined),
    answers: {
      kind: draft.kind,
      name: draft.name.trim() === '' ? unnamed : draft.name.trim(),
      country: draft.place?.country ?? somewhere.country,
      city: draft.place?.city ?? somewhere.city,
      people,
      days: of('days'),
      deliverables: of('deliverables'),
      travellers,
      travelMode: travellers > 0 ? (draft.travelMode ?? assumed.travelMode) : 'none',
      travelKm: travellers > 0 ? of('travelKm') : 0,
    },
  };
}
