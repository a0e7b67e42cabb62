import type { CampaignState } from '@contrechamp/engine';
import type { Lang } from '../lang.ts';

/** Ways to produce a campaign that a starter file exists for. */
export const templateKinds = ['photo-shoot', 'film-shoot', 'studio', 'virtual-production', 'generative-ai'] as const;
export type TemplateKind = (typeof templateKinds)[number];

export const travelModes = ['none', 'train', 'plane', 'car'] as const;
export type TravelMode = (typeof travelModes)[number];

/** The handful of things an early estimate needs to know. */
export interface Answers {
  readonly kind: TemplateKind;
  readonly name: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly city: string | null;
  readonly people: number;
  readonly days: number;
  /** People who come from elsewhere, sleep there and go home. */
  readonly travellers: number;
  readonly travelMode: TravelMode;
  /** One way. */
  readonly travelKm: number;
  readonly deliverables: number;
}

export interface TemplateContext {
  readonly lang: Lang;
  /** Year of production. */
  readonly period: number;
  readonly catalogue: string;
  readonly state: CampaignState;
}

/** What a starter file is filled with when nobody has answered anything: a small, ordinary production. */
export const usual: Readonly<Record<TemplateKind, Omit<Answers, 'kind' | 'name' | 'country' | 'city'>>> = {
  'photo-shoot': { people: 8, days: 2, travellers: 5, travelMode: 'train', travelKm: 500, deliverables: 4 },
  'film-shoot': { people: 30, days: 2, travellers: 12, travelMode: 'train', travelKm: 500, deliverables: 1 },
  studio: { people: 8, days: 1, travellers: 0, travelMode: 'none', travelKm: 0, deliverables: 4 },
  'virtual-production': { people: 20, days: 2, travellers: 0, travelMode: 'none', travelKm: 0, deliverables: 1 },
  'generative-ai': { people: 2, days: 4, travellers: 0, travelMode: 'none', travelKm: 0, deliverables: 4 },
};

/** Kinds whose deliverables move. */
export const isFilm = (kind: TemplateKind): boolean => kind === 'film-shoot' || kind === 'virtual-production';

/** The other way to produce the same campaign, so that a starter file compares at once. */
export const reverseShot: Readonly<Record<TemplateKind, TemplateKind>> = {
  'photo-shoot': 'studio',
  'film-shoot': 'virtual-production',
  studio: 'generative-ai',
  'virtual-production': 'film-shoot',
  'generative-ai': 'studio',
};
