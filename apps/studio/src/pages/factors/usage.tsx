import { formatAmount, formatMass, formatPercent, pick, themes } from '@contrechamp/report';
import { Link } from 'wouter';
import { pageAt } from '../../app/routes.ts';
import { factorsMessages } from '../../i18n/messages/factors.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useCampaign } from '../../state/campaign.ts';
import { asked } from '../../state/explained.ts';
import { useFigures } from '../../state/figures.ts';
import { useLang, useTheme } from '../../state/settings.ts';
import type { Use } from '../../worker/factors/uses.ts';
import { useUses, weightsOf } from './use-catalogue.ts';

function Row({ use, href }: { readonly use: Use; readonly href: string }) {
  const w = useMessages(factorsMessages);
  const lang = useLang();
  const colours = themes[useTheme()].scenarios;
  const amount = useFigures(
    (f) =>
      f.compared?.contract.scenarios.find((s) => s.id === use.scenario)?.lineItems.find((l) => l.id === use.line)?.co2e,
  );
  return (
    <tr>
      <td>
        <Link href={href} onClick={() => asked.set({ about: { scenario: use.scenario, item: use.line } })}>
          {use.label}
        </Link>
        <p className="small faint">
          <span className="swatch" style={{ background: colours[use.place % colours.length] }} />
          {use.scenarioName}
          {use.direct ? '' : ` · ${w.behind}`}
        </p>
      </td>
      <td className="number">{amount ? formatAmount(amount, lang) : formatMass(use.central, lang)}</td>
      <td className="number">{formatPercent(use.share, lang)}</td>
    </tr>
  );
}

/** Where the campaign on the table rests on a record: each line leads to its explanation. */
export function Usage({ id }: { readonly id: string }) {
  const w = useMessages(factorsMessages);
  const lang = useLang();
  const campaign = useCampaign((c) => c.id);
  const name = useFigures((f) => f.view?.campaign.name);
  const uses = useUses();
  if (!uses || !name) return null;
  const own = uses[id] ?? [];
  const shares = weightsOf(own).map((x) => w.shareOf(formatPercent(x.share, lang), x.scenarioName));
  const href = pageAt(campaign, 'compare');
  return (
    <section className="section">
      <h2>{w.usage}</h2>
      <p className="section__note">
        {own.length > 0 ? w.usageIn(pick(name, lang), shares.join(', ')) : w.usageNone(pick(name, lang))}
      </p>
      {own.length > 0 && (
        <table className="usage">
          <thead>
            <tr>
              <th>{w.line}</th>
              <th className="number">{w.emissions}</th>
              <th className="number">{w.share}</th>
            </tr>
          </thead>
          <tbody>
            {own.map((use) => (
              <Row key={`${use.scenario} ${use.line}`} use={use} href={href} />
            ))}
          </tbody>
        </table>
      )}
      <p className="section__more">
        <Link href={href}>{w.toCampaign}</Link>
      </p>
    </section>
  );
}
