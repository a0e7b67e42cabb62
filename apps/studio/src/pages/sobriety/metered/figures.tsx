import type { Bilingual } from '@contrechamp/engine';
import {
  type ActualsResult,
  actualsChart,
  actualsChartData,
  actualsRemark,
  actualsSentence,
  actualsTotals,
  actualsWhole,
  actualsWords,
  budgetRows,
  chainSentence,
  modelRows,
  outcomeRows,
  personRows,
  sideTable,
  typeset,
} from '@contrechamp/report';
import { Picture } from '../../../components/picture.tsx';
import { meteredMessages } from '../../../i18n/messages/metered.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { restingDraws, useFigures } from '../../../state/figures.ts';
import { useLang } from '../../../state/settings.ts';
import { Rows } from './rows.tsx';

interface FiguresProps {
  readonly result: ActualsResult;
  readonly names: ReadonlyMap<string, Bilingual>;
  /** The scenario's place in the file. */
  readonly place: number;
}

/** A sentence, the picture that proves it, and the tables behind it: those of the command line. */
export function MeteredFigures({ result, names, place }: FiguresProps) {
  const w = useMessages(meteredMessages);
  const lang = useLang();
  const a = actualsWords[lang];
  const reference = useFigures((f) => f.view?.campaign.reference ?? '');
  const seed = useFigures((f) => f.view?.seed ?? 1);
  const options = { lang, draws: restingDraws, names, reference };
  const whole = actualsWhole(result, options);
  const sides = sideTable(result, lang);
  return (
    <>
      <p className="sober-lead" aria-live="polite" data-figure="metered-sentence">
        {actualsSentence(result, options)}
      </p>
      <Picture
        name={`${result.campaign} ${w.title}`}
        draw={(o) => actualsChart(actualsChartData(result, { lang, colour: place, draws: restingDraws, seed }), o)}
      />
      <Rows title={w.table} {...sides} figure="metered-sides" />
      <p className="small faint">{actualsTotals(result, lang).join(' ')}</p>
      <Rows
        title={a.modelsTitle}
        columns={a.modelColumns}
        rows={modelRows(result.models, lang)}
        numbers={[]}
        figure="metered-models"
      />
      <Rows
        title={a.budgetsTitle}
        columns={a.budgetColumns}
        rows={budgetRows(result, lang)}
        numbers={[]}
        figure="metered-budgets"
      />
      <Rows
        title={a.outcomesTitle}
        columns={a.outcomeColumns}
        rows={outcomeRows(result, lang)}
        numbers={[1, 2, 3, 4]}
        figure="metered-outcomes"
      />
      <Rows
        title={a.personsTitle}
        columns={a.personColumns}
        rows={personRows(result, lang)}
        numbers={[1, 2, 3, 4]}
        figure="metered-persons"
      />
      {result.remarks.length > 0 && (
        <>
          <h3 className="metered__subtitle">{typeset(a.remarksTitle, lang)}</h3>
          <ul className="metered__remarks">
            {result.remarks.map((r) => (
              <li key={`${r.code} ${JSON.stringify(r.params)}`}>{actualsRemark(r, lang)}</li>
            ))}
          </ul>
        </>
      )}
      {whole.length > 0 && (
        <>
          <h3 className="metered__subtitle">{w.whole}</h3>
          <p>{whole.join(' ')}</p>
        </>
      )}
      <p className="small faint metered__chain" data-figure="metered-chain">
        {chainSentence(result, lang)}
      </p>
    </>
  );
}
