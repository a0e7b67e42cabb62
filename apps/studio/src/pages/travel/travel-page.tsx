import { pick } from '@contrechamp/report';
import { useMemo, useState } from 'react';
import { Choices } from '../../components/choices.tsx';
import { common } from '../../i18n/messages/common.ts';
import { travelMessages } from '../../i18n/messages/travel.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import type { Travel } from '../../worker/methods/travel.ts';
import { mapData } from './map-data.ts';
import { OffMap } from './off-map.tsx';
import { TravelPicture } from './travel-picture.tsx';
import { TravelTable } from './travel-table.tsx';
import { useTravel } from './use-travel.ts';
import { campaignSentence, onMap, othersSentence, scenarioSentence } from './words.ts';
import './travel.css';

const all = '*';

function TravelView({ travel }: { readonly travel: Travel }) {
  const w = useMessages(travelMessages);
  const lang = useLang();
  const campaign = useFigures((f) => f.view?.campaign.name);
  const pending = useFigures((f) => f.pending);
  const [chosen, setChosen] = useState<string | null>(null);
  const [lit, light] = useState<string | null>(null);
  const { scenarios } = travel;
  const only = scenarios.find((s) => s.id === chosen) ?? null;
  const shown = only ? [only] : scenarios;
  const sentence = only ? scenarioSentence(only, lang) : campaignSentence(scenarios, lang);
  const others = only ? '' : othersSentence(scenarios, lang);
  const data = useMemo(() => mapData(travel, only?.id ?? null, sentence, lang), [travel, only, sentence, lang]);
  const mapped = shown.filter((s) => s.entries.some(onMap));
  const unmapped = shown.filter((s) => s.entries.some((e) => !onMap(e)));
  const colourOf = (id: string): number => scenarios.findIndex((s) => s.id === id);
  const choice = scenarios.length > 1 && (
    <Choices
      label={w.scenario}
      value={only?.id ?? all}
      onChange={(key) => {
        setChosen(key === all ? null : key);
        light(null);
      }}
      options={[{ key: all, label: w.all }, ...scenarios.map((s) => ({ key: s.id, label: pick(s.name, lang) }))]}
    />
  );
  const name = campaign ? pick(campaign, lang) : '';
  return (
    <>
      <h1 className="visually-hidden">{w.title}</h1>
      <p className="lede" aria-live="polite" data-figure="travel-sentence" data-draws={pending ? 'moving' : 'resting'}>
        {sentence}
      </p>
      {others !== '' && <p className="faint travel__others">{others}</p>}
      {choice && <div className="travel__choice no-print">{choice}</div>}
      <div className={unmapped.length > 0 && mapped.length > 0 ? 'columns travel' : 'travel'}>
        {mapped.length > 0 ? (
          <div className="travel__drawn">
            <TravelPicture name={`${name} ${w.title}`} data={data} lit={lit} light={light} />
            <section className="section">
              <h2>{w.legs}</h2>
              <p className="section__note">{w.legsNote}</p>
              <TravelTable scenarios={mapped} colourOf={colourOf} lit={lit} light={light} />
            </section>
          </div>
        ) : (
          unmapped.length > 0 && <p className="faint travel__none">{w.noLegs}</p>
        )}
        {unmapped.length > 0 && <OffMap scenarios={unmapped} colourOf={colourOf} />}
      </div>
    </>
  );
}

/** From where to where people and goods go, and what each journey emits. */
export function TravelPage() {
  const c = useMessages(common);
  const w = useMessages(travelMessages);
  const travel = useTravel();
  const failed = useFigures((f) => f.failure !== null || f.problems.some((p) => p.severity === 'error'));
  return (
    <>
      <h1 className="visually-hidden">{w.title}</h1>
      {travel ? <TravelView travel={travel} /> : !failed && <p className="faint">{c.loading}</p>}
    </>
  );
}
