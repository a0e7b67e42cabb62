import type { Bilingual } from '@contrechamp/engine';
import { meteredMessages } from '../../../i18n/messages/metered.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useFigures } from '../../../state/figures.ts';
import { useReceipts } from '../../../state/receipts.ts';
import { patient } from '../../../worker/client.ts';
import { useAnswer } from '../use-answer.ts';
import { MeteredFigures } from './figures.tsx';
import { Opener } from './opener.tsx';
import { ReceiptList } from './receipt-list.tsx';
import './metered.css';

interface MeteredProps {
  readonly scenario: string;
  readonly scenarios: readonly { readonly id: string; readonly name: Bilingual; readonly place: number }[];
}

/** What was planned beside what receipts say was generated, and the receipts behind it. */
export function MeteredSection({ scenario, scenarios }: MeteredProps) {
  const w = useMessages(meteredMessages);
  const source = useFigures((f) => (f.pending ? null : f.source));
  const compared = useFigures((f) => f.compared?.view.scenarios);
  const token = useReceipts((r) => r.token);
  const names = useReceipts((r) => r.names);
  const { answer, current, none } = useAnswer(
    { engine: patient },
    'plannedAndMetered',
    token === null || !source ? null : { token, source, scenario, names },
  );
  const result = token === null ? null : answer;
  const all = new Map((compared ?? []).map((s) => [s.id, s.name]));
  const place = scenarios.find((s) => s.id === result?.scenario)?.place ?? 0;
  return (
    <section className="section metered" aria-labelledby="metered" aria-busy={token !== null && !current}>
      <h2 id="metered">{w.title}</h2>
      <p className="section__note">{w.note}</p>
      <Opener />
      {token !== null && !result && <p className="small faint">{none ? w.gone : w.computing}</p>}
      {token !== null && result && (
        <>
          <MeteredFigures result={result} names={all} place={place} />
          <ReceiptList key={token} token={token} campaign={result.campaign} />
        </>
      )}
    </section>
  );
}
