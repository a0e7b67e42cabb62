import { capitalised } from '@contrechamp/report';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { factorsMessages } from '../../i18n/messages/factors.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import { useStore } from '../../state/store.ts';
import { live } from '../../worker/client.ts';
import type { Account, Found } from '../../worker/methods/factors.ts';
import { addressOf, recordAt } from './address.ts';
import { FactorRecordPage } from './factor-record.tsx';
import { useDomainName } from './filter-bar.tsx';
import { ModelRecordPage } from './model-record.tsx';
import { ProviderRecordPage } from './provider-record.tsx';
import { lastSeen } from './use-catalogue.ts';

type Asked = { readonly id: string; readonly found: Found | 'failed' };

/** Where the record stands in the catalogue, and its name. */
function Head({ account }: { readonly account: Account }) {
  const w = useMessages(factorsMessages);
  const domainName = useDomainName();
  const back = useStore(lastSeen, (l) => l.address);
  const { row } = account;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (row.id === '') return;
    scrollTo(0, 0);
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [row.id]);
  const topic = account.kind === 'factor' ? { topic: row.topic } : { kind: row.kind };
  return (
    <header className="record__head">
      <nav className="kicker row">
        <Link href={back}>{back === '/factors' ? w.back : w.backToResults}</Link>
        <span>
          <Link href={addressOf({ domain: row.domain })}>{capitalised(domainName(row.domain))}</Link>
          {' · '}
          <Link href={addressOf(topic)}>{row.about}</Link>
        </span>
      </nav>
      <h1 ref={heading} tabIndex={-1}>
        {row.name}
      </h1>
    </header>
  );
}

function Missing({ id, near }: { readonly id: string; readonly near: string | null }) {
  const w = useMessages(factorsMessages);
  return (
    <div className="stack">
      <h1>{w.gone(id)}</h1>
      {near !== null && (
        <p>
          {w.near} <Link href={recordAt(near)}>{near}</Link>
        </p>
      )}
      <Link href="/factors">{w.back}</Link>
    </div>
  );
}

/** One record of the catalogue, whatever its kind. */
export function RecordPage({ id }: { readonly id: string }) {
  const w = useMessages(factorsMessages);
  const lang = useLang();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [turn, setTurn] = useState(0);
  const [address, go] = useLocation();
  useEffect(() => {
    if (address.includes('.')) go(recordAt(id), { replace: true });
  }, [address, id, go]);
  useEffect(() => {
    let current = turn >= 0;
    live.call('factor', { id, lang }).then(
      (found) => current && setAsked({ id, found }),
      () => current && setAsked({ id, found: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [id, lang, turn]);
  if (asked?.id !== id) {
    return <p className="faint">{w.loading}</p>;
  }
  if (asked.found === 'failed') {
    return (
      <div className="stack">
        <h1>{w.failed}</h1>
        <div>
          <Button onPress={() => setTurn(turn + 1)}>{w.retry}</Button>
        </div>
      </div>
    );
  }
  const { account } = asked.found;
  if (!account) return <Missing id={id} near={asked.found.near} />;
  return (
    <article className="record" data-record-page={id}>
      <Head account={account} />
      {account.kind === 'factor' && <FactorRecordPage account={account} />}
      {account.kind === 'model' && <ModelRecordPage account={account} />}
      {account.kind === 'provider' && <ProviderRecordPage account={account} />}
    </article>
  );
}
