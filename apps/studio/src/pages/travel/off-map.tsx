import { pick, themes } from '@contrechamp/report';
import { Figure } from '../../components/figure.tsx';
import { travelMessages } from '../../i18n/messages/travel.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang, useTheme } from '../../state/settings.ts';
import type { ScenarioTravel } from '../../worker/methods/travel.ts';
import { amountText, farText, meansText, onMap, shareText, whatText } from './words.ts';

interface OffMapProps {
  readonly scenarios: readonly ScenarioTravel[];
  colourOf(id: string): number;
}

/** What moves without a place to start from and one to go to: no map can show it, and it counts all the same. */
export function OffMap({ scenarios, colourOf }: OffMapProps) {
  const w = useMessages(travelMessages);
  const lang = useLang();
  const colours = themes[useTheme()].scenarios;
  return (
    <section className="off-map" aria-label={w.offMap}>
      <h2>{w.offMap}</h2>
      <p className="section__note small">{w.offMapNote}</p>
      {scenarios.map((s) => (
        <div key={s.id} className="off-map__scenario">
          <h3>
            <span className="swatch" style={{ background: colours[colourOf(s.id) % colours.length] }} />
            {pick(s.name, lang)}
          </h3>
          <ul>
            {s.entries
              .filter((e) => !onMap(e))
              .map((e) => {
                const means = meansText(e, lang);
                const amount = amountText(e.co2e, lang);
                const detail = [whatText(e, lang), farText(e, lang)].filter((t) => t !== '').join(' · ');
                return (
                  <li key={e.id}>
                    <span>{means}</span>
                    <span className="tabular off-map__amount">
                      <Figure scenario={s.id} item={e.id} label={`${w.explain(means)}, ${amount}`}>
                        {amount}
                      </Figure>
                    </span>
                    <span className="small faint">{detail}</span>
                    <span className="small faint tabular off-map__amount">
                      {shareText(e.co2e.central, s.total, lang)}
                    </span>
                  </li>
                );
              })}
          </ul>
        </div>
      ))}
    </section>
  );
}
