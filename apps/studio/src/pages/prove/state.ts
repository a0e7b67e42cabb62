import type { Audience, Medium, Role } from '@contrechamp/engine';
import type { Lang, Logo } from '@contrechamp/report';
import { createStore, useStore } from '../../state/store.ts';

/** A logo, and the name of its file. */
export interface NamedLogo extends Logo {
  readonly file: string;
}

/** What the reader does on the page; it stays while other pages are looked at. */
export interface Proving {
  /** The campaign that it is about. */
  readonly campaign: string | null;
  /** Of the paper; null: that of the page. */
  readonly lang: Lang | null;
  readonly summary: boolean;
  /** For a printer without colours. */
  readonly grey: boolean;
  /** ISO date; empty where none is printed, null for today. */
  readonly date: string | null;
  /** Part of the highest footprint that the plan aims at. */
  readonly target: number;
  readonly name: string;
  readonly accent: string | null;
  readonly ground: string | null;
  readonly logo: NamedLogo | null;
  readonly sentence: string;
  readonly audience: Audience;
  readonly medium: Medium | null;
  readonly country: string;
  /** ISO date of publication; null for today. */
  readonly day: string | null;
  readonly dossier: string;
  /** The pair that is read, `scenario than`. */
  readonly pair: string | null;
  /** The scenario that lists are about; null for all. */
  readonly which: string | null;
  /** The scenario of what is about one; null for the first. */
  readonly one: string | null;
  readonly role: Role | null;
  /** Whether the dossier takes the receipts that are open. */
  readonly receipts: boolean;
  /** The scenario that they stand beside; null for the one that the campaign says is being produced. */
  readonly produced: string | null;
  /** What a PACT footprint says, as it was typed. */
  readonly details: Readonly<Record<string, string>>;
}

const ofCampaign = {
  sentence: '',
  dossier: '',
  pair: null,
  which: null,
  one: null,
  receipts: false,
  produced: null,
  details: {},
};

export const proving = createStore<Proving>({
  campaign: null,
  lang: null,
  summary: false,
  grey: false,
  date: null,
  target: 0.5,
  name: '',
  accent: null,
  ground: null,
  logo: null,
  audience: 'consumer',
  medium: null,
  country: 'FR',
  day: null,
  role: null,
  ...ofCampaign,
});

export const useProving = <P>(pick: (state: Proving) => P): P => useStore(proving, pick);

/** Another campaign begins anew; the brand stays. */
export function aboutCampaign(campaign: string | null): void {
  if (proving.get().campaign !== campaign) proving.set({ ...ofCampaign, campaign });
}

/** The day it is, as the command line has it. */
export const today = (): string => new Date().toISOString().slice(0, 10);
