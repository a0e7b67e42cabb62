import {
  formatAmount,
  formatPercent,
  formatProbability,
  formatRatio,
  headline,
  labels,
  pick,
  themes,
} from '@contrechamp/report';
import { Figure } from '../../components/figure.tsx';
import { Lit } from '../../components/lit.tsx';
import { compareMessages } from '../../i18n/messages/compare.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang, useTheme } from '../../state/settings.ts';
import type { CompareView, ScenarioView } from '../../worker/view.ts';

/** The ratio to the reference with its interval; null for the reference itself. */
function ratioText(view: CompareView, id: string, lang: 'en' | 'fr'): string | null {
  const found = view.comparisons.find((c) => c.scenario === id);
  if (!found) return null;
  const [low, high] = found.ratio.interval95.map((x) => formatRatio(x, lang).replace('×', ''));
  return `${formatRatio(found.ratio.median, lang)} [${low}–${high}]`;
}

/** The category that weighs most, with its share of the central total. */
function mainCause({ byCategory, total }: ScenarioView, lang: 'en' | 'fr'): string {
  const [top] = Object.entries(byCategory).toSorted(([, a], [, b]) => b.central - a.central);
  if (!top || total.central <= 0) return '–';
  const [category, amount] = top;
  const label = labels[lang].category[category as keyof (typeof labels)['en']['category']];
  return `${label} ${formatPercent(amount.central / total.central, lang)}`;
}

/** Each scenario on its line: footprint, ratio, odds, main cause. */
export function FiguresTable({ view }: { readonly view: CompareView }) {
  const w = useMessages(compareMessages);
  const lang = useLang();
  const colours = themes[useTheme()].scenarios;
  return (
    <div className="scroll-x">
      <table className="figures">
        <thead>
          <tr>
            <th>{w.scenario}</th>
            <th className="number">{w.footprint}</th>
            <th className="number">{w.ratio}</th>
            <th className="number">{w.odds}</th>
            <th>{w.cause}</th>
          </tr>
        </thead>
        <tbody>
          {view.scenarios.map((s, i) => {
            const compared = view.comparisons.find((c) => c.scenario === s.id);
            // What emits the same in every draw is neither lower nor higher.
            const same = compared?.difference.interval95.every((x) => x === 0) ?? true;
            const odds = same ? undefined : compared?.probabilityReferenceLower;
            const name = pick(s.name, lang);
            const ratio = ratioText(view, s.id, lang);
            return (
              <tr key={s.id}>
                <th scope="row" className="figures__name">
                  <span className="swatch" style={{ background: colours[i % colours.length] }} />
                  {name}
                </th>
                <td className="number" data-figure={`total-${s.id}`}>
                  <Figure scenario={s.id} label={w.explain(name)}>
                    <Lit text={formatAmount(headline(s.total), lang)} />
                  </Figure>
                </td>
                <td className="number" data-figure={`ratio-${s.id}`}>
                  {ratio === null ? <span className="faint">{w.reference}</span> : <Lit text={ratio} />}
                </td>
                <td className="number">{odds === undefined ? '' : formatProbability(odds, lang, view.draws)}</td>
                <td>{mainCause(s, lang)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
