import { pick, themes } from '@contrechamp/report';
import { Figure } from '../../components/figure.tsx';
import { travelMessages } from '../../i18n/messages/travel.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang, useTheme } from '../../state/settings.ts';
import type { ScenarioTravel, TravelEntry } from '../../worker/methods/travel.ts';
import { keyOf } from './map-data.ts';
import { amountText, kmText, meansText, onMap, routeText, shareText, whatText } from './words.ts';

/** The journey that a hand or the keyboard is on, and how to say that it is on another. */
export interface Lit {
  readonly lit: string | null;
  light(key: string | null): void;
}

interface RowProps extends Lit {
  readonly scenario: ScenarioTravel;
  readonly entry: TravelEntry;
}

function Row({ scenario, entry, lit, light }: RowProps) {
  const w = useMessages(travelMessages);
  const lang = useLang();
  const key = keyOf(scenario.id, entry);
  const route = routeText(entry, lang);
  const [means, what] = [meansText(entry, lang), whatText(entry, lang)];
  const share = shareText(entry.co2e.central, scenario.total, lang);
  const km = entry.km === null ? '–' : kmText(entry.km, lang);
  return (
    <tr
      data-leg-row={key}
      data-lit={lit === key || undefined}
      onPointerEnter={() => light(key)}
      onPointerLeave={(e) => e.pointerType !== 'touch' && light(null)}
      onFocus={() => light(key)}
      onBlur={() => light(null)}
    >
      <th scope="row" className="figures__name">
        {route}
        <span className="travel__narrow small faint">{[means, what, km].filter((t) => t !== '').join(' · ')}</span>
      </th>
      <td className="travel__wide">{means}</td>
      <td className="travel__wide travel__what">{what}</td>
      <td className="travel__wide number">{km}</td>
      <td className="number" data-figure={`travel-${key}`}>
        <Figure scenario={scenario.id} item={entry.id} label={`${w.explain(route)}, ${amountText(entry.co2e, lang)}`}>
          {amountText(entry.co2e, lang)}
        </Figure>
        <span className="travel__narrow small faint">{share}</span>
      </td>
      <td className="travel__wide number">{share}</td>
    </tr>
  );
}

/** Every journey of the map, in words and figures. */
export function TravelTable({
  scenarios,
  colourOf,
  lit,
  light,
}: Lit & { readonly scenarios: readonly ScenarioTravel[]; colourOf(id: string): number }) {
  const w = useMessages(travelMessages);
  const lang = useLang();
  const colours = themes[useTheme()].scenarios;
  return (
    <div className="scroll-x">
      <table className="travel__table">
        <thead>
          <tr>
            <th>{w.leg}</th>
            <th className="travel__wide">{w.means}</th>
            <th className="travel__wide">{w.what}</th>
            <th className="travel__wide number">{w.oneWayDistance}</th>
            <th className="number">
              {w.emissions}
              <span className="travel__narrow">{w.share}</span>
            </th>
            <th className="travel__wide number">{w.share}</th>
          </tr>
        </thead>
        {scenarios.map((s) => (
          <tbody key={s.id}>
            <tr>
              <th colSpan={6} scope="rowgroup" className="travel__group">
                <span className="swatch" style={{ background: colours[colourOf(s.id) % colours.length] }} />
                {pick(s.name, lang)}
              </th>
            </tr>
            {s.entries.filter(onMap).map((entry) => (
              <Row key={entry.id} scenario={s} entry={entry} lit={lit} light={light} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
