import { formatAmount, headline, pick, scenarioColour, themes } from '@contrechamp/report';
import { useLang, useTheme } from '../../state/settings.ts';
import type { ScenarioGlance } from '../../worker/methods/peek.ts';

interface TotalsProps {
  readonly scenarios: readonly ScenarioGlance[];
  /** More than so many are told, not drawn. */
  readonly most?: number;
  readonly others?: (n: number) => string;
}

/** The totals of scenarios on one linear scale, each with its interval and its figures beside it. */
export function Totals({ scenarios, most = scenarios.length, others }: TotalsProps) {
  const lang = useLang();
  const theme = themes[useTheme()];
  const end = Math.max(...scenarios.map((s) => s.interval95[1]), Number.MIN_VALUE);
  const share = (kg: number) => `${(100 * Math.max(kg, 0)) / end}%`;
  return (
    <div className="totals-frame">
      <ul className="totals">
        {scenarios.slice(0, most).map(({ id, name, median, interval95 }, i) => (
          <li key={id}>
            <span className="totals__name" title={pick(name, lang)}>
              {pick(name, lang)}
            </span>
            <span
              className="totals__track"
              aria-hidden="true"
              style={{ '--own': scenarioColour(theme, i) } as React.CSSProperties}
            >
              <span className="totals__range" style={{ width: share(interval95[1]) }} />
              <span className="totals__sure" style={{ width: share(interval95[0]) }} />
              <span className="totals__median" style={{ left: share(median) }} />
            </span>
            <span className="totals__amount tabular">{formatAmount(headline({ median, interval95 }), lang)}</span>
          </li>
        ))}
        {scenarios.length > most && <li className="faint">{others?.(scenarios.length - most)}</li>}
      </ul>
    </div>
  );
}
