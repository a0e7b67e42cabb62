import { formatPercent, prettyUnit } from '@contrechamp/report';
import { factorsMessages } from '../../i18n/messages/factors.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import type { PartShare } from '../../worker/factors/record.ts';

/** The parts that the source keeps apart: a bar, and its table. */
export function Parts({ parts, unit }: { readonly parts: readonly PartShare[]; readonly unit: string }) {
  const w = useMessages(factorsMessages);
  const lang = useLang();
  const share = (p: PartShare): string => formatPercent(p.share, lang);
  return (
    <section className="section">
      <h2>{w.parts}</h2>
      {parts.some((p) => p.part === 'contrails') && <p className="section__note">{w.contrailsNote}</p>}
      <div className="parts" role="img" aria-label={w.partsLabel(parts.map((p) => `${p.name} ${share(p)}`).join(', '))}>
        {parts.map((p, i) => (
          <span key={p.part} className={`parts__part parts__part--${Math.min(i, 3)}`} style={{ flexGrow: p.share }} />
        ))}
      </div>
      <table>
        <thead>
          <tr>
            <th>{w.part}</th>
            <th className="number">
              {prettyUnit(unit, lang)} [{w.interval}]
            </th>
            <th className="number">{w.share}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((p, i) => (
            <tr key={p.part}>
              <td>
                <span className={`swatch parts__part--${Math.min(i, 3)}`} />
                {p.name}
              </td>
              <td className="number record__amount">
                {p.text} <span className="faint">{p.interval}</span>
              </td>
              <td className="number">{share(p)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
