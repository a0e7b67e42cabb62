import {
  type ExplainedItem,
  type ExplainedStep,
  formatAmount,
  formatMass,
  formatPercent,
  headline,
  pick,
} from '@contrechamp/report';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { explanation as messages } from '../i18n/messages/explanation.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { type About, asked } from '../state/explained.ts';
import { restingDraws, useFigures } from '../state/figures.ts';
import { useLang } from '../state/settings.ts';
import { useStore } from '../state/store.ts';
import { live } from '../worker/client.ts';
import { Button } from './button.tsx';
import { Sheet } from './drawer.tsx';
import './explanation.css';

function Step({ step, root = false }: { readonly step: ExplainedStep; readonly root?: boolean }) {
  const w = useMessages(messages);
  return (
    <li className={root ? 'step step--root' : 'step'}>
      <p>
        {step.sign !== '' && <span className="step__sign">{step.sign} </span>}
        {step.name} = <strong className="tabular">{step.value}</strong>
      </p>
      {step.remark !== '' && <p className="small faint">{step.remark}</p>}
      {step.facts.length > 0 && (
        <details className="facts">
          <summary>{step.facts.find((f) => f.name === w.source)?.text ?? w.provenance}</summary>
          <dl>
            {step.facts.map((fact) => (
              <div key={fact.name}>
                <dt>{fact.name}</dt>
                <dd>{fact.text}</dd>
              </div>
            ))}
          </dl>
          {step.factor !== undefined && <Link href={`/factors/${encodeURIComponent(step.factor)}`}>{w.record}</Link>}
        </details>
      )}
      {step.operands.length > 0 && (
        <ul>
          {step.operands.map((operand) => (
            <Step key={`${operand.sign} ${operand.name} ${operand.value}`} step={operand} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Item({ about }: { readonly about: About & { readonly item: string } }) {
  const w = useMessages(messages);
  const lang = useLang();
  const source = useFigures((f) => f.source);
  const [found, setFound] = useState<ExplainedItem | null | undefined>();
  useEffect(() => {
    if (!source) return;
    let current = true;
    void live
      .call('explain', { source, lang, scenario: about.scenario, item: about.item, draws: restingDraws })
      .then((item) => current && setFound(item));
    return () => {
      current = false;
    };
  }, [source, lang, about.scenario, about.item]);
  if (found === undefined) return <p className="faint">{w.loading}</p>;
  if (found === null) return <p>{w.gone}</p>;
  return (
    <>
      {found.lines.map((line) => (
        <section key={line.id} className="explained">
          <h3>{line.label}</h3>
          <p className="explained__amount tabular">{line.amount}</p>
          <p className="small faint">{[w.ofScenario(line.share), ...line.filed, line.match].join(' · ')}</p>
          <ul className="steps">
            <Step step={line.formula} root />
          </ul>
        </section>
      ))}
      {found.assumptions.length > 0 && (
        <section className="explained">
          <h3>{w.assumptions}</h3>
          <ul className="plain">
            {found.assumptions.map((a) => (
              <li key={a.message}>
                {a.message} <span className="faint">({a.grade})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const shownCauses = 6;

function Whole({ scenario }: { readonly scenario: string }) {
  const w = useMessages(messages);
  const lang = useLang();
  const found = useFigures((f) => f.compared?.contract.scenarios.find((s) => s.id === scenario));
  if (!found) return <p>{w.gone}</p>;
  const { central } = found.total;
  const lines = found.lineItems.toSorted((a, b) => b.co2e.central - a.co2e.central);
  const causes = found.sensitivity.toSorted((a, b) => b.contribution - a.contribution).slice(0, shownCauses);
  return (
    <>
      <section className="explained">
        <p className="explained__amount tabular">{formatAmount(headline(found.total), lang)}</p>
        <p className="faint">{w.sumOfLines(formatMass(central, lang))}</p>
        <table>
          <thead>
            <tr>
              <th>{w.line}</th>
              <th className="number">{w.amount}</th>
              <th className="number">{w.share}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((l) => (
              <tr key={l.id}>
                <td>
                  <button
                    type="button"
                    className="figure-link"
                    onClick={() => asked.set({ about: { scenario, item: l.id } })}
                  >
                    {l.label}
                  </button>{' '}
                  <span className="faint small">{l.activity}</span>
                </td>
                <td className="number">{formatAmount(l.co2e, lang)}</td>
                <td className="number">{central > 0 ? formatPercent(l.co2e.central / central, lang) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="explained">
        <h3>{w.sensitivity}</h3>
        <ul className="plain">
          {causes.map((c) => (
            <li key={c.parameter}>
              <span className="tabular">{formatPercent(c.contribution, lang)}</span> <code>{c.parameter}</code>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The figure that the reader asked about, down to its sources. */
export function Explanation() {
  const w = useMessages(messages);
  const lang = useLang();
  const about = useStore(asked, (a) => a.about);
  const name = useFigures((f) => f.view?.scenarios.find((s) => s.id === about?.scenario)?.name);
  const open = about !== null;
  useEffect(() => {
    if (!open) return;
    // On a phone, going back leaves the explanation, not the page.
    history.pushState({ explained: true }, '');
    const back = () => asked.set({ about: null });
    addEventListener('popstate', back);
    return () => {
      removeEventListener('popstate', back);
      if ((history.state as { explained?: boolean } | null)?.explained) history.back();
    };
  }, [open]);
  const close = () => asked.set({ about: null });
  return (
    <Sheet title={name ? pick(name, lang) : w.title} open={open} onClose={close}>
      {about && about.item !== null && (
        <>
          <Button look="plain" onPress={() => asked.set({ about: { scenario: about.scenario, item: null } })}>
            ← {w.allLines}
          </Button>
          <Item about={{ ...about, item: about.item }} />
        </>
      )}
      {about && about.item === null && <Whole scenario={about.scenario} />}
    </Sheet>
  );
}
