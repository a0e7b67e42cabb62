import { Link } from 'wouter';
import { factorsMessages } from '../../i18n/messages/factors.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { ProviderAccount, RegionRow } from '../../worker/factors/ai.ts';
import { recordAt } from './address.ts';
import { Facts, SourceLink, sourceFacts, useDate } from './facts.tsx';
import { ShortList } from './short-list.tsx';

const Brief = ({ record }: { readonly record: RegionRow['grid'] }) =>
  record ? <Link href={recordAt(record.id)}>{record.value}</Link> : '–';

function Regions({ regions }: Pick<ProviderAccount, 'regions'>) {
  const w = useMessages(factorsMessages);
  if (regions.length === 0) return <p>{w.unknownPlace}</p>;
  const named = regions.some((r) => r.id !== '');
  return (
    <div className="scroll-x">
      <table>
        <thead>
          <tr>
            <th>{w.country}</th>
            {named && <th>{w.region}</th>}
            <th className="number">{w.grid}</th>
            {named && <th className="number">{w.pue}</th>}
          </tr>
        </thead>
        <tbody>
          {regions.map((r) => (
            <tr key={`${r.id} ${r.placeName}`}>
              <td>{r.placeName}</td>
              {named && (
                <td>
                  <code>{r.id}</code>
                </td>
              )}
              <td className="number">
                <Brief record={r.grid} />
              </td>
              {named && (
                <td className="number">
                  <Brief record={r.pue} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who runs models: where, on what electricity, and which models. */
export function ProviderRecordPage({ account }: { readonly account: ProviderAccount }) {
  const w = useMessages(factorsMessages);
  const date = useDate();
  const { regions, records, models, aliases, source } = account;
  return (
    <>
      <p className="lede">{w.providerSays(regions.filter((r) => r.id !== '').length)}</p>
      <div className="record__columns">
        <div>
          <section className="record__first">
            <h2>{w.regions}</h2>
            <Regions regions={regions} />
          </section>
          {records.length > 0 && (
            <section className="section">
              <h2>{w.ofProvider}</h2>
              <ShortList rows={records} />
            </section>
          )}
          {models.length > 0 && (
            <section className="section">
              <h2>{w.models}</h2>
              <ShortList rows={models} />
            </section>
          )}
        </div>
        <div className="record__aside">
          <section>
            <h2>{w.provenance}</h2>
            <Facts
              facts={[...(source ? sourceFacts(source, w, date) : []), { name: w.aliases, text: aliases.join(', ') }]}
            />
            {source && <SourceLink source={source} />}
          </section>
        </div>
      </div>
    </>
  );
}
