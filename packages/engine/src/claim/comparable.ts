import type { Footprint } from '../footprint/footprint.ts';
import type { Category } from '../inventory/vocabulary.ts';
import type { Finding, Found } from './finding.ts';
import type { Side } from './strength.ts';

const campaignOf = (side: Side) => side.comparison.calculation.campaign;
const idOf = ({ footprint }: Side): string => footprint.scenario.id;

/** What is delivered, so that two campaigns can be told apart: kinds, counts, sizes. */
const unitOf = (side: Side): string =>
  JSON.stringify(
    campaignOf(side)
      .deliverables.map((d) => [d.type, d.count, d.width ?? 0, d.height ?? 0, d.seconds ?? 0, d.usage ?? ''])
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  );

const stagesOf = (side: Side): string => campaignOf(side).stages.toSorted().join(', ');

const choicesOf = ({ comparison: { calculation } }: Side): string => {
  const { radiativeForcing, training, embodied, electricity, method } = calculation.options;
  return JSON.stringify([radiativeForcing, training, embodied, electricity, method]);
};

/** Shares of a footprint by the report of the IPCC that its warming potentials come from. */
function gwpShares({ lines, total }: Footprint): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  if (!(total.central > 0)) return shares;
  for (const { line, co2e } of lines) {
    const { gwp } = line.match.factor;
    shares.set(gwp, (shares.get(gwp) ?? 0) + co2e.central / total.central);
  }
  return shares;
}

const older = (shares: ReadonlyMap<string, number>): number => (shares.get('AR4') ?? 0) + (shares.get('AR5') ?? 0);

/** Categories that `counted` counts, and `silent` neither counts nor declares to be truly zero. */
export function categoriesMissing(silent: Side, counted: Side): readonly Category[] {
  const said = new Set([
    ...silent.footprint.lines.map(({ line }) => line.category),
    ...silent.footprint.scenario.excluded.map((e) => e.category),
  ]);
  return [...new Set(counted.footprint.lines.map(({ line }) => line.category))].filter((c) => !said.has(c));
}

/** What makes a comparison of two sides impossible: another product, another boundary, another yardstick. */
function differences(lower: Side, higher: Side, found: Found): readonly Finding[] {
  const [a, b] = [campaignOf(lower), campaignOf(higher)];
  const releases = [lower, higher].map((s) => s.comparison.calculation.catalogue.release);
  const sampling = [lower, higher].map(({ comparison: c }) => `${c.seed}/${c.draws}`);
  const refused = { effect: 'refuse' } as const;
  return [
    ...(unitOf(lower) === unitOf(higher) ? [] : [found('functional-unit', 'A1', refused)]),
    ...(stagesOf(lower) === stagesOf(higher)
      ? []
      : [found('stages-differ', 'A1', { ...refused, params: { own: stagesOf(lower), other: stagesOf(higher) } })]),
    ...(a.period === b.period
      ? []
      : [found('period-differs', 'J5', { ...refused, params: { year: a.period, before: b.period } })]),
    ...(releases[0] === releases[1]
      ? []
      : [found('release-differs', 'A1', { ...refused, params: { own: releases[0] ?? '', other: releases[1] ?? '' } })]),
    ...(choicesOf(lower) === choicesOf(higher) ? [] : [found('choices-differ', 'A1', refused)]),
    ...(sampling[0] === sampling[1] ? [] : [found('sampling-differs', 'B5', refused)]),
  ];
}

function missing(lower: Side, higher: Side, found: Found): readonly Finding[] {
  const tell = (silent: Side, counted: Side, code: 'category-missing' | 'category-missing-there') =>
    categoriesMissing(silent, counted).map((category) =>
      found(code, 'J5', {
        effect: code === 'category-missing' ? 'refuse' : 'beside',
        params: { category, scenario: idOf(silent), other: idOf(counted) },
      }),
    );
  return [...tell(lower, higher, 'category-missing'), ...tell(higher, lower, 'category-missing-there')];
}

function evidenceOf(lower: Side, higher: Side, found: Found): readonly Finding[] {
  const sides = [lower, higher].map((side) =>
    found('evidence', 'A9', {
      effect: 'note',
      params: {
        scenario: idOf(side),
        primary: side.footprint.evidence.primary,
        proxies: side.footprint.evidence.proxies,
        assumed: side.footprint.evidence.assumed,
      },
    }),
  );
  const [own, other] = [older(gwpShares(lower.footprint)), older(gwpShares(higher.footprint))];
  return own === 0 && other === 0
    ? sides
    : [...sides, found('gwp-differs', 'A2', { effect: 'note', params: { own, other } })];
}

/**
 * Whether two scenarios may be compared in public, and on what data. A category that only the lower side leaves unsaid
 * flatters it, so nothing is said until it is counted or declared; left unsaid on the higher side it makes the claim
 * cautious, and is told.
 */
export function comparability(lower: Side, higher: Side, found: Found): readonly Finding[] {
  const { calculation } = lower.comparison;
  const market =
    calculation.options.electricity === 'market' ? [found('market-electricity', 'A5', { effect: 'refuse' })] : [];
  const contrails = calculation.options.radiativeForcing ? [] : [found('one-choice', 'B5', { effect: 'beside' })];
  const early = [...new Set([lower, higher].map((s) => campaignOf(s).state))].includes('early')
    ? [found('early-estimate', 'J7', { effect: 'unsupported' })]
    : [];
  return [
    ...differences(lower, higher, found),
    ...missing(lower, higher, found),
    ...market,
    ...early,
    ...contrails,
    ...evidenceOf(lower, higher, found),
  ];
}
