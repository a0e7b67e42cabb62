import { formatInteger, formatPercent } from '@contrechamp/report';
import { memo, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { factorsMessages } from '../../i18n/messages/factors.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import type { CatalogueRow } from '../../worker/factors/row.ts';
import { addressOf, recordAt, type Search } from './address.ts';
import { isOld } from './find.ts';
import { lastSeen, type Uses, weightiest } from './use-catalogue.ts';

export const rowsPerPage = 50;

interface RowProps {
  readonly row: CatalogueRow;
  readonly uses: Uses | null;
  readonly thisYear: number;
}

/** What a reader must know before taking a figure, in words. */
function useRemarks({ row, thisYear }: RowProps): readonly string[] {
  const w = useMessages(factorsMessages);
  return [
    ...(row.evidence === 'assumption' && row.kind !== 'model' ? [w.assumed] : []),
    ...(row.kind !== 'model' && isOld(row.year, thisYear) ? [w.yearsOld(thisYear - (row.year ?? thisYear))] : []),
  ];
}

function Row(props: RowProps) {
  const w = useMessages(factorsMessages);
  const lang = useLang();
  const { row, uses } = props;
  const use = weightiest(uses?.[row.id] ?? []);
  const remarks = useRemarks(props);
  const where = [row.placeName, row.year === null ? '' : String(row.year), row.publisher].filter((x) => x !== '');
  return (
    <tr>
      <td>
        <Link
          href={recordAt(row.id)}
          className="catalogue__name"
          data-record={row.id}
          onClick={() => lastSeen.set({ id: row.id })}
        >
          {row.name}
        </Link>
        <p className="small faint">
          {row.about}
          {use && (
            <span className="catalogue__use"> · {w.shareOf(formatPercent(use.share, lang), use.scenarioName)}</span>
          )}
          {remarks.length > 0 && <span className="catalogue__remark"> · {remarks.join(' · ')}</span>}
        </p>
        <p className="catalogue__narrow">
          {row.value} <span className="faint">{row.interval}</span>
        </p>
        <p className="small faint catalogue__narrow">{where.join(' · ')}</p>
      </td>
      <td className="number catalogue__wide">
        {row.value}
        {row.interval !== '' && <p className="small faint">{row.interval}</p>}
      </td>
      <td className="catalogue__wide">{row.placeName}</td>
      <td className="catalogue__wide">{row.year}</td>
      <td className="catalogue__wide small faint">{row.publisher}</td>
    </tr>
  );
}

/** Arrows move from one record to the next. */
function onArrow(event: React.KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const links: Element[] = [...event.currentTarget.querySelectorAll('[data-record]')];
  const next = links[links.indexOf(document.activeElement ?? event.currentTarget) + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

interface ResultsProps {
  readonly rows: readonly CatalogueRow[];
  readonly search: Search;
  readonly uses: Uses | null;
  readonly thisYear: number;
}

/** One page of the rows that were found. */
export const Results = memo(function Results({ rows, search, uses, thisYear }: ResultsProps) {
  const w = useMessages(factorsMessages);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const { id } = lastSeen.get();
    if (id === null) return;
    lastSeen.set({ id: null });
    table.current?.querySelector<HTMLElement>(`[data-record="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  }, []);
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const page = Math.min(search.page, pages);
  const shown = rows.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  return (
    <>
      <table className="catalogue" ref={table} onKeyDown={onArrow}>
        <thead>
          <tr>
            <th>{w.name}</th>
            <th className="number catalogue__wide">
              {w.value} [{w.interval}]
            </th>
            <th className="catalogue__wide">{w.place}</th>
            <th className="catalogue__wide">{w.year}</th>
            <th className="catalogue__wide">{w.publisher}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.id} row={row} uses={uses} thisYear={thisYear} />
          ))}
        </tbody>
      </table>
      {pages > 1 && <Pager page={page} pages={pages} found={rows.length} search={search} />}
    </>
  );
});

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  readonly found: number;
  readonly search: Search;
}

const toTop = (): void => scrollTo(0, 0);

function Pager({ page, pages, found, search }: PagerProps) {
  const w = useMessages(factorsMessages);
  const lang = useLang();
  const number = (n: number): string => formatInteger(n, lang);
  const first = (page - 1) * rowsPerPage + 1;
  const to = (next: number, label: string) => (
    <Link href={addressOf({ ...search, page: next })} onClick={toTop}>
      {label}
    </Link>
  );
  return (
    <nav className="pager" aria-label={w.pages}>
      <span>{page > 1 && to(page - 1, w.previous)}</span>
      <span className="faint tabular">
        {w.from(number(first), number(Math.min(first + rowsPerPage - 1, found)), number(found))}
      </span>
      <span>{page < pages && to(page + 1, w.next)}</span>
    </nav>
  );
}
