import { Link } from 'wouter';
import { factorsMessages } from '../../i18n/messages/factors.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { CatalogueRow } from '../../worker/factors/row.ts';
import { recordAt } from './address.ts';

/** A few records under one another. */
export function ShortList({ rows }: { readonly rows: readonly CatalogueRow[] }) {
  const w = useMessages(factorsMessages);
  return (
    <table>
      <thead>
        <tr>
          <th>{w.name}</th>
          <th className="number">
            {w.value} [{w.interval}]
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Link href={recordAt(row.id)}>{row.name}</Link>
              <p className="small faint">{row.about}</p>
            </td>
            <td className="number record__amount">
              {row.value} <span className="faint">{row.interval}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
