import { activityDefinitions, defaultSeed, edited, LiveComparison, parseCampaign } from '@contrechamp/engine';
import type { Lang } from '@contrechamp/report';
import { opened, problemsOf } from '../open.ts';
import type { Problem, Source } from '../view.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface EntryCheck {
  readonly problems: readonly Problem[];
  /** kgCO2e at central values; null when it cannot be computed. */
  readonly central: number | null;
}

/** What new entries would be worth in a scenario, each by itself, and what is wrong with them. */
export async function checkEntries({
  source,
  lang,
  scenario,
  entries,
}: {
  readonly source: Source;
  readonly lang: Lang;
  readonly scenario: string;
  readonly entries: readonly Fields[];
}): Promise<readonly EntryCheck[]> {
  const { calculation } = await opened(source);
  const compiled = calculation?.scenarios.find((s) => s.scenario.id === scenario);
  if (!calculation || !compiled) return checkedAlone(source, lang, scenario, entries);
  const live = new LiveComparison(calculation, { seed: defaultSeed, draws: 1 });
  const index = compiled.scenario.activities.length;
  return entries.map((fields) => {
    const found = live.entry({ scenario, index, fields });
    return 'refused' in found
      ? { problems: problemsOf(found.refused, lang), central: null }
      : { problems: [], central: found.central };
  });
}

/** The same in a campaign that cannot be computed for another reason: only the form of the entries is checked. */
function checkedAlone(
  { text }: Source,
  lang: Lang,
  scenario: string,
  entries: readonly Fields[],
): readonly EntryCheck[] {
  return entries.map((fields) => {
    const after = edited(text, { op: 'add-entries', scenario, after: 1e6, entries: [fields] });
    const known = new Set(parseCampaign(text, activityDefinitions).diagnostics.map((d) => `${d.code} ${d.path}`));
    const fresh = parseCampaign(after, activityDefinitions).diagnostics.filter(
      (d) => !known.has(`${d.code} ${d.path}`),
    );
    return { problems: problemsOf(fresh, lang), central: null };
  });
}
