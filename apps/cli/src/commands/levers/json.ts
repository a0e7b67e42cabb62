import type { BlockedLever, Plan, Pull, RankedLever, Ranking, Saving, Step } from '@contrechamp/engine';

const pull = ({ lever, values }: Pull) => ({
  id: lever.id,
  name: lever.name,
  effort: lever.effort,
  ...(lever.cost && { cost: lever.cost }),
  values,
});

const saving = ({ central, median, interval95, share, probability }: Saving) => ({
  central,
  median,
  interval95,
  share,
  probability,
});

const step = (s: Step) => ({ ...pull(s), saved: saving(s.saving), after: s.after });
const ranked = (l: RankedLever) => ({ ...pull(l), saved: saving(l.alone), edits: l.edits });
const blocked = (b: BlockedLever) => ({ ...pull(b), diagnostics: b.diagnostics });

/** A ranking as other programs read it. */
export const rankingJson = (r: Ranking): object => ({
  unit: 'kgCO2e',
  scenario: r.scenario,
  today: r.today,
  levers: r.levers.map(ranked),
  steps: r.steps.map(step),
  blocked: r.blocked.map(blocked),
  inapplicable: r.inapplicable.map((p) => p.lever.id),
});

export const planJson = ({ pulls, steps, saving: saved, ...plan }: Plan): object => ({
  unit: 'kgCO2e',
  ...plan,
  saved: saving(saved),
  levers: pulls.map(pull),
  steps: steps.map(step),
});
