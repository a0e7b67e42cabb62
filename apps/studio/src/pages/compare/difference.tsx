import { type DifferenceChartData, differenceChart, pick } from '@contrechamp/report';
import { useEffect, useState } from 'react';
import { Choices } from '../../components/choices.tsx';
import { Picture } from '../../components/picture.tsx';
import { compareMessages } from '../../i18n/messages/compare.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { restingDraws, useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import { live } from '../../worker/client.ts';
import type { CompareView } from '../../worker/view.ts';

/** Where a scenario emits more than the reference, and where less. */
export function Difference({ view }: { readonly view: CompareView }) {
  const w = useMessages(compareMessages);
  const lang = useLang();
  const source = useFigures((f) => (f.pending ? null : f.source));
  const [chosen, setChosen] = useState<string | null>(null);
  const [data, setData] = useState<DifferenceChartData | null>(null);
  const others = view.scenarios.filter((s) => s.id !== view.campaign.reference);
  const scenario = others.find((s) => s.id === chosen)?.id ?? others[0]?.id;
  useEffect(() => {
    if (!source || scenario === undefined) return;
    let current = true;
    void live
      .call('difference', { source, lang, scenario, draws: restingDraws })
      .then((found) => current && setData(found));
    return () => {
      current = false;
    };
  }, [source, lang, scenario]);
  if (!data || scenario === undefined) return null;
  return (
    <section className="section">
      <h2>{w.difference}</h2>
      <p className="section__note">{w.differenceNote(data.scenario.name, data.reference.name)}</p>
      <Picture
        name={`${pick(view.campaign.name, lang)} ${data.scenario.id}`}
        draw={(options) => differenceChart(data, options)}
      >
        {others.length > 1 && (
          <Choices
            label={w.whose}
            value={scenario}
            onChange={setChosen}
            options={others.map((s) => ({ key: s.id, label: pick(s.name, lang) }))}
          />
        )}
      </Picture>
    </section>
  );
}
