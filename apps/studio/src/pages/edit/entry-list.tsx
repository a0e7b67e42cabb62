import { labels } from '@contrechamp/report';
import { useState } from 'react';
import { useLang } from '../../state/settings.ts';
import type { ScenarioOutline } from '../../worker/methods/outline.ts';
import type { TypeSpec } from '../../worker/methods/schema.ts';
import { EntryRow } from './entry-row.tsx';

const stageOrder = ['pre-production', 'shoot', 'generation', 'post-production', 'delivery', 'end-of-life'] as const;

/** The activities of a scenario, stage by stage. */
export function EntryList({
  scenario,
  types,
}: {
  readonly scenario: ScenarioOutline;
  readonly types: ReadonlyMap<string, TypeSpec>;
}) {
  const lang = useLang();
  const [open, setOpen] = useState<number | null>(null);
  const known = scenario.entries.every((e) => e.central !== null);
  const whole = known ? scenario.entries.reduce((sum, e) => sum + (e.central ?? 0), 0) : null;
  return (
    <div className="entries">
      {stageOrder.map((stage) => {
        const own = scenario.entries.filter((e) => e.stage === stage);
        if (own.length === 0) return null;
        return (
          <section key={stage}>
            <h3 className="entries__stage">{labels[lang].stage[stage]}</h3>
            <ul>
              {own.map((entry, i) => (
                <EntryRow
                  key={`${entry.id} ${entry.index}`}
                  scenario={scenario.id}
                  entry={entry}
                  spec={types.get(entry.type)}
                  whole={whole}
                  open={open === entry.index}
                  before={own[i - 1]?.index ?? null}
                  after={own[i + 1]?.index ?? null}
                  onToggle={() => setOpen(open === entry.index ? null : entry.index)}
                  onMoved={setOpen}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
