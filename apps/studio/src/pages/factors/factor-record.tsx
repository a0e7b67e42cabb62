import { boundsText, formatNumber } from '@contrechamp/report';
import { Fragment } from 'react';
import { factorsMessages } from '../../i18n/messages/factors.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import type { FactorAccount } from '../../worker/factors/record.ts';
import { Facts, SourceLink, sourceFacts, useDate } from './facts.tsx';
import { isOld } from './find.ts';
import { Parts } from './parts.tsx';
import { StandingScale, StandingTable } from './standing.tsx';
import { Usage } from './usage.tsx';

/** What a reader must know before taking the figure. */
function Cautions({ account }: { readonly account: FactorAccount }) {
  const w = useMessages(factorsMessages);
  const date = useDate();
  const { evidence, year } = account.row;
  const now = new Date();
  const age = now.getFullYear() - (year ?? now.getFullYear());
  const told = [
    ...(evidence === 'assumption' ? [w.assumedHere] : []),
    ...(isOld(year, now.getFullYear()) ? [w.oldHere(year ?? 0, age)] : []),
    ...(account.reviewBy < now.toISOString().slice(0, 10) ? [w.reviewHere(date(account.reviewBy))] : []),
  ];
  return told.length === 0 ? null : (
    <div className="notice record__cautions">
      {told.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}

/** The value, how far the true one may lie from it, and who says so. */
function Figure({ account }: { readonly account: FactorAccount }) {
  const w = useMessages(factorsMessages);
  const lang = useLang();
  const { spread, figure, basis } = account;
  const [low, high] = [spread.quantiles?.[0], spread.quantiles?.at(-1)];
  const bounds = low === undefined || high === undefined ? null : boundsText([low, high], lang).slice(1, -1).split('–');
  return (
    <div className="record__figure">
      <p className="record__value tabular">
        {figure.split('/').map((side, i) => (
          <Fragment key={side}>
            {i > 0 && (
              <>
                /<wbr />
              </>
            )}
            {side}
          </Fragment>
        ))}
      </p>
      <p className="lede">{bounds ? w.between(bounds[0] ?? '', bounds[1] ?? '', basis) : w.exact}</p>
    </div>
  );
}

/** A sourced figure: what it is, how sure, beside its like, where it is used, and where it comes from. */
export function FactorRecordPage({ account }: { readonly account: FactorAccount }) {
  const w = useMessages(factorsMessages);
  const lang = useLang();
  const date = useDate();
  const { source } = account;
  const provenance = [
    ...(source ? sourceFacts(source, w, date) : []),
    ...account.facts,
    { name: w.printed, text: account.printed },
    { name: w.uncertainty, text: [account.basis, account.basisNote].filter((t) => t !== '').join(' · ') },
    { name: w.review, text: date(account.reviewBy) },
    { name: w.id, text: account.row.id },
  ];
  return (
    <>
      <Figure account={account} />
      <Cautions account={account} />
      <div className="record__columns">
        <div>
          <StandingScale account={account} format={(x) => formatNumber(x, lang)} />
          <Usage id={account.row.id} />
          {account.parts.length > 1 && <Parts parts={account.parts} unit={account.row.unit} />}
          <StandingTable account={account} />
        </div>
        <div className="record__aside">
          <section>
            <h2>{w.scope}</h2>
            <Facts facts={account.scope} />
            {account.note !== '' && <p className="record__note">{account.note}</p>}
          </section>
          <section>
            <h2>{w.provenance}</h2>
            <Facts facts={provenance} />
            {source && <SourceLink source={source} />}
          </section>
        </div>
      </div>
    </>
  );
}
