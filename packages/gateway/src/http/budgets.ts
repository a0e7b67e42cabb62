import type { BudgetLimit } from '@contrechamp/engine';
import type { Standing } from '../policy/budget.ts';
import { type Call, sendJson } from './call.ts';
import { unavailable } from './generation.ts';
import type { Service } from './service.ts';

const units: Readonly<Record<Exclude<BudgetLimit, 'money'>, string>> = {
  ...{ images: 'image', seconds: 's', co2e: 'gCO2e', energy: 'Wh' },
};

/** Rounding of sums is nobody's spending. */
const shown = (x: number): number => Number(x.toPrecision(9));

const told = ({ per, limit, currency, stop, warn, settled, reserved, resets }: Standing) => ({
  ...{ per, limit, unit: limit === 'money' ? currency : units[limit] },
  ...{ stop: shown(stop), warn: shown(warn), spent: shown(settled), reserved: shown(reserved) },
  remaining: shown(Math.max(0, stop - settled - reserved)),
  resets,
});

/** `GET /v1/contrechamp/budget`: what the holder of a key may still generate, and until when that counts. */
export function showBudgets(call: Call, { now }: Service): void {
  const { bearer, governor } = call;
  const at = now();
  let standing: readonly Standing[];
  try {
    standing = governor.budgets(bearer, at);
  } catch (error) {
    throw unavailable(call, error);
  }
  const { campaign, person } = bearer;
  const answer = { object: 'contrechamp.budget', campaign, person, at: at.toISOString(), data: standing.map(told) };
  sendJson(call.response, 200, JSON.stringify(answer));
}
