import { typeset } from '@contrechamp/report';
import { useLang } from '../../../state/settings.ts';

interface RowsProps {
  readonly title: string;
  /** Whether the title is there for those who do not see the page alone. */
  readonly silent?: boolean;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers. */
  readonly numbers: readonly number[];
  readonly figure: string;
}

/** A table of texts: beside each other where there is room, one under another on a phone. */
export function Rows({ title, silent = false, columns, rows, numbers, figure }: RowsProps) {
  const lang = useLang();
  if (rows.length === 0) return null;
  const heads = columns.map((c) => typeset(c, lang));
  const kind = (i: number): string | undefined => (numbers.includes(i) ? 'number' : undefined);
  return (
    <>
      <h3 className={silent ? 'visually-hidden' : 'metered__subtitle'}>{typeset(title, lang)}</h3>
      <table className="metered__table" data-figure={figure}>
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th key={head} scope="col" className={kind(i)}>
                {head === '' ? <span className="visually-hidden">{title}</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, i) =>
                i === 0 ? (
                  <th key={heads[i]} scope="row" className="metered__head">
                    {cell}
                  </th>
                ) : (
                  <td key={heads[i]} className={kind(i)} data-label={heads[i]}>
                    {cell === '' ? '–' : cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
