import type { FieldQuantity } from '../inventory/field.ts';
import type { CampaignLever, LeverChange, OwnLever, UsedLever } from '../inventory/levers.ts';
import { central } from '../uncertainty/index.ts';
import { scaled, withFields } from './amount.ts';
import type { Fields } from './fields.ts';
import { type Cost, defineLever, type Lever } from './lever.ts';

const middling = 3;

function costOf({ cost, saves }: Pick<CampaignLever, 'cost' | 'saves'>): { readonly cost?: Cost } {
  const money = cost ?? saves;
  if (!money) return {};
  const q: FieldQuantity = money;
  return { cost: { amount: (cost ? 1 : -1) * central(q.distribution), currency: q.unit.symbol } };
}

const concerns = (change: LeverChange, fields: Fields): boolean =>
  change.activity === undefined
    ? change.type !== undefined && fields.type === change.type
    : fields.id === change.activity;

function patched(fields: Fields, { set = {}, scale = {}, unset = [], remove }: LeverChange): readonly Fields[] {
  if (remove) return [];
  const multiplied = Object.fromEntries(Object.entries(scale).map(([field, x]) => [field, scaled(fields[field], x)]));
  const dropped = Object.fromEntries(unset.map((field) => [field, undefined]));
  return [withFields(fields, { ...multiplied, ...set, ...dropped })];
}

function leverOf(own: OwnLever): Lever {
  const bySet = own.changes.every((c) => c.scale === undefined && c.add === undefined);
  return defineLever({
    id: own.id,
    theme: 'own',
    name: own.name,
    text: own.name,
    effort: own.effort ?? middling,
    ...costOf(own),
    evidence: {
      en: own.source ?? 'As the campaign file proposes it.',
      fr: own.source ?? 'Tel que le fichier de campagne le propose.',
    },
    conflicts: own.conflicts ?? [],
    ...(own.mayRaise !== undefined && { mayRaise: { en: own.mayRaise, fr: own.mayRaise } }),
    idempotent: bySet,
    change(activity) {
      const found = own.changes.filter((c) => concerns(c, activity));
      if (found.length === 0) return null;
      return found.reduce<readonly Fields[]>((made, c) => made.flatMap((f) => patched(f, c)), [activity]);
    },
    add: () => own.changes.flatMap((c) => (c.add === undefined ? [] : [c.add])),
  });
}

const withTerms = (lever: Lever, used: UsedLever): Lever => ({
  ...lever,
  ...(used.effort !== undefined && { effort: used.effort }),
  ...costOf(used),
  ...(used.parameters && { set: used.parameters }),
});

export const isUsed = (lever: CampaignLever): lever is UsedLever => 'use' in lever;
const isFor = (lever: CampaignLever, scenario: string): boolean => lever.scenarios?.includes(scenario) ?? true;

/** The library as the campaign file prices and sets it, then the levers that the file brings. */
export function ownLevers(
  levers: readonly CampaignLever[],
  scenario: string,
  known: readonly Lever[],
): readonly Lever[] {
  const mine = levers.filter((l) => isFor(l, scenario));
  const used = mine.filter(isUsed);
  const adjusted = known.map((lever) => used.filter((u) => u.use === lever.id).reduce(withTerms, lever));
  return [...adjusted, ...mine.flatMap((l) => (isUsed(l) ? [] : [leverOf(l)]))];
}
