import type { Calculation, GenerationRules, GridSeries } from '@contrechamp/engine';
import type { Ledger } from '../ledger/port.ts';
import type { Operator } from '../meter/entry.ts';
import { Meter } from '../meter/meter.ts';
import type { DeclaredPrice } from '../meter/price.ts';
import { type Ended, type Settlement, settle } from '../meter/settle.ts';
import type { Adapter, Host } from '../provider/adapter.ts';
import type { Bearer } from '../receipt/receipt.ts';
import type { Asked, Operation } from '../request/generation.ts';
import { refusalText } from '../text/refusal.ts';
import { type Standing, standings } from './budget.ts';
import type { PolicyContext, Service } from './context.ts';
import { decide } from './decide.ts';
import type { Refusal } from './decision.ts';
import { foreseen } from './foreseen.ts';
import { explanation } from './headers.ts';
import { allowedNames, isAllowed, isRetired } from './model.ts';
import { placesFor, placesServing, servicesFor } from './place.ts';
import { problemOf } from './problem-of.ts';
import { RefusedRequest } from './refused.ts';
import { type Lang, noWishes, type Verdict, type Wishes } from './verdict.ts';

export interface GovernorParts {
  readonly calculation: Calculation;
  readonly rules: GenerationRules;
  /** Series that the campaign names, by file name. */
  readonly series?: ReadonlyMap<string, GridSeries>;
  readonly services: readonly Service[];
  readonly prices?: readonly DeclaredPrice[];
  readonly ledger: Pick<Ledger, 'spent' | 'delivered'>;
  readonly draws?: number;
  /** For what is asked outside of a request; the clock of the machine when not given. */
  readonly clock?: () => Date;
}

/** What an error to the caller is made of. */
export interface Explained {
  readonly status: number;
  readonly message: string;
  readonly type: string;
  readonly code: string;
  readonly param: string | null;
}

/** The rules of one campaign and its meter, for those who serve requests. Synchronous: what it reads of budgets stays true. */
export class CampaignGovernor {
  readonly lang: Lang;
  readonly rules: GenerationRules;
  readonly meter: Meter;
  readonly #parts: GovernorParts;

  /** @throws RangeError when the rules name no scenario of the calculation */
  constructor(parts: GovernorParts) {
    const { calculation, rules, services, series, draws } = parts;
    this.lang = rules.language;
    this.rules = rules;
    this.#parts = parts;
    this.meter = new Meter({
      ...{ calculation, scenario: rules.scenario },
      ...(series && { series }),
      ...(draws !== undefined && { draws }),
      operators: new Map(
        services.map(({ adapter, hardware }) => [adapter.id, { provider: adapter.provider, hardware }]),
      ),
    });
  }

  /** @param objection what a service has no way to do of a request as it would be sent; by default, nothing */
  decide(
    asked: Asked,
    bearer: Bearer,
    now: Date,
    wishes: Wishes = noWishes,
    objection: PolicyContext['objection'] = () => null,
  ): Verdict {
    return decide(asked, { ...this.#context(bearer, now, wishes), objection });
  }

  /** Why a request will be refused, by the fields that are there of it; null where that is not certain yet. */
  foresee(asked: Asked, bearer: Bearer, now: Date): Refusal | null {
    return foreseen(asked, this.#context(bearer, now, noWishes));
  }

  settle(ended: Ended): Settlement {
    return settle(this.meter, ended);
  }

  explain(refusal: Refusal, lang: Lang): Explained {
    const field = typeof refusal.params.field === 'string' ? refusal.params.field : undefined;
    const { status, type, code, param } = problemOf(refusal.code, field);
    return { status, message: refusalText(refusal, lang), type, code, param };
  }

  /** Every limit of every budget that counts what a bearer does. @throws LedgerUnavailable */
  budgets(bearer: Bearer, now: Date): readonly Standing[] {
    return standings(this.#context(bearer, now, noWishes));
  }

  /** Who computes behind an adapter. */
  operator(provider: string): Operator | undefined {
    return this.meter.operator(provider);
  }

  headers(verdict: Verdict): Readonly<Record<string, string>> {
    return explanation(verdict);
  }

  /**
   * Models that a caller may ask for, with the id of the adapter that serves each: those that the file or the configuration
   * names, else those of the registry that the configured services make or host.
   */
  models(): readonly { readonly id: string; readonly provider: string }[] {
    const { clock = () => new Date() } = this.#parts;
    const context = this.#context({ campaign: '', person: '', key: '' }, clock(), noWishes);
    const { data } = context.catalogue;
    const named = [...allowedNames(context), ...this.#parts.services.flatMap((s) => s.models ?? [])];
    const listed = named.length > 0 ? named : [...data.imageModels, ...data.videoModels].map((m) => m.id);
    return [...new Set(listed)].flatMap((id) => {
      const provider = this.#servedBy(context, id);
      return provider === null ? [] : [{ id, provider }];
    });
  }

  /** Adapters that may run an operation under these rules. */
  candidates(operation: Operation): readonly { readonly adapter: Adapter; readonly host: Host }[] {
    const context = this.#context({ campaign: '', person: '', key: '' }, new Date(0), noWishes);
    return this.#places(context, operation).map(({ service, host }) => ({ adapter: service.adapter, host }));
  }

  #places(context: PolicyContext, operation: Operation) {
    try {
      return placesFor(context, servicesFor(context, { operation, provider: null }), { region: null });
    } catch (error) {
      if (error instanceof RefusedRequest) return [];
      throw error;
    }
  }

  #servedBy(context: PolicyContext, name: string): string | null {
    const { catalogue, now } = context;
    for (const operation of ['generation', 'video'] as const) {
      const known = operation === 'video' ? catalogue.videoModel(name) : catalogue.imageModel(name);
      const other = operation === 'video' ? catalogue.imageModel(name) : catalogue.videoModel(name);
      if (!known && other) continue;
      if (isRetired(known?.retired, now) || !isAllowed(context, operation, name)) continue;
      const [place] = placesServing(context, operation, this.#places(context, operation), name);
      if (place) return place.service.adapter.id;
    }
    return null;
  }

  #context({ campaign, person }: Bearer, now: Date, wishes: Wishes): PolicyContext {
    const { calculation, rules, services, prices = [], ledger, series } = this.#parts;
    const scenario = calculation.scenarios.find((s) => s.scenario.id === rules.scenario)?.scenario;
    const gridOf = (country: string) => scenario?.grid?.[country] ?? calculation.campaign.grid?.[country];
    return {
      ...{ rules, services, prices, campaign, person, wishes },
      catalogue: calculation.catalogue,
      meter: this.meter,
      now: now.toISOString(),
      seriesOf: (country) => series?.get(gridOf(country)?.series ?? '') ?? null,
      spent: (scope) => ledger.spent({ campaign, ...scope }),
      objection: () => null,
      delivered: (fingerprint) => ledger.delivered(campaign, fingerprint),
    };
  }
}
