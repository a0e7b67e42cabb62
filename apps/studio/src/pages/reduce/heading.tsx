import { pick } from '@contrechamp/report';
import { reduceMessages } from '../../i18n/messages/reduce.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import { aboutScenario } from './state.ts';

/** What the page is about: a scenario, chosen in the heading itself. */
export function Heading({ scenario }: { readonly scenario: string }) {
  const w = useMessages(reduceMessages);
  const lang = useLang();
  const scenarios = useFigures((f) => f.compared?.view.scenarios) ?? [];
  return (
    <div className="reduce-heading">
      <h1 id="reduce-heading">{w.heading}</h1>
      <select
        className="reduce-heading__choice"
        aria-label={w.scenario}
        value={scenario}
        onChange={(event) => aboutScenario(event.target.value)}
      >
        {scenarios.map((s) => (
          <option key={s.id} value={s.id}>
            {pick(s.name, lang)}
          </option>
        ))}
      </select>
    </div>
  );
}
