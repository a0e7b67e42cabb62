import { formatPercent, labels, pick } from '@contrechamp/report';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { compareMessages } from '../../i18n/messages/compare.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';

const shown = 6;

/** The weightiest assumptions of all scenarios, what the totals rest on, and what is worth a look. */
export function Basis() {
  const w = useMessages(compareMessages);
  const lang = useLang();
  const contract = useFigures((f) => f.compared?.contract);
  const problems = useFigures((f) => f.problems);
  const [all, setAll] = useState(false);
  if (!contract) return null;
  const assumptions = contract.scenarios
    .flatMap((s) => s.assumptions.map((a) => ({ ...a, scenario: pick(s.name, lang) })))
    .toSorted((a, b) => b.share - a.share);
  const rest = assumptions.length - shown;
  return (
    <>
      <section className="section">
        <h2>{w.assumptions}</h2>
        <p className="section__note">{w.assumptionsNote}</p>
        <div className="scroll-x">
          <table className="basis">
            <thead>
              <tr>
                <th className="number">{w.share}</th>
                <th>{w.assumption}</th>
                <th>{w.scenario}</th>
                <th>{w.grade}</th>
              </tr>
            </thead>
            <tbody>
              {(all ? assumptions : assumptions.slice(0, shown)).map((a) => (
                <tr key={`${a.scenario} ${a.path} ${a.code} ${a.message}`}>
                  <td className="number">{formatPercent(a.share, lang)}</td>
                  <td>{a.message}</td>
                  <td>{a.scenario}</td>
                  <td>{labels[lang].grade[a.grade]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {rest > 0 && !all && (
          <Button look="plain" onPress={() => setAll(true)}>
            {w.more(rest)}
          </Button>
        )}
      </section>
      <section className="section">
        <h2>{w.evidence}</h2>
        <div className="scroll-x">
          <table className="basis">
            <thead>
              <tr>
                <th>{w.scenario}</th>
                <th className="number">{w.standIn}</th>
                <th className="number">{w.ours}</th>
                <th className="number">{w.primary}</th>
              </tr>
            </thead>
            <tbody>
              {contract.scenarios
                .filter((s) => s.total.central > 0)
                .map((s) => (
                  <tr key={s.id}>
                    <th scope="row">{pick(s.name, lang)}</th>
                    <td className="number">{formatPercent(s.evidence.proxies, lang)}</td>
                    <td className="number">{formatPercent(s.evidence.assumed, lang)}</td>
                    <td className="number">{formatPercent(s.evidence.primary, lang)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </section>
      {problems.length > 0 && (
        <section className="section">
          <h2>{w.warnings}</h2>
          <ul>
            {problems.map((p) => (
              <li key={`${p.code} ${p.path} ${p.message}`}>
                {p.message} {p.remedy}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
