import { useEffect, useState } from 'react';
import { useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import { createStore, useStore } from '../../state/store.ts';
import { live } from '../../worker/client.ts';
import type { CatalogueList } from '../../worker/factors/row.ts';
import type { Use } from '../../worker/factors/uses.ts';

interface Kept {
  readonly en: CatalogueList | null;
  readonly fr: CatalogueList | null;
  readonly failed: boolean;
}

const kept = createStore<Kept>({ en: null, fr: null, failed: false });

async function fetchList(lang: 'en' | 'fr'): Promise<void> {
  if (kept.get()[lang]) return;
  kept.set({ failed: false });
  try {
    kept.set({ [lang]: await live.call('factors', { lang }) });
  } catch {
    kept.set({ failed: true });
  }
}

/** The catalogue as rows; null until it is there. */
export function useCatalogue(): { readonly list: CatalogueList | null; readonly failed: boolean; retry(): void } {
  const lang = useLang();
  const list = useStore(kept, (k) => k[lang]);
  const failed = useStore(kept, (k) => k.failed);
  useEffect(() => void fetchList(lang), [lang]);
  return { list, failed, retry: () => void fetchList(lang) };
}

export type Uses = Readonly<Record<string, readonly Use[]>>;

const noUses: Uses = {};

/** Where the campaign on the table uses each record; null when there is no campaign that can be computed. */
export function useUses(): Uses | null {
  const lang = useLang();
  const source = useFigures((f) => f.source);
  const [uses, setUses] = useState<Uses | null>(null);
  useEffect(() => {
    if (!source) {
      setUses(null);
      return;
    }
    let current = true;
    live.call('factorUses', { source, lang }).then(
      (found) => current && setUses(found),
      () => current && setUses(noUses),
    );
    return () => {
      current = false;
    };
  }, [source, lang]);
  return uses;
}

/** A scenario and the share of it that rests on a record. */
export interface Weight {
  readonly scenarioName: string;
  readonly share: number;
}

/** What a record weighs in each scenario that it is in, most first. */
export function weightsOf(uses: readonly Use[]): readonly Weight[] {
  const byScenario = new Map<string, Weight>();
  for (const { scenario, scenarioName, share } of uses) {
    byScenario.set(scenario, { scenarioName, share: (byScenario.get(scenario)?.share ?? 0) + share });
  }
  return [...byScenario.values()].toSorted((a, b) => b.share - a.share);
}

/** The scenario that a record weighs most in; null where it is in none. */
export const weightiest = (uses: readonly Use[]): Weight | null => weightsOf(uses)[0] ?? null;

/** The address of the list as it was last seen, and the record that was opened from it. */
export const lastSeen = createStore<{ readonly address: string; readonly id: string | null }>({
  address: '/factors',
  id: null,
});
