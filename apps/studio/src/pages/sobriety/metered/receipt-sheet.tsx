import { formatInteger } from '@contrechamp/report';
import type { ReactNode } from 'react';
import { Sheet } from '../../../components/drawer.tsx';
import { meteredMessages } from '../../../i18n/messages/metered.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useReceipts } from '../../../state/receipts.ts';
import { useLang } from '../../../state/settings.ts';
import { patient } from '../../../worker/client.ts';
import { useAnswer } from '../use-answer.ts';
import { askedFacts, type Fact, sentFacts, tookFacts } from './facts.ts';

interface SheetProps {
  readonly token: number;
  readonly campaign: string;
  /** Null: none is open. */
  readonly seq: number | null;
  onClose(): void;
}

function Part({
  title,
  facts,
  children,
}: {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly children?: ReactNode;
}) {
  return (
    <section className="metered__part">
      <h3>{title}</h3>
      {children}
      {facts.length > 0 && (
        <dl className="metered__facts">
          {facts.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** One receipt: what was asked, what was decided and why, what it took. */
export function ReceiptSheet({ token, campaign, seq, onClose }: SheetProps) {
  const w = useMessages(meteredMessages);
  const lang = useLang();
  const names = useReceipts((r) => r.names);
  const { answer, current } = useAnswer(
    { engine: patient },
    'receiptDetail',
    seq === null ? null : { token, campaign, seq, names, lang },
  );
  const detail = current ? answer : null;
  const record = seq === null ? '' : formatInteger(seq, lang);
  return (
    <Sheet title={w.receipt(record)} open={seq !== null} onClose={onClose}>
      {detail ? (
        <div className="stack" data-figure="receipt">
          <Part title={w.asked} facts={askedFacts(detail, w, lang)} />
          <Part title={detail.refusal === null ? w.decided : w.refused} facts={[]}>
            {detail.refusal !== null && <p>{detail.refusal}</p>}
            {detail.steps.length > 0 && (
              <ul className="metered__remarks">
                {detail.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
            )}
            {detail.refusal === null && detail.steps.length === 0 && <p>{w.nothingDecided}</p>}
          </Part>
          {detail.receipt.sent && <Part title={w.sent} facts={sentFacts(detail.receipt.sent, w, lang)} />}
          <Part title={w.took} facts={tookFacts(detail, w, lang)}>
            {detail.receipt.sent === null && <p>{w.nothing}</p>}
          </Part>
        </div>
      ) : (
        <p className="faint">{w.computing}</p>
      )}
    </Sheet>
  );
}
