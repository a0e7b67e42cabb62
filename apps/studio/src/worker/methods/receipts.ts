import type { Bilingual } from '@contrechamp/engine';
import {
  type ChainSource,
  chainOfBytes,
  chainText,
  faultText,
  meteredIn,
  outcomes,
  planAndMeter,
  type Receipt,
  receiptsOf,
  refusalText,
  stepText,
  type Verification,
  verifyChain,
} from '@contrechamp/gateway/receipts';
import type { ActualsResult, Lang } from '@contrechamp/report';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { meansOf, opened } from '../open.ts';
import type { Source } from '../view.ts';
import { isCalculated } from './compare.ts';

/** A chain that was opened, or why nothing is taken from it. */
export interface OpenedReceipts {
  /** Names the chain in what is asked of it later; null where it does not hold. */
  readonly token: number | null;
  readonly name: string;
  readonly records: number;
  readonly fault: Bilingual | null;
}

interface Held {
  readonly source: ChainSource;
  readonly verified: Verification;
}

/** One at a time: chains are large. */
let held: Held | null = null;
let token = 0;

function hold(name: string, bytes: Uint8Array): OpenedReceipts {
  const source = chainOfBytes(name, bytes, (text) => bytesToHex(sha256(utf8ToBytes(text))));
  const verified = verifyChain(source);
  const { fault, records } = verified;
  if (fault) {
    return { token: null, name, records, fault: { en: faultText(fault, 'en'), fr: faultText(fault, 'fr') } };
  }
  held = { source, verified };
  token += 1;
  return { token, name, records, fault: null };
}

const heldAs = (asked: number): Held | null => (asked === token ? held : null);

/** A file of receipts that somebody chose: read and proven here, and sent nowhere. */
export const openReceipts = async ({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}): Promise<OpenedReceipts> => hold(name, new Uint8Array(bytes));

/** Whether the server reads the receipts of a gateway. */
export async function receiptsAtHand(_: undefined): Promise<boolean> {
  const response = await fetch('/api/v1/health').catch(() => null);
  if (!response?.ok) return false;
  const { receipts } = (await response.json()) as { readonly receipts?: boolean };
  return receipts === true;
}

/** The receipts of the gateway beside the server, those of one campaign; proven here again. */
export async function fetchReceipts({
  source,
  lang,
  name,
}: {
  readonly source: Source;
  readonly lang: Lang;
  readonly name: string;
}): Promise<OpenedReceipts | { readonly refused: string }> {
  const at = await opened(source);
  if (!isCalculated(at)) return { refused: '' };
  const campaign = encodeURIComponent(at.calculation.campaign.id);
  const headers = { 'Accept-Language': lang };
  const response = await fetch(`/api/v1/receipts?campaign=${campaign}`, { headers }).catch(() => null);
  if (!response) return { refused: '' };
  if (response.ok) return hold(name, new Uint8Array(await response.arrayBuffer()));
  const { detail } = (await response.json().catch(() => ({}))) as { readonly detail?: string };
  return { refused: detail ?? response.statusText };
}

export interface MeteredRequest {
  readonly token: number;
  readonly source: Source;
  /** The scenario that is looked at; the one of the section `generation` comes before it. */
  readonly scenario: string;
  /** Whether persons are named. */
  readonly names: boolean;
}

/** Planned and metered; null when the campaign cannot be computed, or the chain is not held any more. */
export async function plannedAndMetered(request: MeteredRequest): Promise<ActualsResult | null> {
  const { source, names } = request;
  const chain = heldAs(request.token);
  const at = await opened(source);
  if (!chain || !isCalculated(at) || !at.document) return null;
  const { calculation, catalogue, document } = at;
  const { campaign } = calculation;
  const scenario = campaign.generation?.scenario ?? request.scenario;
  const own = campaign.scenarios.find((s) => s.id === scenario);
  if (!own) return null;
  const taken = new Set(own.activities.map((a) => a.id));
  const metered = meteredIn(chain.source, chain.verified.records, { campaign: campaign.id }, { catalogue, taken });
  const planned = { document, calculation, means: meansOf(at), scenario };
  const { inPlace: _, ...found } = planAndMeter(planned, metered, chain.verified, { names });
  return found;
}

/** The lines of the chain that is held, as a dossier takes them; null when it is not held any more. */
export async function chainLines(request: { readonly token: number }): Promise<string | null> {
  const chain = heldAs(request.token);
  return chain && [...chainText(chain.source, chain.verified.records, {})].join('');
}

export interface ReceiptRow {
  readonly seq: number;
  readonly at: string;
  readonly person: string | null;
  readonly model: string | null;
  readonly outcome: Receipt['outcome'];
  readonly outputs: number;
  /** gCO2e, central. */
  readonly grams: number | null;
}

export interface ReceiptList {
  readonly rows: readonly ReceiptRow[];
  /** How many there are that match. */
  readonly count: number;
  /** What the list may be narrowed to. */
  readonly models: readonly string[];
  readonly outcomes: readonly Receipt['outcome'][];
}

export interface ReceiptListRequest {
  readonly token: number;
  readonly campaign: string;
  readonly model: string | null;
  readonly outcome: string | null;
  readonly names: boolean;
  /** The latest so many. */
  readonly most: number;
}

const modelOf = ({ sent, asked }: Receipt): string | null => sent?.model ?? asked.model;

/** Receipts of a campaign, the latest first. */
export async function receiptList(request: ReceiptListRequest): Promise<ReceiptList | null> {
  const { campaign, model, outcome, names, most } = request;
  const chain = heldAs(request.token);
  if (!chain) return null;
  const [models, ended] = [new Set<string>(), new Set<string>()];
  const rows: ReceiptRow[] = [];
  let count = 0;
  for (const { seq, receipt } of receiptsOf(chain.source, chain.verified.records, { campaign })) {
    const own = modelOf(receipt);
    if (own !== null) models.add(own);
    ended.add(receipt.outcome);
    if ((model !== null && own !== model) || (outcome !== null && receipt.outcome !== outcome)) continue;
    count += 1;
    rows.push({
      ...{ seq, at: receipt.at, person: names ? receipt.person : null, model: own, outcome: receipt.outcome },
      ...{ outputs: receipt.outputs, grams: receipt.footprint?.co2e.central ?? null },
    });
    if (rows.length > most) rows.shift();
  }
  return {
    ...{ rows: rows.toReversed(), count, models: [...models].toSorted() },
    outcomes: outcomes.filter((o) => ended.has(o)),
  };
}

/** A receipt as somebody reads it: what was asked, what was decided and why, what it took. */
export interface ReceiptDetail {
  readonly hash: string;
  /** Without the name of the person unless names are shown. */
  readonly receipt: Omit<Receipt, 'person' | 'key'> & { readonly person: string | null };
  readonly steps: readonly string[];
  readonly refusal: string | null;
}

/** One receipt; null where there is none of that number. */
export async function receiptDetail(request: {
  readonly token: number;
  readonly campaign: string;
  readonly seq: number;
  readonly names: boolean;
  readonly lang: Lang;
}): Promise<ReceiptDetail | null> {
  const { campaign, seq, names, lang } = request;
  const chain = heldAs(request.token);
  if (!chain) return null;
  for (const found of receiptsOf(chain.source, chain.verified.records, { campaign })) {
    if (found.seq !== seq) continue;
    const { person, key: _, ...receipt } = found.receipt;
    return {
      hash: found.hash,
      receipt: { ...receipt, person: names ? person : null },
      steps: receipt.steps.map((step) => stepText(step, lang)),
      refusal: receipt.refusal && refusalText(receipt.refusal, lang),
    };
  }
  return null;
}
