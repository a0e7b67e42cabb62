import { useMemo, useRef } from 'react';
import { useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import type { LeverQuestion } from '../../worker/methods/lever-bench.ts';
import type { Source } from '../../worker/view.ts';
import { useReducing } from './state.ts';

/** The source on screen, one and the same as long as it says the same. */
export function useSource(): Source | null {
  const source = useFigures((f) => f.source);
  const kept = useRef<Source | null>(null);
  const same =
    source &&
    kept.current?.text === source.text &&
    JSON.stringify(kept.current.choice) === JSON.stringify(source.choice);
  if (!same) kept.current = source;
  return kept.current;
}

/** The scenario on the page: the one that was chosen, else the highest. */
export function useScenario(): string | null {
  const chosen = useReducing((r) => r.scenario);
  const scenarios = useFigures((f) => f.compared?.view.scenarios);
  if (!scenarios) return null;
  const [highest] = scenarios.toSorted((a, b) => b.total.median - a.total.median);
  return scenarios.find((s) => s.id === chosen)?.id ?? highest?.id ?? null;
}

/** What every question about the levers of the page names. */
export function useQuestion(): LeverQuestion | null {
  const source = useSource();
  const lang = useLang();
  const scenario = useScenario();
  const values = useReducing((r) => r.values);
  return useMemo(
    () => (source && scenario !== null ? { source, lang, scenario, values } : null),
    [source, lang, scenario, values],
  );
}
