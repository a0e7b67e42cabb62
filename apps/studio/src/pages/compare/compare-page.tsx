import { comparisonChart, formatInteger, pick, stackedChart } from '@contrechamp/report';
import { useState } from 'react';
import { Choices } from '../../components/choices.tsx';
import { Picture } from '../../components/picture.tsx';
import { common } from '../../i18n/messages/common.ts';
import { compareMessages } from '../../i18n/messages/compare.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import type { CompareView } from '../../worker/view.ts';
import { Basis } from './basis.tsx';
import { chartData } from './chart-data.ts';
import { Difference } from './difference.tsx';
import { FiguresTable } from './figures-table.tsx';
import { Knobs } from './knobs.tsx';
import { MethodBar } from './method-bar.tsx';
import './compare.css';

type Shown = 'totals' | 'category' | 'stage';

function MainPicture({ view }: { readonly view: CompareView }) {
  const w = useMessages(compareMessages);
  const lang = useLang();
  const [shown, setShown] = useState<Shown>('totals');
  const [scale, setScale] = useState<'linear' | 'log'>('linear');
  const data = chartData(view, lang);
  return (
    <Picture
      name={`${pick(view.campaign.name, lang)} ${shown}`}
      draw={(options) =>
        shown === 'totals'
          ? comparisonChart(data, { ...options, scale })
          : stackedChart(data, { ...options, by: shown })
      }
    >
      <Choices
        label={w.view}
        value={shown}
        onChange={setShown}
        options={[
          { key: 'totals', label: w.totals },
          { key: 'category', label: w.categories },
          { key: 'stage', label: w.stages },
        ]}
      />
      {shown === 'totals' && (
        <Choices
          label={w.scale}
          value={scale}
          onChange={setScale}
          options={[
            { key: 'linear', label: w.linear },
            { key: 'log', label: w.log },
          ]}
        />
      )}
    </Picture>
  );
}

/** The same campaign, produced several ways: a sentence, the picture that proves it, and what it rests on. */
export function ComparePage() {
  const w = useMessages(compareMessages);
  const c = useMessages(common);
  const lang = useLang();
  const view = useFigures((f) => f.view);
  const pending = useFigures((f) => f.pending);
  const failed = useFigures((f) => f.failure !== null || f.problems.some((p) => p.severity === 'error'));
  if (!view) return failed ? null : <p className="faint">{c.loading}</p>;
  return (
    <>
      <h1 className="visually-hidden">{w.title}</h1>
      <p className="kicker">{w.unit(pick(view.campaign.name, lang), view.campaign.period)}</p>
      <p className="lede" aria-live="polite" data-figure="sentence">
        {view.sentence[lang]}
      </p>
      <div className="columns section">
        <div>
          <MainPicture view={view} />
          <MethodBar />
        </div>
        <Knobs />
      </div>
      <section className="section">
        <h2>{w.table}</h2>
        <p className="section__note">{w.tableNote}</p>
        <FiguresTable view={view} />
      </section>
      <Difference view={view} />
      <Basis />
      <p className="small faint section tabular" data-draws={pending ? 'moving' : 'resting'}>
        {c.colophon(view.catalogue, formatInteger(view.draws, lang), String(view.seed))}
        {pending ? ` · ${w.refining}` : ''}
      </p>
    </>
  );
}
