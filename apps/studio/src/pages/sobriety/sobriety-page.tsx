import { formatInteger, pick, scenarioColour, themes } from '@contrechamp/report';
import { useState } from 'react';
import { common } from '../../i18n/messages/common.ts';
import { sobrietyMessages } from '../../i18n/messages/sobriety.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useFigures } from '../../state/figures.ts';
import { useLang, useTheme } from '../../state/settings.ts';
import { Effect } from './effect.tsx';
import { Empty } from './empty.tsx';
import { MeteredSection } from './metered/metered-section.tsx';
import { MovesContext } from './moves.ts';
import { Pair } from './pair.tsx';
import { Rules } from './rules.tsx';
import { SelectField } from './select-field.tsx';
import { Summary } from './summary.tsx';
import { useSober } from './use-sober.ts';
import { Worth } from './worth.tsx';
import './sobriety.css';

/** Sober generative AI: what it emits, three rules that move it, and until when it is the lower one. */
export function SobrietyPage() {
  const w = useMessages(sobrietyMessages);
  const c = useMessages(common);
  const lang = useLang();
  const theme = themes[useTheme()];
  const view = useFigures((f) => f.view);
  const pending = useFigures((f) => f.pending);
  const failed = useFigures((f) => f.failure !== null || f.problems.some((p) => p.severity === 'error'));
  const [wanted, setWanted] = useState<string | null>(null);
  const { outline, figures, before, moving, moves } = useSober(wanted);
  if (outline && outline.scenario === null) return <Empty />;
  if (!view || !outline || !figures) return failed ? null : <p className="faint">{c.loading}</p>;
  const scenario = outline.scenarios.find((s) => s.id === outline.scenario);
  if (!scenario) return null;
  const name = pick(scenario.name, lang);
  const colour = scenarioColour(theme, scenario.place);
  return (
    <MovesContext value={moves}>
      <h1 className="visually-hidden">{w.title}</h1>
      <p className="kicker">{w.unit(pick(view.campaign.name, lang), view.campaign.period)}</p>
      <Summary outline={outline} figures={figures} name={name} moving={moving} />
      {outline.scenarios.length > 1 && (
        <div className="sober-scenario">
          <SelectField
            label={w.scenario}
            options={outline.scenarios.map((s) => ({ id: s.id, label: pick(s.name, lang) }))}
            value={scenario.id}
            onChange={setWanted}
          />
        </div>
      )}
      <div className="columns section sober-columns">
        <Rules key={scenario.id} outline={outline} figures={figures} colour={colour} />
        <Effect figures={figures} before={before} name={name} colour={colour} />
      </div>
      <Worth key={`worth ${scenario.id}`} scenario={scenario.id} colour={colour} />
      <MeteredSection scenario={scenario.id} scenarios={outline.scenarios} />
      <Pair outline={outline} scenario={scenario.id} />
      <p className="small faint section tabular" data-draws={pending ? 'moving' : 'resting'}>
        {c.colophon(view.catalogue, formatInteger(view.draws, lang), String(view.seed))}
        {pending ? ` · ${w.refining}` : ''}
      </p>
    </MovesContext>
  );
}
